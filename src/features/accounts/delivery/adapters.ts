import type { Work } from '#features/feature.ts'
import { insertDelivery } from '../queries.ts'
import { readGateway } from './gateway.ts'

export type Message = { phone: string; template: 'signInCode'; body: string }

/** A way to bring a short message to a phone. A county's gateway is one more of these. */
export type Adapter = {
  name: string
  send(work: Pick<Work, 'tx' | 'sealer' | 'now' | 'emit'>, message: Message): Promise<{ shown: string | null }>
}

/** Nobody has the phones of a demonstration: the page shows what would have been sent. */
const demonstration: Adapter = {
  name: 'demonstration',
  async send(work, message) {
    await insertDelivery(work, { adapter: 'demonstration', ...message, now: work.now, sentAt: work.now })
    return { shown: message.body }
  },
}

/** Leaves the message, sealed, in the table from which a program of the county sends: `SHANZHI_SMS=table`. */
const waiting: Adapter = {
  name: 'waiting',
  async send(work, message) {
    await insertDelivery(work, { adapter: 'waiting', ...message, now: work.now, sentAt: null })
    return { shown: null }
  },
}

/** Hands the message to the county's provider once this call is committed; the event carries no more than the row's id. */
const overHttp: Adapter = {
  name: 'http',
  async send(work, message) {
    const deliveryId = await insertDelivery(work, { adapter: 'http', ...message, now: work.now, sentAt: null })
    work.emit('accounts.codeWaits', { deliveryId })
    return { shown: null }
  },
}

/** How codes reach the phones of a county; null until a way is set up: then nobody signs in by code, and the pages say so. */
export function adapterFor(county: { demonstration: boolean }): Adapter | null {
  if (county.demonstration) return demonstration
  if (process.env.SHANZHI_SMS === 'table') return waiting
  const gateway = readGateway(process.env)
  return gateway.ok && gateway.value ? overHttp : null
}
