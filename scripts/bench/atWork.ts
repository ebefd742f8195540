import { randomInt } from 'node:crypto'
import { insertRows, reserveIds } from '#database/bulk.ts'
import type { DatabaseUrls } from '#database/embedded/embedded.ts'
import { population } from '#features/people/demonstration/population.ts'
import { seedAccounts } from '#server/demonstration/accounts.ts'
import { type Plot, seedGrounds, seedHouseholds, seedPosts } from '#server/demonstration/villages.ts'
import { foundCounty, openSessions } from './county.ts'

/** Who calls, and the ids that a bare server must be given because it knows nobody. */
export type Caller = { token: string; accountId: number; personId: number; title: string | null }
export type Worker = Caller & { postId: number }
export type Resident = Caller & { groupId: number | null; gridId: number; gridIds: number[] }
export type WorkingVillage = {
  countyId: number
  townshipId: number
  villageId: number
  dispatcher: Worker
  handler: Worker
  residents: Resident[]
}

/** One life of a request: who lives it, and the day that is promised. */
export type Turn = { village: WorkingVillage; resident: Resident; promisedOn: string }

const villagesAtWork = 24
const households = 6_000

/** Villages with residents, a dispatcher and a handler, all of them signed in; as many requests as lie there already. */
export const aCountyAtWork = (
  dataFolder: string,
  urls: DatabaseUrls,
  lying: { open: number; finished: number },
): Promise<WorkingVillage[]> =>
  foundCounty(dataFolder, urls, async (plot, tree) => {
    const all = [...population(tree, { households })].filter((village) => village.source === 'generated')
    const grounds = await seedGrounds(plot, all.slice(0, villagesAtWork))
    const known = await seedHouseholds(plot, grounds)
    const idOf = (key: string) => {
      const found = known.get(key)
      return found && { id: found.id, phone: found.person.phone }
    }
    await seedAccounts(plot, await seedPosts(plot, grounds, idOf))
    await seedResidents(plot)
    await plot.owner.query(layRequests, [plot.countyId, lying.open, lying.finished])
    await plot.owner.query(laySteps, [plot.countyId])
    return villagesOf(plot)
  })

/** Everybody who holds no post gets an account of their own. */
async function seedResidents({ owner, countyId, sealer }: Plot): Promise<void> {
  const { rows } = await owner.query<{ id: number }>(
    `select p.id from person p where p.county_id = $1
     and not exists (select from account_person a where a.county_id = p.county_id and a.person_id = p.id) order by p.id`,
    [countyId],
  )
  const ids = await reserveIds(owner, 'account', rows.length)
  const first = randomInt(10 ** 7)
  const accounts = ids.map((id, index) => {
    const phone = `199${String(first + index).padStart(8, '0')}`
    return {
      id,
      phone_hash: sealer.hash(phone, 'phone'),
      phone_sealed: sealer.seal(phone, 'phone'),
      key_id: sealer.keyId,
    }
  })
  await insertRows(
    owner,
    'account',
    accounts.map((account) => ({ ...account, kind: 'resident' })),
  )
  await insertRows(
    owner,
    'account_person',
    ids.map((id, index) => ({
      account_id: id,
      county_id: countyId,
      person_id: rows[index]!.id,
      verified: 'seenByStaff',
    })),
  )
}

type Row = {
  villageId: number
  townshipId: number
  accountId: number
  personId: number
  role: string | null
  title: string | null
  postId: number
  groupId: number | null
  gridId: number
  gridIds: number[]
}

