import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Client } from './client.ts'
import type { Stage } from './stage.ts'

/** What a fault may not do, counted over everything that was ever acknowledged. All but `writes` and `sealed` must be none. */
export type Proof = {
  writes: number
  lost: number
  doubled: number
  unasked: number
  /** Requests that hold something else than what was acknowledged. */
  changed: number
  auditWrong: number
  /** Requests whose events are not their steps, each once and in their order. */
  eventsWrong: number
  undelivered: number
  /** Somebody was told the same of a request twice. */
  noticesTwice: number
  odd: number
  chain: 'whole' | 'broken'
  sealed: number
  unsealed: number
}

export const isSound = ({ writes: _, sealed, chain, ...wrong }: Proof): boolean =>
  chain === 'whole' && sealed > 0 && Object.values(wrong).every((count) => count === 0)

/** How long what follows a write by itself may take once everybody rests: its events, its seal. */
const longestSettlingMs = 60_000

/** Compares the clients' memories with the database, while they rest. */
export async function prove(stage: Stage, clients: readonly Client[]): Promise<Proof> {
  const known = new Map(clients.flatMap((client) => [...client.acknowledged]))
  const owner = new pg.Client({ connectionString: stage.urls().owner })
  await owner.connect()
  try {
    await settle(owner)
    const { rows: standing } = await owner.query<Standing>(standingOf)
    const rows = new Map(standing.map((row) => [Number(row.id), row]))
    const proof = { writes: 0, lost: 0, doubled: 0, unasked: 0, changed: 0, auditWrong: 0, eventsWrong: 0 }
    for (const [id, { steps, holds }] of known) {
      const row = rows.get(id)
      const there = row?.actions ?? []
      proof.writes += steps.length
      proof.lost += steps.filter((action, place) => there[place] !== action).length
      proof.doubled += Math.max(0, there.length - steps.length)
      if (row && Object.entries(holds).some(([column, value]) => row.holds[column] !== value)) proof.changed += 1
      if (row && row.audited !== there.length) proof.auditWrong += 1
      if (row && row.told?.join() !== there.join()) proof.eventsWrong += 1
    }
    for (const id of rows.keys()) if (!known.has(id)) proof.unasked += 1
    const odd = clients.flatMap((client) => client.odd)
    for (const words of odd.slice(0, 5)) console.error(words)
    const undelivered = await count(owner, waitingEvents)
    const noticesTwice = await count(owner, toldTwice)
    return { ...proof, undelivered, noticesTwice, odd: odd.length, ...chainOf(stage) }
  } finally {
    await owner.end()
  }
}

type Standing = {
  id: string
  actions: string[]
  audited: number
  told: string[] | null
  holds: Record<string, unknown>
}

const standingOf = `with told as (
    select county_id, (payload->>'requestId')::bigint as request_id,
      array_agg(case event when 'request.placed' then 'place' else payload->>'action' end order by id) as actions
    from outbox where event in ('request.placed', 'request.advanced') group by 1, 2)
  select r.id, told.actions as told,
    (select array_agg(s.action order by s.seq) from request_step s
      where s.county_id = r.county_id and s.request_id = r.id) as actions,
    (select count(*)::int from audit a where a.county_id = r.county_id and a.target_kind = 'request' and a.target_id = r.id
      and a.account_id is not null) as audited,
    jsonb_build_object('detail', r.detail, 'handler_person_id', r.handler_person_id, 'promised_on', r.promised_on,
      'public_answer', r.public_answer, 'solved', r.solved, 'stars', r.stars) as holds
  from request r left join told on told.county_id = r.county_id and told.request_id = r.id
  where r.title like '桥头路灯不亮 %'`

const waitingEvents = 'select from outbox where delivered_at is null'
const waitingRows = 'select from audit where seal_seq is null'
/** Every kind of notice belongs to one step, and a lifecycle takes none twice. */
const toldTwice = `select from notice n join request r on r.county_id = n.county_id and r.id = n.request_id
  where r.title like '桥头路灯不亮 %' group by n.account_id, n.request_id, n.kind having count(*) > 1`

async function count(owner: pg.Client, rows: string): Promise<number> {
  const found = await owner.query<{ n: number }>(`select count(*)::int as n from (${rows}) as found`)
  return found.rows[0]?.n ?? 0
}

/** Events go out by themselves. The job that seals is only called sooner than its five minutes; what is not done by then is counted. */
async function settle(owner: pg.Client): Promise<void> {
  for (const end = performance.now() + longestSettlingMs; performance.now() < end; ) {
    const [events, rows] = [await count(owner, waitingEvents), await count(owner, waitingRows)]
    if (events + rows === 0) return
    if (rows > 0) await owner.query("select graphile_worker.add_job('records.seal', job_key => 'torture.seal')")
    await sleep(500)
  }
}

/** The same command an auditor would run, and what it says of the rows. */
function chainOf(stage: Stage): Pick<Proof, 'chain' | 'sealed' | 'unsealed'> {
  const script = join(import.meta.dirname, '..', 'verifyAudit.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--data', stage.dataFolder], {
    encoding: 'utf8',
  })
  if (status !== 0) console.error(`${stdout}${stderr}`)
  const [, sealed = 0, unsealed = Number.NaN] = (/(\d+) 已封 sealed, (\d+) 待封 waiting/.exec(stdout) ?? []).map(Number)
  return { chain: status === 0 ? 'whole' : 'broken', sealed, unsealed }
}
