import pg from 'pg'
import { insertRows, reserveIds } from '#database/bulk.ts'
import type { County } from '#features/feature.ts'
import { type SeedDraw, seedInspection } from '#features/inspections/seed.ts'
import { dice } from '#features/people/demonstration/dice.ts'
import { addDays, dayOf, type Instant, instantAt, instantOn, timeOf } from '#kernel/shared/day.ts'
import type { Ground } from '../ground.ts'

const size = 8
const checked = 6
const hour = 3_600_000
/** So long ago was it drawn, and so many days before that were the matters finished. */
const drawnDaysAgo = 4
const periodDays = 100

type Supervisor = { account_id: string; person_id: string; title: string; township_id: string; village_id: string }

/** One draw by a supervisor of the village that the guides walk through, once: most of it checked, some still to be seen. */
export async function seedOneInspection(ground: Ground, county: County, ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const there = await owner.query('select 1 from inspection where county_id = $1 limit 1', [county.id])
    const by = there.rowCount ? undefined : await findSupervisor(owner, county)
    if (!by) return
    const draw = await drawOf(owner, ground.clock(), county, by)
    if (draw.matters.length < size) return
    const made = seedInspection(draw)
    await owner.query('begin')
    await insertRows(owner, 'inspection', [made.inspection])
    await insertRows(owner, 'inspection_part', made.parts)
    await insertRows(owner, 'inspection_item', made.items)
    await insertRows(owner, 'inspection_finding', made.findings)
    for (const step of made.steps) await owner.query(tellStep, [JSON.stringify(step)])
    await owner.query('commit')
  } finally {
    await owner.end()
  }
}

async function findSupervisor(owner: pg.Client, county: County): Promise<Supervisor | undefined> {
  const { rows } = await owner.query<Supervisor>(
    `select tie.account_id, post.person_id, post.title, post.township_id, post.village_id from post
     join account_person tie on tie.county_id = post.county_id and tie.person_id = post.person_id
     where post.county_id = $1 and post.role = 'villageSupervisor' order by
       (select count(*) from request r where r.county_id = post.county_id and r.village_id = post.village_id) desc, post.id
     limit 1`,
    [county.id],
  )
  return rows[0]
}

async function drawOf(owner: pg.Client, now: Instant, county: County, by: Supervisor): Promise<SeedDraw> {
  const day = addDays(dayOf(now), -drawnDaysAgo)
  const at = instantOn(day, '09:30')
  const to = addDays(day, -1)
  const from = addDays(to, 1 - periodDays)
  const { rows } = await owner.query<{ id: string }>(
    `select id from request where county_id = $1 and village_id = $2 and merged_into is null
       and phase in ('answered', 'shown', 'closed')
       and (coalesce(answered_at, closed_at) at time zone 'Asia/Shanghai')::date between $3::date and $4::date`,
    [county.id, by.village_id, from, to],
  )
  const [id] = await reserveIds(owner, 'inspection', 1)
  const thrown = dice(`inspections/${county.code}`)
  return {
    ...{ id: id!, countyId: county.id, from, to, at, size },
    ...{ townshipId: Number(by.township_id), villageId: Number(by.village_id) },
    seed: Array.from({ length: 32 }, () => thrown.int(0, 15).toString(16)).join(''),
    matters: rows.map((row) => ({ id: Number(row.id), villageId: Number(by.village_id) })),
    by: { accountId: Number(by.account_id), personId: Number(by.person_id), title: by.title },
    foundAt: Array.from({ length: checked }, (_, n) => instantAt(timeOf(at) + (24 + n) * hour)),
  }
}

/** One more line in the story of a request, after its last one and in the state in which that left it. */
const tellStep = `
  insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id,
    actor_person_id, actor_title, said_at, received_at)
  select (s->>'countyId')::int, (s->>'requestId')::bigint,
    (select max(seq) + 1 from request_step o where o.county_id = r.county_id and o.request_id = r.id), 'checked', r.state, r.state,
    s->'fields', s->'actor'->>'kind', (s->'actor'->>'accountId')::bigint, (s->'actor'->>'personId')::bigint,
    s->'actor'->>'title', (s->>'at')::timestamptz, (s->>'at')::timestamptz
  from (select $1::jsonb as s) given
  join request r on r.county_id = (s->>'countyId')::int and r.id = (s->>'requestId')::bigint`
