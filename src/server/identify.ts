import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { prepared } from '#database/prepared.ts'
import { asksSecond, tokenHash } from '#features/accounts/public.ts'
import type { Actor, County } from '#features/feature.ts'
import { inTerm, type Post, type PostLevel } from '#kernel/authority/post.ts'
import { dayOf, type Instant } from '#kernel/shared/day.ts'
import type { Done } from './idempotency.ts'

export const nobody: Actor = { kind: 'nobody', accountId: null, personId: null, posts: [], title: '' }

/** Staff leave their desks: after half an hour without a click the session ends. A resident's phone stays signed in. */
const staffIdleMinutes = 30

type Row = {
  account_id: number
  kind: 'staff' | 'resident'
  person_id: number | null
  seen_at: string
  must_change_password: boolean
  second_passed: boolean
  has_factor: boolean
  posts: (Omit<Post, 'areaId'> & { areaId: number | null; gridId: number | null })[]
  upper: { id: number; role: string; title: string; termFrom: string; termTo: string | null }[]
  request_hash: Buffer | null
  result_id: number | null
}

/**
 * `secondFirst`: the first step of signing in is taken, the second not yet; until then nobody acts by a post. `before` is what this
 * account has done already under the key of the call.
 */
export type Identity = {
  actor: Actor
  mustChangePassword: boolean
  secondFirst: boolean
  seenAt: Instant | null
  before: Done | null
}

type Asked = { countyId: number; countyCode: string; tokenHash: Buffer; now: Instant; key: string | null }

const findIdentity = prepared(
  (_: Db, { countyId, countyCode, tokenHash, now, key }: Asked) => sql<Row>`
    select s.account_id, a.kind, ap.person_id, s.seen_at, a.must_change_password, s.second_at is not null as second_passed,
      exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as has_factor, done.request_hash, done.result_id,
      coalesce((select json_agg(json_build_object('id', p.id, 'personId', p.person_id, 'role', p.role, 'title', p.title,
        'level', p.level, 'areaId', p.area_id, 'gridId', p.grid_id, 'termFrom', p.term_from, 'termTo', p.term_to,
        'below', case p.level when 'group' then array_remove(groups_within(p.county_id, p.area_id), p.area_id) else '{}' end))
        from post p where p.county_id = ${countyId} and p.person_id = ap.person_id
          and a.kind = 'staff' and ap.verified in ('byPost', 'seenByStaff')
          and not exists (select from person d where d.county_id = ap.county_id and d.id = ap.person_id and d.end_kind = 'died')), '[]') as posts,
      coalesce((select json_agg(json_build_object('id', u.id, 'role', u.role, 'title', u.title, 'termFrom', u.term_from,
        'termTo', u.term_to)) from upper_post u where u.account_id = s.account_id and ${countyCode} like u.code_prefix || '%'), '[]') as upper
    from session s
    join account a on a.id = s.account_id and a.closed_at is null
    left join account_person ap on ap.account_id = s.account_id and ap.county_id = ${countyId}
      and ap.person_id = s.person_id and s.county_id = ${countyId} and ap.ended_at is null
    left join lateral (select i.request_hash, i.result_id from idempotency i where i.county_id = ${countyId}
      and i.actor = 'account:' || s.account_id and i.key = ${key} limit 1) done on true
    where s.token_hash = ${tokenHash} and s.ended_at is null and s.expires_at > ${now}
      and (a.kind = 'resident' or s.seen_at > ${now}::timestamptz - make_interval(mins => ${sql.lit(staffIdleMinutes)}))`,
)

const none: Identity = { actor: nobody, mustChangePassword: false, secondFirst: false, seenAt: null, before: null }

/** Who a session token speaks for in this county, with all posts of that person; a forged or expired one is nobody. */
export async function identify(
  tx: Db,
  county: County,
  token: string | null,
  now: Instant,
  key: string | null,
): Promise<Identity> {
  return (await look(tx, county, token, now, key)).identity
}

/** For whom each session spoke when it was asked the last time. */
const lastTime = new Map<string, { row: Row; standing: string }>()
const mostRemembered = 5_000

/** What must be the same for two answers to mean the same caller. */
const standingOf = ({ seen_at: _, request_hash: __, result_id: ___, ...row }: Row) => JSON.stringify(row)

/** Who the token spoke for the last time. Nobody is let in by it: whoever acts on it waits for `look` to say the same. */
export function guess(county: County, token: string | null, now: Instant): Identity | null {
  const known = token ? lastTime.get(nameOf(county, tokenHash(token))) : undefined
  return known ? identityOf({ ...known.row, request_hash: null }, county, now) : null
}

const nameOf = (county: County, hash: Buffer) => `${county.id} ${hash.toString('base64')}`

/** As `identify`; `asGuessed`: nothing has changed since the last time, and nothing was done under this key. */
export async function look(
  tx: Db,
  county: County,
  token: string | null,
  now: Instant,
  key: string | null,
): Promise<{ identity: Identity; asGuessed: boolean }> {
  if (!token || token.length > 100) return { identity: none, asGuessed: false }
  const hash = tokenHash(token)
  const looked = { countyId: county.id, countyCode: county.code, tokenHash: hash, now, key }
  const name = nameOf(county, hash)
  const known = lastTime.get(name)
  const [row] = await findIdentity(tx, looked)
  if (!row) {
    lastTime.delete(name)
    return { identity: none, asGuessed: false }
  }
  const standing = standingOf(row)
  lastTime.set(name, { row, standing })
  if (lastTime.size > mostRemembered) lastTime.delete(lastTime.keys().next().value!)
  const asGuessed = known?.standing === standing && row.request_hash === null
  return { identity: identityOf(row, county, now), asGuessed }
}

function identityOf(row: Row, county: County, now: Instant): Identity {
  const posts: Post[] = [
    ...row.posts.map(({ gridId, areaId, ...post }) => ({
      ...post,
      areaId: placeOf(post.level, areaId, gridId, county),
    })),
    ...row.upper.map((post) => ({
      ...post,
      personId: row.person_id ?? 0,
      level: 'county' as const,
      areaId: county.id,
    })),
  ]
  const roles = posts.filter((post) => inTerm(post, dayOf(now))).map((post) => post.role)
  const asked = asksSecond({ demonstration: county.demonstration, roles, hasFactor: row.has_factor })
  const secondFirst = row.kind === 'staff' && asked && !row.second_passed
  const before = row.request_hash && { request_hash: row.request_hash, result_id: row.result_id }
  const actor: Actor = {
    kind: row.kind,
    accountId: row.account_id,
    personId: row.person_id,
    posts: secondFirst ? [] : posts,
    title: posts.map((post) => post.title).join('、'),
  }
  return { actor, mustChangePassword: row.must_change_password, secondFirst, seenAt: row.seen_at, before }
}

const placeOf = (level: PostLevel, areaId: number | null, gridId: number | null, county: County): number =>
  (level === 'county' ? county.id : level === 'grid' ? gridId : areaId) ?? 0