async function villagesOf({ owner, countyId }: Plot): Promise<WorkingVillage[]> {
  const { rows } = await owner.query<Row>(
    `select h.village_id::int as "villageId", h.township_id::int as "townshipId", a.account_id::int as "accountId",
       a.person_id::int as "personId", p.role, p.title, p.id::int as "postId", h.group_id::int as "groupId",
       h.grid_id::int as "gridId", (g.id || g.ancestor_ids)::int[] as "gridIds"
     from account_person a
     join membership m on m.county_id = a.county_id and m.person_id = a.person_id
     join household h on h.county_id = m.county_id and h.id = m.household_id
     join grid g on g.county_id = h.county_id and g.id = h.grid_id
     left join post p on p.county_id = a.county_id and p.person_id = a.person_id
     where a.county_id = $1 and (p.id is null or p.role in ('dispatcher', 'handler')) order by a.account_id`,
    [countyId],
  )
  const { tokens, sessions } = openSessions(countyId, rows)
  await insertRows(owner, 'session', sessions)
  const people = rows.map((row, index) => ({ ...row, token: tokens[index]! }))
  return [...Map.groupBy(people, (one) => one.villageId)].flatMap(([villageId, here]) => {
    const dispatcher = here.find((one) => one.role === 'dispatcher')
    const handler = here.find((one) => one.role === 'handler')
    const residents = here.filter((one) => one.role === null)
    if (!dispatcher || !handler || residents.length === 0) return []
    return [{ countyId, townshipId: here[0]!.townshipId, villageId, dispatcher, handler, residents }]
  })
}

/** Requests of earlier days, spread over the residents: some still open, the others shown. Nobody draws a number with a small letter. */
const layRequests = `
  insert into request (county_id, number, title, detail, category, channel, pack_id, pack_version, procedure_id, state, phase,
    state_since, due_at, township_id, village_id, group_id, grid_id, grid_ids, requester_person_id, requester_account_id,
    handler_person_id, handler_post_id, solved, stars, rated_at, answered_at, answered_in_time, closed_at, said_at, received_at)
  with homes as (
    select row_number() over (order by h.village_id, a.account_id) - 1 as place, count(*) over () as n, h.*, a.person_id, a.account_id,
      g.id || g.ancestor_ids as grid_ids,
      (select p.id from post p where p.county_id = h.county_id and p.village_id = h.village_id and p.role = 'handler' limit 1) as post_id
    from account_person a
    join membership m on m.county_id = a.county_id and m.person_id = a.person_id
    join household h on h.county_id = m.county_id and h.id = m.household_id
    join grid g on g.county_id = h.county_id and g.id = h.grid_id
    where a.county_id = $1 and a.verified = 'seenByStaff'),
  pack as (select pack_id, version from county_pack where county_id = $1 and pack_id = 'pingtang')
  select $1, 'b' || lpad(i::text, 7, '0'), '村口路灯不亮', '村口的路灯三天没亮了，晚上走路看不见。', 'livelihood', 'web', pack.pack_id,
    pack.version, 'four-orders', s.state, s.phase, s.at, s.at + interval '5 days', h.township_id, h.village_id, h.group_id, h.grid_id,
    h.grid_ids, h.person_id, h.account_id, p.person_id, p.id, s.solved, s.stars, s.ended, s.ended, s.solved, s.ended, s.at, s.at
  from generate_series(1, $2::int + $3::int) i
  join homes h on h.place = i % h.n
  cross join pack
  cross join lateral (select i <= $3 as finished, now() - interval '400 days' * (1 - i::float / ($2 + $3 + 1)) as at) w
  cross join lateral (select case when finished then 'shown' else 'placed' end as state, w.at,
    case when finished then 'shown' else 'toDispatch' end as phase, case when finished then true end as solved,
    case when finished then 5 end as stars, case when finished then w.at + interval '2 days' end as ended) s
  left join post p on w.finished and p.county_id = $1 and p.id = h.post_id`

const laySteps = `
  insert into request_step (county_id, request_id, seq, action, from_state, to_state, actor_kind, actor_account_id, actor_person_id,
    said_at, received_at)
  select r.county_id, r.id, n.seq, n.action, n.before, n.state, n.kind, r.requester_account_id, r.requester_person_id, r.received_at, r.received_at
  from request r
  join (values (1, 'place', null, 'placed', 'resident'), (2, 'dispatch', 'placed', 'dispatched', 'staff'),
    (3, 'claim', 'dispatched', 'claimed', 'staff'), (4, 'finish', 'claimed', 'done', 'staff'), (5, 'rate', 'done', 'shown', 'resident'))
    as n(seq, action, before, state, kind) on n.seq = 1 or r.phase = 'shown'
  where r.county_id = $1`
