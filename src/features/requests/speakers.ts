import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { prepared } from '#database/prepared.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'

/** Where a request lies, at every level, as it will be kept with it. */
export type Spot = {
  townshipId: number
  villageId: number
  groupId: number | null
  gridId: number | null
  gridIds: number[]
}

/** What of the register tells whether somebody is a child. */
export type Aged = { birth_date: Day | null; identity_sealed: Buffer | null }

/** Somebody for whom a request is placed: name, phone, home and age, as far as the register and the account know them. */
export type Speaker = {
  personId: number | null
  name: string | null
  phoneSealed: Buffer | null
  home: Spot | null
  /** Null where the register does not know who it is. */
  aged: Aged | null
}

type SpeakerRow = {
  personId: number | null
  name: string | null
  phoneSealed: Buffer | null
  birthDate: Day | null
  identitySealed: Buffer | null
  townshipId: number | null
  villageId: number | null
  groupId: number | null
  gridId: number | null
  ancestorIds: number[] | null
}

const home = sql`
    left join membership m on m.county_id = p.county_id and m.person_id = p.id and m.valid_to is null
    left join household h on h.county_id = p.county_id and h.id = m.household_id and h.valid_to is null
    left join grid g on g.county_id = h.county_id and g.id = h.grid_id`

const ageColumns = sql`p.birth_date as "birthDate", p.identity_sealed as "identitySealed"`

const homeColumns = sql`h.township_id as "townshipId", h.village_id as "villageId", h.group_id as "groupId",
      h.grid_id as "gridId", g.ancestor_ids as "ancestorIds"`

type SignedIn = { countyId: number; accountId: number; personId: number | null }

const speakerSignedIn = prepared(
  (_: Db, { countyId, accountId, personId }: SignedIn) => sql<SpeakerRow>`
    select p.id as "personId", p.name, coalesce(p.phone_sealed, a.phone_sealed) as "phoneSealed", ${ageColumns},
      ${homeColumns}
    from account a
    left join person p on p.county_id = ${countyId} and p.id = ${personId}::bigint
    ${home} where a.id = ${accountId}`,
)

/** The one who is signed in; the phone of the person, or else of the account. */
export async function findSpeaker(
  tx: Db,
  countyId: number,
  { accountId, personId }: { accountId: number; personId: number | null },
): Promise<Speaker> {
  const [row] = await speakerSignedIn(tx, { countyId, accountId, personId })
  return speakerOf(row)
}

/** Somebody of the register, living where the caller may file; outside there is nobody of that id. */
export async function findResident(tx: Db, scope: Scope, personId: number): Promise<Speaker | null> {
  const { rows } = await sql<SpeakerRow>`
    select p.id as "personId", p.name, p.phone_sealed as "phoneSealed", ${ageColumns}, ${homeColumns}
    from person p ${home}
    where p.county_id = ${scope.countyId} and p.id = ${personId} and p.valid_to is null and (${scope.wholeCounty}
      or h.township_id = any(${scope.townships}::bigint[]) or h.village_id = any(${scope.villages}::bigint[])
      or h.group_id = any(${scope.groups}::bigint[])
      or (g.ancestor_ids || g.id) && ${scope.grids}::bigint[])`.execute(tx)
  return rows[0] ? speakerOf(rows[0]) : null
}

/** The one person of the county with this name and phone; a phone that several of the same name share names nobody. */
export async function findByNameAndPhone(
  tx: Db,
  countyId: number,
  name: string,
  hash: Buffer,
): Promise<{ personId: number; aged: Aged } | null> {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'birth_date', 'identity_sealed'])
    .where('county_id', '=', countyId)
    .where('phone_hash', '=', hash)
    .where('name', '=', name)
    .where('valid_to', 'is', null)
    .limit(2)
    .execute()
  const [only, other] = rows
  if (!only || other) return null
  const { id: personId, birth_date, identity_sealed } = only
  return { personId, aged: { birth_date, identity_sealed } }
}

function speakerOf(row: SpeakerRow | undefined): Speaker {
  const { townshipId, villageId, groupId = null, gridId = null } = row ?? {}
  const aged = row && { birth_date: row.birthDate, identity_sealed: row.identitySealed }
  return {
    aged: row?.personId ? (aged ?? null) : null,
    personId: row?.personId ?? null,
    name: row?.name ?? null,
    phoneSealed: row?.phoneSealed ?? null,
    home:
      townshipId && villageId
        ? { townshipId, villageId, groupId, gridId, gridIds: gridId ? [gridId, ...(row?.ancestorIds ?? [])] : [] }
        : null,
  }
}

/**
 * A place somebody chose: village, then group, then grid, each inside the one before. Without a grid it is the group's uppermost
 * one, or the village's own, so that its chief sees what was said there.
 */
export async function findSpot(
  tx: Db,
  countyId: number,
  wanted: { villageId: number; groupId?: number | undefined; gridId?: number | undefined },
  today: Day,
): Promise<Spot | null> {
  const groupId = wanted.groupId ?? null
  const gridId = wanted.gridId ?? null
  const { rows } = await sql<Spot>`
    select v.parent_id as "townshipId", v.id as "villageId", coalesce(grp.id, g.group_id) as "groupId", g.id as "gridId",
      case when g.id is null then '{}'::bigint[] else g.id || g.ancestor_ids end as "gridIds"
    from area v
    left join area grp on grp.county_id = v.county_id and grp.id = ${groupId}::bigint and grp.village_id = v.id and grp.level = 'group'
    left join lateral (select * from grid where grid.county_id = v.county_id and grid.village_id = v.id and grid.valid_to is null
      and case when ${gridId}::bigint is not null then grid.id = ${gridId}::bigint
        else not grid.is_unassigned and (grid.group_id is null or grid.group_id = any(groups_over(v.county_id, grp.id))) end
      order by grid.group_id is null, grid.level limit 1) g on true
    where v.county_id = ${countyId} and v.id = ${wanted.villageId} and v.level = 'village'
      and (v.valid_to is null or v.valid_to >= ${today})
      and (${groupId}::bigint is null or grp.id is not null) and (${gridId}::bigint is null or g.id is not null)`.execute(
    tx,
  )
  return rows[0] ?? null
}
