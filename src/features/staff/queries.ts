import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { NamedArea } from './rules.ts'

const places = { township: 'township_id', village: 'village_id', group: 'group_id', grid: 'grid_id' }

export type StaffRow = {
  id: number
  person_id: number
  name: string
  phone_sealed: Buffer
  has_password: boolean
  locked: boolean
  invited: boolean
  seen_at: Instant | null
}

/** Open staff accounts whose person holds, held or will hold a post in the scope, by id. */
export async function listStaff(
  tx: Db,
  scope: Scope,
  filter: { name?: string | undefined; after?: number | undefined; limit: number; now: Instant },
): Promise<StaffRow[]> {
  const { name, after, limit, now } = filter
  let query = tx
    .selectFrom('account')
    .innerJoin('account_person as tie', 'tie.account_id', 'account.id')
    .innerJoin('person', (join) =>
      join.onRef('person.county_id', '=', 'tie.county_id').onRef('person.id', '=', 'tie.person_id'),
    )
    .select(['account.id', 'tie.person_id', 'person.name', 'account.phone_sealed'])
    .select([
      sql<boolean>`account.password_hash is not null`.as('has_password'),
      sql<boolean>`coalesce(account.locked_until > ${now}, false)`.as('locked'),
      sql<boolean>`exists (select from invitation i where i.account_id = account.id and i.county_id = tie.county_id
        and i.used_at is null and i.ended_at is null and i.expires_at > ${now} and i.tries < 5)`.as('invited'),
      sql<Instant | null>`(select max(s.seen_at) from session s where s.account_id = account.id)`.as('seen_at'),
    ])
    .where('tie.county_id', '=', scope.countyId)
    .where('tie.verified', '=', 'byPost')
    .where('tie.ended_at', 'is', null)
    .where('account.kind', '=', 'staff')
    .where('account.closed_at', 'is', null)
  if (!scope.wholeCounty)
    query = query.where('tie.person_id', 'in', (eb) =>
      eb
        .selectFrom('post')
        .select('post.person_id')
        .where(inScope(scope, 'post', places) as never),
    )
  if (name) query = query.where('person.name', 'like', `${name.replace(/[\\%_]/g, '\\$&')}%`)
  if (after) query = query.where('account.id', '>', after)
  return query
    .orderBy('account.id')
    .limit(limit + 1)
    .execute()
}

/** All areas of a county by their names: a list of staff may name any of them. */
export async function readNamedAreas(tx: Db, scope: Scope, today: Day): Promise<NamedArea[]> {
  return tx
    .selectFrom('area')
    .leftJoin('area as t', (join) =>
      join.onRef('t.county_id', '=', 'area.county_id').onRef('t.id', '=', 'area.township_id'),
    )
    .leftJoin('area as v', (join) =>
      join.onRef('v.county_id', '=', 'area.county_id').onRef('v.id', '=', 'area.village_id'),
    )
    .select(['area.id', 'area.level', 'area.code', 'area.name'])
    .select((eb) => [
      eb.case().when('area.level', '=', 'township').then(null).else(eb.ref('t.name')).end().as('township'),
      eb.case().when('area.level', '=', 'group').then(eb.ref('v.name')).else(null).end().as('village'),
    ])
    .where(inScope(scope, 'area', { township: 'township_id', village: 'village_id' }) as never)
    .where('area.level', 'in', ['township', 'village', 'group'])
    .where((eb) => eb.or([eb('area.valid_to', 'is', null), eb('area.valid_to', '>=', today)]))
    .execute() as Promise<NamedArea[]>
}

/** Work that may be taken back within its transaction, e.g. to learn what it would be refused for. */
export async function setMark(tx: Db, mark: 'staff_list' | 'staff_line'): Promise<void> {
  await sql`savepoint ${sql.ref(mark)}`.execute(tx)
}

export async function backToMark(tx: Db, mark: 'staff_list' | 'staff_line'): Promise<void> {
  await sql`rollback to savepoint ${sql.ref(mark)}`.execute(tx)
}
