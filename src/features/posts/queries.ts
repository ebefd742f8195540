import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Post, PostLevel } from '#kernel/authority/post.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { addDays, type Day } from '#kernel/shared/day.ts'

const places = { township: 'township_id', village: 'village_id', group: 'group_id', grid: 'grid_id' }

/** A post with its holder and the name of its place. */
export type HeldPost = {
  id: number
  person_id: number
  name: string
  phone_sealed: Buffer | null
  role: string
  title: string
  level: PostLevel
  area_id: number | null
  grid_id: number | null
  township_id: number | null
  village_id: number | null
  group_id: number | null
  area_name: string
  body_kind: string | null
  building: string
  unit: string
  term_from: Day
  term_to: Day | null
  end_reason: string | null
}

const held = sql<HeldPost>`post.id, post.person_id, person.name, person.phone_sealed, post.role, post.title, post.level,
  post.area_id, post.grid_id, post.township_id, post.village_id, post.group_id, body.kind as body_kind,
  coalesce(case post.level when 'county' then county.name when 'grid' then grid.name else area.name end, '') as area_name,
  post.building, post.unit, post.term_from, post.term_to, post.end_reason`

const joined = sql`post
  join county on county.id = post.county_id
  join person on person.county_id = post.county_id and person.id = post.person_id
  left join area on area.county_id = post.county_id and area.id = post.area_id
  left join grid on grid.county_id = post.county_id and grid.id = post.grid_id
  left join body on body.county_id = post.county_id and body.id = post.body_id`

export type PostFilter = {
  villageId?: number | undefined
  gridId?: number | undefined
  personId?: number | undefined
  role?: string | undefined
  ended?: boolean
  today: Day
  after?: number | undefined
  limit: number
}

/** Posts of the scope, by id. Posts not yet begun are shown too: they will be somebody's soon. */
export async function listPosts(tx: Db, scope: Scope, filter: PostFilter): Promise<HeldPost[]> {
  let query = tx
    .selectFrom('post')
    .select('id')
    .where(inScope(scope, 'post', places))
  if (filter.villageId) query = query.where('village_id', '=', filter.villageId)
  if (filter.gridId) query = query.where('grid_id', '=', filter.gridId)
  if (filter.personId) query = query.where('person_id', '=', filter.personId)
  if (filter.role) query = query.where('role', '=', filter.role)
  if (filter.after) query = query.where('id', '>', filter.after)
  if (!filter.ended) query = query.where((eb) => eb.or([eb('term_to', 'is', null), eb('term_to', '>=', filter.today)]))
  const ids = await query
    .orderBy('id')
    .limit(filter.limit + 1)
    .execute()
  return readPosts(
    tx,
    scope.countyId,
    ids.map((row) => row.id),
  )
}

async function readPosts(tx: Db, countyId: number, ids: readonly number[]): Promise<HeldPost[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<HeldPost>`select ${held} from ${joined}
    where post.county_id = ${countyId} and post.id = any(${[...ids]}::bigint[]) order by post.id`.execute(tx)
  return rows
}

export async function findPost(tx: Db, scope: Scope, postId: number): Promise<HeldPost | undefined> {
  const known = await tx
    .selectFrom('post')
    .select('id')
    .where(inScope(scope, 'post', places))
    .where('id', '=', postId)
    .executeTakeFirst()
  return known && (await readPosts(tx, scope.countyId, [known.id]))[0]
}

/** Every post these persons hold or held in the county. The rows are few: nobody holds dozens. */
export async function listPostsOfPersons(tx: Db, countyId: number, personIds: readonly number[]): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`select ${held} from ${joined}
    where post.county_id = ${countyId} and post.person_id = any(${[...personIds]}::bigint[]) order by post.id limit 500`.execute(
    tx,
  )
  return rows
}

/** Where a post stands, with all levels above it. */
export type Stand = {
  areaId: number | null
  gridId: number | null
  gridLevel: number | null
  gridKind: string | null
  gridBuilding: string
  townshipId: number | null
  villageId: number | null
  groupId: number | null
}

