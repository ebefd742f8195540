import type { Work } from '#features/feature.ts'
import { insertDelivery } from '../queries.ts'

export type Message = { phone: string; template: 'signInCode'; body: string }

/** A way to bring a short message to a phone. A county's gateway is one more of these. */
export type Adapter = {
  name: string
  send(work: Pick<Work, 'tx' | 'sealer' | 'now'>, message: Message): Promise<{ shown: string | null }>
}

/** Nobody has the phones of a demonstration: the page shows what would have been sent. */
const demonstration: Adapter = {
  name: 'demonstration',
  async send(work, message) {
    await insertDelivery(work, { adapter: 'demonstration', ...message, now: work.now, sentAt: work.now })
    return { shown: message.body }
  },
}

/** Leaves the message, sealed, in the table from which the county's own gateway sends. */
const waiting: Adapter = {
  name: 'waiting',
  async send(work, message) {
    await insertDelivery(work, { adapter: 'waiting', ...message, now: work.now, sentAt: null })
    return { shown: null }
  },
}

export const adapterFor = (county: { demonstration: boolean }): Adapter =>
  county.demonstration ? demonstration : waiting
