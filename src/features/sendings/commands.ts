import { refuse, type Work } from '#features/feature.ts'
import { maskPhone } from '#features/people/public.ts'
import type { In, Out } from '#wire/contract.ts'
import { type Template, type Way, ways } from './adapters/adapter.ts'
import { isOpen } from './adapters/adapters.ts'
import type { sendings } from './contract.ts'
import { addTo, countByWay, type Dead, findDead, findJoined, listSendings, saveSending } from './queries.ts'
import { maskMailbox } from './rules.ts'

type Row = Out<typeof sendings.list>['rows'][number]

/** Of a push service only the name is shown: the address behind it is the browser's own. */
const masked = (way: Way, to: string): string => {
  if (way === 'sms') return maskPhone(to)
  if (way === 'email') return maskMailbox(to)
  return way === 'push' ? new URL((JSON.parse(to) as { endpoint: string }).endpoint).hostname : ''
}

export async function readSendings(
  { tx, scope, sealer }: Work,
  { state, after, limit }: In<typeof sendings.list>,
): Promise<Out<typeof sendings.list>> {
  const found = await listSendings(tx, scope, { state, after, limit })
  const rows = found.slice(0, limit).map((row) => ({
    id: row.id,
    way: row.way as Way,
    template: row.template as Template,
    to: row.to_sealed ? masked(row.way as Way, sealer.open(row.to_sealed, 'sending.to')) : '',
    state: row.state as Row['state'],
    tries: row.tries,
    reason: row.reason,
    at: row.at,
    nextAt: row.state === 'waiting' ? row.next_at : null,
    endedAt: row.ended_at,
    again: row.state === 'dead' && row.template === 'notices',
  }))
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** What each way brings here; a code by SMS counts as much as a notice. */
const says: Record<Way, readonly Template[]> = {
  sms: ['signInCode', 'notices'],
  email: ['notices'],
  push: ['notices'],
  wecom: ['group'],
  dingtalk: ['group'],
}

export async function readWays({ tx, scope, county }: Work): Promise<Out<typeof sendings.ways>> {
  const counts = await countByWay(tx, scope)
  const of = (way: Way, state: Row['state']) => counts.find((one) => one.way === way && one.state === state)
  const rows = ways.map((way) => ({
    way,
    open: says[way].some((template) => isOpen(way, template, county, process.env)),
    waiting: Number(of(way, 'waiting')?.n ?? 0),
    dead: Number(of(way, 'dead')?.n ?? 0),
    sent: Number(of(way, 'sent')?.n ?? 0),
    lastSentAt: of(way, 'sent')?.last ?? null,
  }))
  return { rows }
}

/** Once more from the start. If other news for the same reader waits already, both go as one. */
async function sendAgain({ tx, county, now }: Work, dead: Dead): Promise<void> {
  const other = await findJoined(tx, county.id, dead)
  if (!other) return saveSending(tx, county.id, dead.id, { ...fresh, next_at: now })
  await addTo(tx, county.id, other.id, dead.facts)
  await saveSending(tx, county.id, dead.id, { state: 'dropped', reason: 'joined', to_sealed: null })
}
const fresh = { state: 'waiting', ended_at: null, tries: 0 } as const

export async function sendOneAgain(
  work: Work,
  { sendingId }: In<typeof sendings.again>,
): Promise<Out<typeof sendings.again>> {
  const [dead] = await findDead(work.tx, work.scope, { id: sendingId }, 1)
  if (!dead) refuse('sendings.missing')
  if (dead.template !== 'notices') refuse('sendings.over')
  await sendAgain(work, dead)
  work.record({ kind: 'sending', id: sendingId, detail: { again: true } })
  return { id: sendingId }
}

/** More than this is pressed for twice: one transaction must come to its end. */
const mostAgain = 500

/** After a provider has come back: all that is dead on its way. */
export async function sendAllAgain(
  work: Work,
  { way }: In<typeof sendings.allAgain>,
): Promise<Out<typeof sendings.allAgain>> {
  const all = await findDead(work.tx, work.scope, { way }, mostAgain)
  for (const dead of all) await sendAgain(work, dead)
  work.record({ kind: 'sending', id: 0, detail: { way, again: all.length } })
  return { n: all.length }
}