/** The place of a post of this level; undefined when there is no such area or grid of that level in the scope. */
export async function findStand(
  tx: Db,
  scope: Scope,
  level: PostLevel,
  at: { areaId?: number | undefined; gridId?: number | undefined },
): Promise<Stand | undefined> {
  if (level === 'grid') return at.gridId ? findGridStand(tx, scope, at.gridId) : undefined
  let query = tx
    .selectFrom('area')
    .select(['id', 'township_id', 'village_id', 'level'])
    .where(inScope(scope, 'area', { township: 'township_id', village: 'village_id' }))
    .where('level', '=', level)
    .where('valid_to', 'is', null)
  if (level !== 'county') query = query.where('id', '=', at.areaId ?? 0)
  const area = await query.executeTakeFirst()
  return (
    area && {
      areaId: area.id,
      gridId: null,
      ...{ gridLevel: null, gridKind: null, gridBuilding: '' },
      townshipId: area.township_id,
      villageId: area.village_id,
      groupId: area.level === 'group' ? area.id : null,
    }
  )
}

async function findGridStand(tx: Db, scope: Scope, gridId: number): Promise<Stand | undefined> {
  const grid = await tx
    .selectFrom('grid')
    .select(['id', 'level', 'kind', 'building', 'township_id', 'village_id', 'group_id'])
    .where(inScope(scope, 'grid', { township: 'township_id', village: 'village_id', group: 'group_id', grid: 'id' }))
    .where('id', '=', gridId)
    .where('valid_to', 'is', null)
    .where('is_unassigned', '=', false)
    .executeTakeFirst()
  return (
    grid && {
      areaId: null,
      gridId: grid.id,
      ...{ gridLevel: grid.level, gridKind: grid.kind, gridBuilding: grid.building },
      townshipId: grid.township_id,
      villageId: grid.village_id,
      groupId: grid.group_id,
    }
  )
}

export type NewPost = Pick<Post, 'personId' | 'role' | 'title' | 'level' | 'termFrom' | 'termTo'> & {
  building: string
  unit: string
  kinDeclared: 'none' | 'some' | null
}

export async function insertPost(
  tx: Db,
  countyId: number,
  post: NewPost,
  stand: Stand,
  bodyId: number | null,
): Promise<number> {
  const row = await tx
    .insertInto('post')
    .values({
      county_id: countyId,
      person_id: post.personId,
      role: post.role,
      title: post.title,
      body_id: bodyId,
      level: post.level,
      area_id: stand.areaId,
      grid_id: stand.gridId,
      township_id: stand.townshipId,
      village_id: stand.villageId,
      group_id: stand.groupId,
      ...{ building: post.building, unit: post.unit, kin_declared: post.kinDeclared },
      term_from: post.termFrom,
      term_to: post.termTo,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Whether somebody else, who can sign in, still gives and ends posts of this county after a day. */
export async function hasOtherManager(
  tx: Db,
  countyId: number,
  { postId, roles, on }: { postId: number; roles: readonly string[]; on: Day },
): Promise<boolean> {
  const { rows } = await sql`
    select from post p
    join account_person ap on ap.county_id = p.county_id and ap.person_id = p.person_id and ap.ended_at is null
      and ap.verified in ('byPost', 'seenByStaff')
    join account a on a.id = ap.account_id and a.kind = 'staff' and a.closed_at is null
    where p.county_id = ${countyId} and p.id <> ${postId} and p.level = 'county' and p.role = any(${[...roles]}::text[])
      and p.term_from <= ${addDays(on, 1)} and (p.term_to is null or p.term_to > ${on}) limit 1`.execute(tx)
  return rows.length > 0
}

export async function saveTermEnd(tx: Db, countyId: number, postId: number, on: Day): Promise<void> {
  await tx.updateTable('post').set({ term_to: on }).where('county_id', '=', countyId).where('id', '=', postId).execute()
}

/** Who holds one of these roles over a village: in it, over its township, over the county. The nearest come first. */
export async function listHoldersOver(
  tx: Db,
  countyId: number,
  place: { townshipId: number | null; villageId: number | null },
  roles: readonly string[],
  today: Day,
): Promise<{ personId: number; level: PostLevel }[]> {
  const { rows } = await sql<{ personId: number; level: PostLevel }>`
    select distinct person_id as "personId", level, array_position(array['village', 'township', 'county'], level) as near
    from post where county_id = ${countyId} and role = any(${[...roles]}::text[])
      and term_from <= ${today} and (term_to is null or term_to >= ${today})
      and (level = 'county' or (level = 'township' and township_id = ${place.townshipId})
        or (level = 'village' and village_id = ${place.villageId}))
    order by near, person_id limit 50`.execute(tx)
  return rows
}
