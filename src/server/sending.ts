import type { FastifyBaseLogger } from 'fastify'
import { transact } from '#database/pool.ts'
import type { County } from '#features/feature.ts'
import { bring, countiesWithDue, leaveMessage, settle, takeUp } from '#features/sendings/public.ts'
import type { Ground } from './ground.ts'
import { inSetting } from './settings.ts'

const restMs = 1_000
/** So many conversations at once: one that hangs holds up four others at most. */
const atOnce = 5

/** Whom a push service may write to about us. It asks for an address, and an address of the operator's own is the honest one. */
const contactOf = ({ publicUrl }: Ground): string =>
  publicUrl?.startsWith('https:')
    ? publicUrl
    : `mailto:${process.env.SHANZHI_MAIL_FROM || 'operator@localhost.invalid'}`

/**
 * Brings out what is due in a county and tells how many it took up. Taken up in one transaction, spoken of in none, written down in
 * another: a server that dies in between sends again when the lease is over.
 */
export async function sendDue(ground: Ground, county: County): Promise<number> {
  const all = await inSetting(ground, county, 'sendings.takeUp', takeUp)
  const tools = {
    county,
    origin: ground.publicUrl,
    now: ground.clock(),
    pushKeys: ground.pushKeys ?? null,
    contact: contactOf(ground),
    open: ground.sealer.open,
    leave: (message: { phone: string; template: string; body: string }) =>
      inSetting(ground, county, 'sendings.leave', (setting) =>
        leaveMessage(setting, { adapter: 'waiting', ...message, sentAt: null }),
      ),
  }
  const waiting = [...all]
  const work = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const claimed = one
      const outcome = await bring(claimed, tools)
      await inSetting(ground, county, 'sendings.settle', (setting) => settle(setting, claimed, outcome))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return all.length
}

/**
 * Looks once a second whether something has to go out, in one statement for all counties. Apart from the relay: a provider that hangs
 * must not hold up what the house tells itself.
 */
export function startSending(ground: Ground, log: FastifyBaseLogger): { stop(): Promise<void> } {
  let running = true
  const told = (county?: County) => (error: unknown) => log.error({ err: error, county: county?.code }, 'sending')
  const look = async () => {
    const counties = ground.counties()
    const reach = { counties: counties.map(({ id }) => id) }
    const due = await transact(ground.pool, reach, (tx) => countiesWithDue(tx, ground.clock()))
    for (const county of counties.filter(({ id }) => due.includes(id)))
      if (running) await sendDue(ground, county).catch(told(county))
  }
  const work = async () => {
    while (running) {
      await look().catch(told())
      await new Promise((resolve) => setTimeout(resolve, restMs))
    }
  }
  const done = work()
  return {
    async stop() {
      running = false
      await done
    },
  }
}
