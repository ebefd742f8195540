import type { FastifyBaseLogger } from 'fastify'
import { sql } from 'kysely'
import type { Db, Purpose } from '#database/driver.ts'
import type { County } from '#features/feature.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { Ground } from './ground.ts'
import { newIncident } from './perform.ts'
import { inSetting } from './settings.ts'

const batch = 100
/** Events that nobody waits for cost one statement together. */
const unheardAtOnce = 2_000
const restMs = 500
/** After a failure an event waits a second, then two, then four; never longer than an hour. */
const firstWaitSeconds = 1
const longestWaitSeconds = 3_600

/**
 * Delivers a county's waiting events, oldest first, each with its reactions in one transaction. Tells how many it took. An event
 * whose reaction fails is told to `failed` and stays, and those behind it go on; with nobody to tell, the failure is thrown.
 */
export async function deliver(
  ground: Ground,
  county: County,
  failed?: (error: unknown, request: string) => void,
): Promise<number> {
  const waiting = await inSetting(ground, county, 'outbox.look', async ({ tx, now }) => {
    await passUnheard(tx, county.id, now, new Set(ground.house.reactions.map((reaction) => reaction.event)))
    return tx
      .selectFrom('outbox')
      .select('id')
      .where('county_id', '=', county.id)
      .where('delivered_at', 'is', null)
      .where((eb) => eb.or([eb('next_at', 'is', null), eb('next_at', '<=', now)]))
      .orderBy('id')
      .limit(batch)
      .execute()
  })
  for (const { id } of waiting) {
    const purpose: Purpose = { operation: 'outbox.deliver', request: newIncident(), statements: 0 }
    const one = inSetting(ground, county, purpose, async (setting) => {
      const row = await setting.tx
        .updateTable('outbox')
        .set({ delivered_at: setting.now })
        .where('county_id', '=', county.id)
        .where('id', '=', id)
        .where('delivered_at', 'is', null)
        .returning(['event', 'payload'])
        .executeTakeFirst()
      if (!row) return
      const { incident, ...payload } = row.payload as Record<string, unknown>
      if (typeof incident === 'string') purpose.request = incident // what follows from a request carries its id
      for (const reaction of ground.house.reactions)
        if (reaction.event === row.event) await reaction.run(setting, payload, id)
    })
    await one.catch(async (error: unknown) => {
      await inSetting(ground, county, 'outbox.wait', ({ tx, now }) => wait(tx, county.id, id, now))
      if (!failed) throw error
      failed(error, purpose.request)
    })
  }
  return waiting.length
}

/** Written apart from the reaction, which is undone whole. */
async function wait(tx: Db, countyId: number, id: number, now: Instant): Promise<void> {
  await sql`
    update outbox set tries = tries + 1, next_at = ${now}::timestamptz
        + make_interval(secs => least(${longestWaitSeconds}, ${firstWaitSeconds} * power(2, least(tries, 20))))
    where county_id = ${countyId} and id = ${id} and delivered_at is null`.execute(tx)
}

/** Most events have nobody who reacts to them: they are there for whoever comes later, and done at once. */
async function passUnheard(tx: Db, countyId: number, now: Instant, heard: ReadonlySet<string>): Promise<void> {
  await sql`
    update outbox set delivered_at = ${now} where county_id = ${countyId} and id in (
      select id from outbox where county_id = ${countyId} and delivered_at is null and event <> all(${[...heard]}::text[])
      order by id limit ${unheardAtOnce})`.execute(tx)
}

/**
 * Looks for events twice a second. An event whose reaction fails stays in the outbox and is tried again, ever more seldom; the others go on. One county
 * after the other, but none waits for long: a reaction may be a whole register that comes in.
 */
export function startRelay(ground: Ground, log: FastifyBaseLogger): { stop(): Promise<void> } {
  let running = true
  const busy = new Map<number, Promise<void>>()
  const rest = () => new Promise((resolve) => setTimeout(resolve, restMs))
  const failedIn =
    (county: County) =>
    (error: unknown, reqId = '') =>
      log.error({ err: error, county: county.code, reqId }, 'relay')
  const attend = (county: County) =>
    deliver(ground, county, failedIn(county))
      .then(
        () => {},
        (error) => failedIn(county)(error),
      )
      .finally(() => busy.delete(county.id))
  const work = async () => {
    while (running) {
      for (const county of ground.counties()) {
        if (busy.has(county.id)) continue
        busy.set(county.id, attend(county))
        await Promise.race([busy.get(county.id), rest()])
      }
      await rest()
    }
    await Promise.all(busy.values())
  }
  const done = work()
  return {
    async stop() {
      running = false
      await done
    },
  }
}
