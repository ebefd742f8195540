import { setTimeout } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { sql } from 'kysely'
import type { Db, Purpose } from '#database/driver.ts'
import { prepared } from '#database/prepared.ts'
import type { County, Happened, Setting } from '#features/feature.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { Ground } from './ground.ts'
import { newIncident } from './perform.ts'
import { inSetting } from './settings.ts'

const batch = 500
const restMs = 500
/** After a failure an event waits a second, then two, then four; never longer than an hour. */
const firstWaitSeconds = 1
const longestWaitSeconds = 3_600

type Failed = (error: unknown, request: string) => void

/**
 * Delivers a county's waiting events, oldest first. Those that only lead to rows go together in one transaction; each other one has
 * its own, with its reactions. Tells how many it took. An event whose reaction fails is told to `failed` and stays, and those behind
 * it go on; with nobody to tell, the failure is thrown.
 */
export async function deliver(ground: Ground, county: County, failed?: Failed): Promise<number> {
  const waiting = await inSetting(ground, county, 'outbox.look', ({ tx, now }) =>
    findWaiting(tx, { countyId: county.id, now }),
  )
  const alone = new Set(ground.house.reactions.filter((one) => 'run' in one).map((one) => one.event))
  const together = waiting.filter(({ event }) => !alone.has(event))
  const single = waiting.filter(({ event }) => alone.has(event))
  const done = await deliverAll(ground, county, together).then(
    () => true,
    () => false,
  )
  for (const one of done ? single : waiting) await deliverOne(ground, county, one, failed)
  return waiting.length
}

type Waiting = { id: number; event: string }

const findWaiting = prepared(
  (_: Db, { countyId, now }: { countyId: number; now: Instant }) => sql<Waiting>`
    select id, event from outbox
    where county_id = ${countyId} and delivered_at is null and (next_at is null or next_at <= ${now})
    order by id limit ${sql.lit(batch)}`,
)

/** Marked with the reactions' rows, in their transaction: either both are there or neither. */
const take = prepared(
  (_: Db, { countyId, ids, now }: { countyId: number; ids: readonly number[]; now: Instant }) => sql<Happened>`
    update outbox set delivered_at = ${now}
    where county_id = ${countyId} and id = any(${ids}::bigint[]) and delivered_at is null
    returning id, event, payload`,
)

/** All or none. Events that nobody waits for are there for whoever comes later, and done at once. */
async function deliverAll(ground: Ground, county: County, waiting: readonly Waiting[]): Promise<void> {
  if (waiting.length === 0) return
  await inSetting(ground, county, 'outbox.deliver', async (setting) => {
    const ids = waiting.map(({ id }) => id)
    const happened = await take(setting.tx, { countyId: county.id, ids, now: setting.now })
    await react(ground, setting, happened.toSorted((a, b) => a.id - b.id).map(plain))
  })
}

async function deliverOne(ground: Ground, county: County, { id }: Waiting, failed?: Failed): Promise<void> {
  const purpose: Purpose = { operation: 'outbox.deliver', request: newIncident(), statements: 0 }
  const doing = inSetting(ground, county, purpose, async (setting) => {
    const [one] = await take(setting.tx, { countyId: county.id, ids: [id], now: setting.now })
    if (!one) return
    const { incident } = one.payload
    if (typeof incident === 'string') purpose.request = incident // what follows from a request carries its id
    await react(ground, setting, [plain(one)])
  })
  await doing.catch(async (error: unknown) => {
    await inSetting(ground, county, 'outbox.wait', ({ tx, now }) => wait(tx, county.id, id, now))
    if (!failed) throw error
    failed(error, purpose.request)
  })
}

const plain = ({ id, event, payload: { incident: _, ...payload } }: Happened): Happened => ({ id, event, payload })

/** Once for each function and all of its events, in the order in which they came. */
async function react(ground: Ground, setting: Setting, happened: readonly Happened[]): Promise<void> {
  const { reactions } = ground.house
  for (const one of reactions) {
    if (!('run' in one)) continue
    for (const { id, event, payload } of happened) if (event === one.event) await one.run(setting, payload, id)
  }
  const together = Map.groupBy(
    reactions.flatMap((one) => ('runTogether' in one ? [one] : [])),
    (one) => one.runTogether,
  )
  for (const [runTogether, ones] of together) {
    const events = new Set(ones.map((one) => one.event))
    const theirs = happened.filter(({ event }) => events.has(event))
    if (theirs.length > 0) await runTogether(setting, theirs)
  }
}

/** Written apart from the reaction, which is undone whole. */
async function wait(tx: Db, countyId: number, id: number, now: Instant): Promise<void> {
  await sql`
    update outbox set tries = tries + 1, next_at = ${now}::timestamptz
        + make_interval(secs => least(${longestWaitSeconds}, ${firstWaitSeconds} * power(2, least(tries, 20))))
    where county_id = ${countyId} and id = ${id} and delivered_at is null`.execute(tx)
}

/**
 * Looks for events twice a second, at once where a whole batch was there, and where a call says that it left some, unless it found
 * others within this half second: the events of a busy county go together. An event whose reaction fails stays in the outbox and is tried
 * again, ever more seldom; the others go on. One county after the other, but none waits for long: a reaction may be a whole register that
 * comes in.
 */
export function startRelay(ground: Ground, log: FastifyBaseLogger, everyMs = restMs): { stop(): Promise<void> } {
  const stopped = new AbortController()
  const busy = new Map<number, Promise<number>>()
  const foundAt = new Map<number, number>()
  const rest = () => setTimeout(everyMs, undefined, { signal: stopped.signal }).catch(() => {})
  const failedIn =
    (county: County) =>
    (error: unknown, reqId = '') =>
      log.error({ err: error, county: county.code, reqId }, 'relay')
  const attend = (county: County) => {
    const looking = deliver(ground, county, failedIn(county))
      .then(
        (found) => {
          if (found > 0) foundAt.set(county.id, performance.now())
          return found
        },
        (error) => {
          failedIn(county)(error)
          return 0
        },
      )
      .finally(() => busy.delete(county.id))
    busy.set(county.id, looking)
    return looking
  }
  ground.stir = (county) => {
    const justNow = performance.now() - (foundAt.get(county.id) ?? Number.NEGATIVE_INFINITY) < restMs
    if (!stopped.signal.aborted && !justNow && !busy.has(county.id)) void attend(county)
  }
  /** Looks at each county once; whether more may wait than a batch holds. */
  const round = async () => {
    let full = false
    for (const county of ground.counties()) {
      if (busy.has(county.id)) continue
      if ((await Promise.race([attend(county), rest()])) === batch) full = true
    }
    return full
  }
  const work = async () => {
    while (!stopped.signal.aborted) if (!(await round())) await rest()
    await Promise.all(busy.values())
  }
  const done = work()
  return {
    async stop() {
      stopped.abort()
      await done
    },
  }
}
