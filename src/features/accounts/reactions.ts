import type { Reaction, Setting } from '#features/feature.ts'
import { readGateway, sendSms } from './delivery/gateway.ts'
import { findWaiting, markSent } from './queries.ts'
import { before, codeSeconds } from './rules.ts'

/**
 * Brings a code to its phone. While the gateway does not take it, the event is tried again ever more seldom; a code that is too old to
 * serve is given up, which the audit shows.
 */
async function sendCode({ tx, sealer, now, record }: Setting, deliveryId: number): Promise<void> {
  const waiting = await findWaiting(tx, deliveryId)
  if (!waiting) return
  if (waiting.created_at < before(now, codeSeconds / 60)) {
    await markSent(tx, deliveryId, now)
    return record({ kind: 'delivery', id: deliveryId, detail: { givenUp: true } })
  }
  const gateway = readGateway(process.env)
  if (!gateway.ok || !gateway.value) throw new Error('sms: no gateway is set up any more')
  const phone = sealer.open(waiting.phone_sealed, 'phone')
  await sendSms(gateway.value, { phone, code: sealer.open(waiting.body_sealed, 'delivery') })
  await markSent(tx, deliveryId, now)
}

export const accountsReactions: Reaction[] = [
  { event: 'accounts.codeWaits', run: (setting, { deliveryId }) => sendCode(setting, Number(deliveryId)) },
]
