import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Work } from '#features/feature.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Home, NewHome, Plan } from './deciding/plan.ts'
import type { Kind, Told } from './shapes.ts'

/** The place that an event is filed in; of a move between villages there is a second one. */
export type Place = Pick<Home | NewHome, 'townshipId' | 'villageId' | 'groupId' | 'gridId'>

export async function insertEvent(
  { tx, county, actor, now }: Pick<Work, 'tx' | 'county' | 'actor' | 'now'>,
  place: Place,
  kind: Kind,
  told: Told,
  detail: Record<string, unknown>,
  undoes: number | null = null,
  from: Place | null = null,
): Promise<number> {
  const { id } = await tx
    .insertInto('life_event')
    .values({
      ...{ county_id: county.id, kind, day: told.day, source: told.source, source_note: told.sourceNote },
      ...{ township_id: place.townshipId, village_id: place.villageId, group_id: place.groupId, grid_id: place.gridId },
      ...{ from_township_id: from?.townshipId ?? null, from_village_id: from?.villageId ?? null },
      ...{ from_group_id: from?.groupId ?? null, from_grid_id: from?.gridId ?? null },
      ...{
        detail: JSON.stringify(detail),
        undoes,
        by_account_id: actor.accountId,
        by_person_id: actor.personId,
        at: now,
      },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertHousehold(
  tx: Db,
  countyId: number,
  home: NewHome,
  told: Told,
  eventId: number,
): Promise<number> {
  const { id } = await tx
    .insertInto('household')
    .values({
      ...{ county_id: countyId, code: home.code, address: home.address, township_id: home.townshipId },
      ...{ village_id: home.villageId, group_id: home.groupId, grid_id: home.gridId, dwelling_id: home.dwellingId },
      ...{ tenure: home.tenure, source: told.source, valid_from: told.day, opened_by: eventId },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function closeMemberships(
  tx: Db,
  countyId: number,
  rows: Plan['close'],
  never: readonly number[],
  eventId: number,
): Promise<void> {
  for (const { membershipId, until } of rows)
    await tx
      .updateTable('membership')
      .set({ valid_to: until, closed_by: eventId })
      .where('county_id', '=', countyId)
      .where('id', '=', membershipId)
      .execute()
  if (never.length > 0)
    await tx
      .updateTable('membership')
      .set({ valid_to: sql.ref('valid_from'), closed_by: eventId })
      .where('county_id', '=', countyId)
      .where('id', 'in', [...never])
      .execute()
}

export type Opened = Omit<Plan['open'][number], 'who' | 'at'> & { personId: number; householdId: number }

export async function openMemberships(
  tx: Db,
  countyId: number,
  rows: readonly Opened[],
  source: string,
  eventId: number | null,
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('membership')
    .values(
      rows.map(({ personId, householdId, relation, isHead, sort, from }) => ({
        ...{ county_id: countyId, person_id: personId, household_id: householdId, relation, is_head: isHead, sort },
        ...{ source, valid_from: from, opened_by: eventId },
      })),
    )
    .execute()
}

export async function endPersons(tx: Db, countyId: number, rows: Plan['end'], day: Day): Promise<void> {
  for (const { personId, how, into } of rows)
    await tx
      .updateTable('person')
      .set({
        valid_to: sql<string>`greatest(valid_from, ${day}::date)`,
        end_kind: how,
        merged_into: into,
        died_on: how === 'died' ? day : null,
      })
      .where('county_id', '=', countyId)
      .where('id', '=', personId)
      .execute()
}

/** Somebody is in the register again; when they were not is told by where they lived. */
export async function reopenPersons(tx: Db, countyId: number, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('person')
    .set({ valid_to: null, end_kind: null, died_on: null, merged_into: null })
    .where('county_id', '=', countyId)
    .where('id', 'in', [...ids])
    .execute()
}

export async function endHouseholds(
  tx: Db,
  countyId: number,
  rows: readonly { id: number; into: number | null }[],
  day: Day,
  eventId: number,
): Promise<void> {
  for (const { id, into } of rows)
    await tx
      .updateTable('household')
      .set({ valid_to: sql<string>`greatest(valid_from, ${day}::date)`, merged_into: into, closed_by: eventId })
      .where('county_id', '=', countyId)
      .where('id', '=', id)
      .execute()
}

export async function closeFacts(tx: Db, countyId: number, rows: Plan['closeFacts'], eventId: number): Promise<void> {
  for (const { personId, kind, until } of rows)
    await tx
      .updateTable('whereabouts')
      .set({ valid_to: until, closed_by: eventId })
      .where('county_id', '=', countyId)
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .where('valid_to', 'is', null)
      .execute()
}

type OpenedFact = Omit<Plan['openFacts'][number], 'who'> & { personId: number }

export async function openFacts(
  tx: Db,
  countyId: number,
  rows: readonly OpenedFact[],
  told: Pick<Told, 'day' | 'source'>,
  eventId: number | null,
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('whereabouts')
    .values(
      rows.map(({ personId, kind, reason, place }) => ({
        ...{ county_id: countyId, person_id: personId, kind, reason, place },
        ...{ source: told.source, opened_by: eventId, valid_from: told.day },
      })),
    )
    .execute()
}

/** Triggers of the table keep where the household lived and in which grid before; they are told on which day that ended. */
export async function moveHome(tx: Db, countyId: number, id: number, home: NonNullable<Plan['home']>): Promise<void> {
  const { address, dwellingId, tenure, groupId, gridId, from } = home
  const { rows } = await sql<{
    day: string | null
  }>`with before as materialized (select current_setting('app.day', true) as day)
    select day, set_config('app.day', ${from}, true) from before`.execute(tx)
  await tx
    .updateTable('household')
    .set({ address, dwelling_id: dwellingId, tenure, group_id: groupId, grid_id: gridId })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
  await sql`select set_config('app.day', ${rows[0]?.day ?? ''}, true)`.execute(tx)
}

/** Tenancies follow from where a household lives: nobody types them. */
export async function settleTenancy(
  tx: Db,
  countyId: number,
  householdId: number,
  told: Pick<Told, 'day' | 'source'>,
  eventId: number,
): Promise<void> {
  await sql`
    with home as (
      select id, case when valid_to is null and tenure = 'rent' then dwelling_id end as dwelling_id from household
      where county_id = ${countyId} and id = ${householdId}
    ), ended as (
      update tenancy t set valid_to = greatest(t.valid_from, ${told.day}::date), closed_by = ${eventId} from home
      where t.county_id = ${countyId} and t.household_id = home.id and t.valid_to is null
        and t.dwelling_id is distinct from home.dwelling_id returning t.id
    )
    insert into tenancy (county_id, dwelling_id, household_id, opened_by, source, valid_from)
    select ${countyId}, home.dwelling_id, home.id, ${eventId}, ${told.source}, ${told.day} from home
    where home.dwelling_id is not null and not exists (select from tenancy t where t.county_id = ${countyId}
      and t.household_id = home.id and t.valid_to is null and t.dwelling_id = home.dwelling_id)
      and (select count(*) from ended) >= 0`.execute(tx)
}

export async function setDocument(
  tx: Db,
  countyId: number,
  personId: number,
  columns: {
    no_identity_reason: string | null
    document_kind: string | null
    document_sealed: Buffer | null
    document_hash: Buffer | null
    key_id?: string
  },
): Promise<void> {
  await tx.updateTable('person').set(columns).where('county_id', '=', countyId).where('id', '=', personId).execute()
}

type Part<T> = readonly ({ part: string } & T)[]

export async function linkPeople(
  tx: Db,
  countyId: number,
  eventId: number,
  people: Part<{ personId: number }>,
): Promise<void> {
  const rows = people.map(({ personId, part }) => ({
    county_id: countyId,
    event_id: eventId,
    person_id: personId,
    part,
  }))
  if (rows.length === 0) return
  // Somebody may be the subject and the new head at once: the first part is the one that is told.
  await tx
    .insertInto('life_event_person')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function linkHouseholds(
  tx: Db,
  countyId: number,
  eventId: number,
  households: Part<{ householdId: number }>,
): Promise<void> {
  const rows = households.map(({ householdId, part }) => ({
    ...{ county_id: countyId, event_id: eventId, household_id: householdId, part },
  }))
  if (rows.length > 0)
    await tx
      .insertInto('life_event_household')
      .values(rows)
      .onConflict((on) => on.doNothing())
      .execute()
}
