import type { Work } from '#features/feature.ts'
import { insertSendings, isOpen, leaveMessage } from '#features/sendings/public.ts'
import { after, codeSeconds } from '../rules.ts'

type Sending = Pick<Work, 'tx' | 'sealer' | 'now' | 'county'>

/** How a code reaches its phone; what it answers is shown on the page. */
type Delivery = (work: Sending, phone: string, code: string) => Promise<{ shown: string | null }>

const template = 'signInCode'

/** Nobody has the phones of a demonstration: the page shows what would have been sent. */
const demonstration: Delivery = async (work, phone, body) => {
  await leaveMessage(work, { adapter: 'demonstration', phone, template, body, sentAt: work.now })
  return { shown: body }
}

/** Leaves the message, sealed, in the table from which a program of the county sends: `SHANZHI_SMS=table`. */
const waiting: Delivery = async (work, phone, body) => {
  await leaveMessage(work, { adapter: 'waiting', phone, template, body, sentAt: null })
  return { shown: null }
}

/** Through the county's provider once this call is committed; a code that is too old to serve is given up. */
const overHttp: Delivery = async (work, phone, secret) => {
  const expiresAt = after(work.now, codeSeconds)
  await insertSendings(work, [{ way: 'sms', template, to: phone, secret, expiresAt }])
  return { shown: null }
}

/** How codes reach the phones of a county; null until a way is set up: then nobody signs in by code, and the pages say so. */
export function deliveryFor(county: { demonstration: boolean }): Delivery | null {
  if (county.demonstration) return demonstration
  if (process.env.SHANZHI_SMS === 'table') return waiting
  return isOpen('sms', template, county, process.env) ? overHttp : null
}
