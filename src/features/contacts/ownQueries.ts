import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { householdsWithin } from '#features/people/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'

type HeldBy = {
  id: number
  line: string
  level: string
  personId: number
  name: string
  since: Day
  termTo: Day | null
  purpose: string
}

/** Who looks after a household today. */
export async function listOfHousehold(tx: Db, countyId: number, householdId: number, today: Day): Promise<HeldBy[]> {
  const { rows } = await sql<HeldBy>`
    select c.id, c.line, c.level, c.by_person_id as "personId", p.name, c.term_from as since, c.term_to as "termTo", c.purpose
    from contact c join person p on p.county_id = c.county_id and p.id = c.by_person_id
    where c.county_id = ${countyId} and c.household_id = ${householdId} and c.ended_on is null
      and (c.term_to is null or c.term_to >= ${today}::date) order by c.id limit 100`.execute(tx)
  return rows
}

type Held = { id: number; line: string; householdId: number; personId: number; since: Day }

/** One contact that had not ended by that day; paper comes in after a hand-over too. The caller asks for its beginning, and whether its household lies within reach. */
export async function findContactHeld(tx: Db, countyId: number, contactId: number, on: Day): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    select c.id, c.line, c.household_id as "householdId", c.by_person_id as "personId", c.term_from as since
    from contact c where c.county_id = ${countyId} and c.id = ${contactId} and c.household_id is not null
      and (c.ended_on is null or c.ended_on >= ${on}::date) and (c.term_to is null or c.term_to >= ${on}::date)`.execute(
    tx,
  )
  return rows[0]
}

type Mine = {
  contactId: number
  line: string
  level: string
  householdId: number
  townshipId: number
  villageId: number
}

/** The households somebody looks after today, whatever line it is; one of them where `householdId` is given. */
export async function listOfPerson(
  tx: Db,
  countyId: number,
  personId: number,
  { householdId, today }: { householdId: number | null; today: Day },
): Promise<Mine[]> {
  const { rows } = await sql<Mine>`
    select c.id as "contactId", c.line, c.level, c.household_id as "householdId", c.township_id as "townshipId", c.village_id as "villageId"
    from contact c where c.county_id = ${countyId} and c.by_person_id = ${personId} and c.household_id is not null
      and (${householdId}::bigint is null or c.household_id = ${householdId}::bigint)
      and c.ended_on is null and c.term_from <= ${today}::date and (c.term_to is null or c.term_to >= ${today}::date)
    order by c.household_id, c.id limit 500`.execute(tx)
  return rows
}

type OwnHome = { id: number; townshipId: number; villageId: number; birthDate: Day | null }

/** A household of the scope, also one that has ended: what was is still asked for. */
export const findHouseholdWithin = async (tx: Db, scope: Scope, householdId: number) =>
  tx
    .selectFrom('household')
    .select(['id', 'township_id as townshipId', 'village_id as villageId', 'valid_to as endedOn'])
    .where((await householdsWithin(tx, scope)) as never)
    .where('id', '=', householdId)
    .executeTakeFirst()

/** The household of whoever asks. */
export async function findHome(tx: Db, countyId: number, personId: number): Promise<OwnHome | undefined> {
  const { rows } = await sql<OwnHome>`
    select h.id, h.township_id as "townshipId", h.village_id as "villageId", p.birth_date as "birthDate"
    from membership m join household h on h.county_id = m.county_id and h.id = m.household_id and h.valid_to is null
    join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
    where m.county_id = ${countyId} and m.person_id = ${personId} and m.valid_to is null limit 1`.execute(tx)
  return rows[0]
}
