import type { County, Setting } from '#features/feature.ts'
import type { Instant } from '#kernel/shared/day.ts'
import { NotTaken, type Template, type Tools, type Way } from './adapters/adapter.ts'
import { adapterOf, isOpen } from './adapters/adapters.ts'
import { type Claimed, claimDue, findWaiting, saveSending } from './queries.ts'
import { after, allowedAt, isTooOld, leaseUntil, type Outcome, without } from './rules.ts'
import { letter, say } from './text.ts'

/** So many at a time, so that a way that hangs does not keep what belongs to the others for long. */
const mostAtOnce = 20

/**
 * Takes up what is due, in a transaction of its own that is over before anybody is spoken to. Whatever made it due just now, the first
 * try, a further one, sent again, a server that was away: in its reader's quiet hours it is laid back untried.
 */
export async function takeUp({ tx, county, now }: Setting): Promise<Claimed[]> {
  const due: Claimed[] = []
  for (const one of await claimDue(tx, county.id, now, leaseUntil(now), mostAtOnce)) {
    const at = allowedAt(one, now)
    if (at === now) due.push(one)
    else await saveSending(tx, county.id, one.id, { next_at: at, tries: one.tries - 1 })
  }
  return due
}

type Going = Tools & { county: County; origin: string | null; open(sealed: Uint8Array, context: string): string }

/** Speaks to the other side, outside of any transaction: a provider that hangs holds no row and no connection. */
export async function bring(one: Claimed, { county, origin, open, ...tools }: Going): Promise<Outcome> {
  const [way, template] = [one.way as Way, one.template as Template]
  const language = one.language === 'en' ? 'en' : 'zh'
  if (isTooOld(one, tools.now)) return { kind: 'failed', reason: one.reason || `${way}: too old`, forGood: true }
  const adapter = isOpen(way, template, county, process.env) ? adapterOf(way, process.env) : null
  if (!adapter) return { kind: 'failed', reason: `${way}: not set up`, forGood: false }
  const secret = one.secret_sealed && open(one.secret_sealed, 'sending.secret')
  const facts = one.facts as Record<string, number>
  const said = say({ template, language, county, facts, secret, origin })
  const text = way === 'email' ? letter(said, template, language) : said.text
  const to = one.to_sealed ? open(one.to_sealed, 'sending.to') : ''
  try {
    await adapter.send({ ...said, text, to, template, key: `${county.code}.${one.id}.${one.edition}` }, tools)
    return { kind: 'sent' }
  } catch (error) {
    if (!(error instanceof NotTaken)) return { kind: 'failed', reason: `${way}: ${nameOf(error)}`, forGood: false }
    if (error.gone) return { kind: 'gone', reason: error.message }
    return { kind: 'failed', reason: error.message, forGood: error.forGood }
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown')

/** Writes down what came of it. A message that was added to meanwhile waits on with the rest. */
export async function settle({ tx, county, now, record, emit }: Setting, one: Claimed, outcome: Outcome) {
  const current = await findWaiting(tx, county.id, one.id)
  if (!current) return
  const next = after(outcome, one, now)
  const rest = without(current.facts as Record<string, number>, one.facts as Record<string, number>)
  if (next.state === 'sent' && current.edition !== one.edition && Object.keys(rest).length > 0)
    return saveSending(tx, county.id, one.id, { facts: JSON.stringify(rest), next_at: now, tries: 0, reason: '' })
  if (next.state === 'waiting') return saveSending(tx, county.id, one.id, waiting(next.nextAt ?? now, next.reason))
  const forgotten = { secret_sealed: null, ...(next.state === 'dead' ? {} : { to_sealed: null }) }
  const ended = { state: next.state, ended_at: now, reason: next.reason }
  await saveSending(tx, county.id, one.id, { ...ended, ...forgotten })
  if (next.state === 'dead')
    record({ kind: 'sending', id: one.id, detail: { dead: true, way: one.way, reason: next.reason } })
  if (outcome.kind === 'gone' && one.device_id !== null) emit('sendings.gone', { deviceId: one.device_id })
}

const waiting = (next_at: Instant, reason: string) => ({ next_at, reason })
