import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { prepared } from '#database/prepared.ts'
import { type Insisted, oneIfHere, openSession } from '#database/tracing.ts'
import type { Post } from '#kernel/authority/post.ts'
import type { Instant } from '#kernel/shared/day.ts'

/** A session as it stands now. `version` counts up with everything that decides for whom it speaks (migrations 0106 and 0108). */
export type Present = { version: number; seen_at: Instant }

/** In whose name and by which posts an account acts. It is the same as long as `version` is. */
export type Caller = {
  account_id: number
  kind: 'staff' | 'resident'
  person_id: number | null
  person_name: string | null
  must_change_password: boolean
  phone_hash: Buffer | null
  second_passed: boolean
  has_factor: boolean
  posts: (Omit<Post, 'areaId'> & { areaId: number | null; gridId: number | null })[]
  upper: { id: number; role: string; title: string; termFrom: string; termTo: string | null }[]
}

export type Asked = { countyId: number; countyCode: string; tokenHash: Buffer; now: Instant }

/** Whether everything is as it was, and when the session was seen: one table. */
export const findPresent = prepared(
  (_: Db, asked: Pick<Asked, 'tokenHash' | 'now'>) =>
    sql<Present>`select s.version, s.seen_at from session s where ${openSession(asked.tokenHash, asked.now)}`,
)

/** Who calls, insisted on ahead of whatever is only read. What is written says it with its trace (`#database/tracing.ts`). */
export const insist = prepared((_: Db, asked: Insisted) => sql`select ${oneIfHere(asked)}`)

/**
 * All of it, of whoever was not met before or has changed since, where session and account are open. Whatever it reads of a table has its
 * trigger in migration 0106, 0108 or 0111.
 */
export const findCaller = prepared((_: Db, asked: Asked) => {
  const { countyId, countyCode } = asked
  return sql<Present & Caller>`
    select s.version, s.seen_at, s.account_id, a.kind, ap.person_id, person.name as person_name, a.must_change_password, a.phone_hash,
      s.second_at is not null as second_passed,
      exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as has_factor,
      coalesce((select json_agg(json_build_object('id', p.id, 'personId', p.person_id, 'role', p.role, 'title', p.title,
        'level', p.level, 'areaId', p.area_id, 'gridId', p.grid_id, 'termFrom', p.term_from, 'termTo', p.term_to,
        'below', case p.level when 'group' then array_remove(groups_within(p.county_id, p.area_id), p.area_id) else '{}' end))
        from post p where p.county_id = ${countyId} and p.person_id = ap.person_id
          and a.kind = 'staff' and ap.verified in ('byPost', 'seenByStaff')
          and person.end_kind is distinct from 'died'), '[]') as posts,
      coalesce((select json_agg(json_build_object('id', u.id, 'role', u.role, 'title', u.title, 'termFrom', u.term_from,
        'termTo', u.term_to)) from upper_post u where u.account_id = s.account_id and ${countyCode} like u.code_prefix || '%'), '[]') as upper
    from session s
      join account a on a.id = s.account_id and a.closed_at is null
      left join account_person ap on ap.account_id = s.account_id and ap.county_id = ${countyId} and ap.person_id = s.person_id
        and s.county_id = ${countyId} and ap.ended_at is null
      left join person on person.county_id = ap.county_id and person.id = ap.person_id
    where ${openSession(asked.tokenHash, asked.now)}`
})
