import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { prepared } from '#database/prepared.ts'
import type { Post } from '#kernel/authority/post.ts'
import type { Instant } from '#kernel/shared/day.ts'

/** Staff leave their desks: after half an hour without a click the session ends. A resident's phone stays signed in. */
const staffIdleMinutes = 30

/** What may differ from one call to the next: how the session stands, and what its account has done already under the call's key. */
export type Present = { version: string; seen_at: string; request_hash: Buffer | null; result_id: number | null }

/** In whose name and by which posts an account acts. It is the same as long as `version` is. */
export type Caller = {
  account_id: number
  kind: 'staff' | 'resident'
  person_id: number | null
  must_change_password: boolean
  second_passed: boolean
  has_factor: boolean
  posts: (Omit<Post, 'areaId'> & { areaId: number | null; gridId: number | null })[]
  upper: { id: number; role: string; title: string; termFrom: string; termTo: string | null }[]
}

export type Asked = { countyId: number; countyCode: string; tokenHash: Buffer; now: Instant; key: string | null }

/** The session and its account, as long as both are open. */
const openSession = ({ countyId, tokenHash, now, key }: Asked, more = sql``) => sql`
  from session s
    join account a on a.id = s.account_id and a.closed_at is null ${more}
    left join lateral (select i.request_hash, i.result_id from idempotency i where i.county_id = ${countyId}
      and i.actor = 'account:' || s.account_id and i.key = ${key} limit 1) done on true
  where s.token_hash = ${tokenHash} and s.ended_at is null and s.expires_at > ${now}
    and (a.kind = 'resident' or s.seen_at > ${now}::timestamptz - make_interval(mins => ${sql.lit(staffIdleMinutes)}))`

/** The number of the account (migration 0106), and what the session says of itself. */
const present = sql`format('%s %s %s %s %s', s.account_id, a.version, s.county_id, s.person_id, s.second_at) as version, s.seen_at,
  done.request_hash, done.result_id`

/** Whether everything is as it was: the first question of nearly every call. */
export const findPresent = prepared((_: Db, asked: Asked) => sql<Present>`select ${present} ${openSession(asked)}`)

/** All of it, of whoever was not met before or has changed since. Whatever it reads of a table has its trigger in migration 0106. */
export const findCaller = prepared((_: Db, asked: Asked) => {
  const { countyId, countyCode } = asked
  const person = sql`left join account_person ap on ap.account_id = s.account_id and ap.county_id = ${countyId}
    and ap.person_id = s.person_id and s.county_id = ${countyId} and ap.ended_at is null`
  return sql<Present & Caller>`
    select ${present}, s.account_id, a.kind, ap.person_id, a.must_change_password, s.second_at is not null as second_passed,
      exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as has_factor,
      coalesce((select json_agg(json_build_object('id', p.id, 'personId', p.person_id, 'role', p.role, 'title', p.title,
        'level', p.level, 'areaId', p.area_id, 'gridId', p.grid_id, 'termFrom', p.term_from, 'termTo', p.term_to,
        'below', case p.level when 'group' then array_remove(groups_within(p.county_id, p.area_id), p.area_id) else '{}' end))
        from post p where p.county_id = ${countyId} and p.person_id = ap.person_id
          and a.kind = 'staff' and ap.verified in ('byPost', 'seenByStaff')
          and not exists (select from person d where d.county_id = ap.county_id and d.id = ap.person_id and d.end_kind = 'died')), '[]') as posts,
      coalesce((select json_agg(json_build_object('id', u.id, 'role', u.role, 'title', u.title, 'termFrom', u.term_from,
        'termTo', u.term_to)) from upper_post u where u.account_id = s.account_id and ${countyCode} like u.code_prefix || '%'), '[]') as upper
    ${openSession(asked, person)}`
})
