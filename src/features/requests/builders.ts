import { CallRefused, type ProblemBody } from '#wire/client.ts'
import type { Contract, Given, Out } from '#wire/contract.ts'
import { requests } from './contract.ts'

/** Somebody of a test who can call operations. */
type Caller = {
  personId: number
  call<C extends Contract>(contract: C, input: Omit<Given<C>, 'county'> & { county?: string }): Promise<Out<C>>
}

type Cast = { resident: Caller; dispatcher: Caller; handler: Caller }
type Row = Out<typeof requests.place>

/** An order as a resident places it. */
export const anOrder = (resident: Caller, more: Partial<Given<typeof requests.place>> = {}): Promise<Row> =>
  resident.call(requests.place, { text: '桥头路灯不亮。晚上看不见路。', ...more })

/** One step of somebody. */
export const step = (who: Caller, requestId: number, action: string, fields: Record<string, unknown> = {}) =>
  who.call(requests.advance, { requestId, action, fields })

/** The whole request as this reader sees it. */
export const whole = (who: Caller, requestId: number) => who.call(requests.read, { requestId })

/** Placed and sent to the handler. */
export async function aDispatched({ resident, dispatcher, handler }: Cast, more = {}): Promise<Row> {
  const order = await anOrder(resident, more)
  await step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })
  return order
}

/** Claimed with a promise. */
export async function aClaimed(cast: Cast, promisedOn: string, more = {}): Promise<Row> {
  const order = await aDispatched(cast, more)
  await step(cast.handler, order.id, 'claim', { promisedOn })
  return order
}

/** Done, waiting for the resident. */
export async function aDone(cast: Cast, promisedOn: string, more = {}): Promise<Row> {
  const order = await aClaimed(cast, promisedOn, more)
  await step(cast.handler, order.id, 'finish', { result: '换了灯头' })
  return order
}

/** The refusal of a call that must not succeed. */
export async function refused(call: Promise<unknown>): Promise<ProblemBody> {
  const error = await call.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof CallRefused) return error.body
  throw error
}
