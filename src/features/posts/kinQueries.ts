import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'

type Shared = { of: number; id: number; mine: string; theirs: string }

/**
 * Who shared a household with one of these before and does not now, with what each was to its head. Rows that turned out to be one person
 * count as the one kept.
 */
export async function listFormerFamily(tx: Db, countyId: number, personIds: readonly number[]): Promise<Shared[]> {
  const { rows } = await sql<Shared>`
    select distinct a.id as "of", p.id, m.relation as mine, o.relation as theirs
    from unnest(${[...personIds]}::bigint[]) as a(id) cross join lateral rows_of_person(${countyId}, a.id) as r(id)
    join membership m on m.county_id = ${countyId} and m.person_id = r.id
    join membership o on o.county_id = m.county_id and o.household_id = m.household_id and o.person_id <> m.person_id
      and o.valid_from < coalesce(m.valid_to, 'infinity') and m.valid_from < coalesce(o.valid_to, 'infinity')
    join person w on w.county_id = o.county_id and w.id = o.person_id
    join person p on p.county_id = w.county_id and p.id = coalesce(w.merged_into, w.id) and p.id <> a.id
    where m.valid_to is not null or o.valid_to is not null
    limit 500`.execute(tx)
  return rows
}

/** The households in which these persons live now, everybody of them with what they are to the head. */
export async function listPresentHomes(tx: Db, countyId: number, personIds: readonly number[]) {
  const { rows } = await sql<{ householdId: number; id: number; relation: string }>`
    select o.household_id as "householdId", o.person_id as id, o.relation from membership o
    where o.county_id = ${countyId} and o.valid_to is null and o.household_id in (select m.household_id from membership m
      where m.county_id = ${countyId} and m.person_id = any(${[...personIds]}::bigint[]) and m.valid_to is null)
    limit 2000`.execute(tx)
  return rows
}

/** Whom somebody named as a near relative, or who named them: a kinship has two ends. */
export async function listDeclaredKin(tx: Db, countyId: number, personId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select relative_id as id from declared_kin where county_id = ${countyId} and person_id = ${personId}
    union select person_id from declared_kin where county_id = ${countyId} and relative_id = ${personId}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The last declaration holds: what was said before is gone. */
export async function saveDeclaredKin(
  tx: Db,
  countyId: number,
  personId: number,
  relativeIds: readonly number[],
  { on, accountId }: { on: Day; accountId: number | null },
): Promise<void> {
  await tx.deleteFrom('declared_kin').where('county_id', '=', countyId).where('person_id', '=', personId).execute()
  if (relativeIds.length === 0) return
  await tx
    .insertInto('declared_kin')
    .values(
      relativeIds.map((relativeId) => ({
        ...{ county_id: countyId, person_id: personId, relative_id: relativeId },
        ...{ declared_on: on, by_account_id: accountId },
      })),
    )
    .execute()
}
