import { must, type Work } from '#features/feature.ts'
import { count } from '#features/figures/public.ts'
import { sendBack } from '#kernel/procedure/sendBack.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { Words } from '#kernel/shared/words.ts'
import { keptModel } from './commands.ts'
import { categoryWords, stateNamed } from './naming.ts'
import { type Case, cases, getCase, getCaseForUpdate, reachable } from './queries.ts'
import { nameOf, phoneOf } from './reading.ts'
import { after, postHere } from './rules.ts'
import { type NewStep, roundColumns, saveStep } from './saving.ts'

/** As much of a drawn request as whoever checks it may see: nothing that the request's own page would not show. */
export type Drawn = {
  id: number
  number: string
  title: string
  category: Words
  state: Words
  /** Answered or shown: it can be sent back. */
  standsFinished: boolean
  villageName: string
  placeName: string
  requester: { name: string; phone: string | null }
  receivedAt: Instant
  finishedAt: Instant | null
  answer: string | null
  /** The caller said it, filed it or handled it: nobody checks a matter of their own. */
  own: boolean
}

/** Requests by their ids, within the areas of the caller's permission. */
export async function listDrawn(work: Work, ids: readonly number[]): Promise<Map<number, Drawn>> {
  if (ids.length === 0) return new Map()
  const rows = await cases(work.tx, selfOf(work))
    .where(reachable(work.scope, false))
    .where('request.id', 'in', ids)
    .limit(ids.length)
    .execute()
  return new Map(rows.map((row) => [row.id, drawnOf(work, row)]))
}

const standsFinished = ({ phase }: Case): boolean => phase === 'answered' || phase === 'shown'

const drawnOf = (work: Work, row: Case): Drawn => ({
  id: row.id,
  number: row.number,
  title: row.title,
  category: categoryWords(work.packs, row),
  state: stateNamed(work.packs, row, row.state),
  standsFinished: standsFinished(row),
  villageName: row.villageName,
  placeName: row.placeName,
  requester: { name: nameOf(work, row), phone: phoneOf(work, row) },
  receivedAt: row.receivedAt,
  finishedAt: row.answeredAt ?? row.closedAt,
  answer: row.publicAnswer,
  own: isOwn(work, row),
})

const selfOf = ({ actor: { accountId, personId } }: Work) =>
  accountId === null ? null : { accountId, personId, postIds: [] }
const isOwn = ({ actor: { personId } }: Work, row: Case): boolean =>
  row.isRequester || row.isFiler || (personId !== null && row.handlerPersonId === personId)

/** Whether a matter is the caller's own. */
export async function isOwnDrawn(work: Work, requestId: number): Promise<boolean> {
  return isOwn(work, await getCase(work.tx, { ...work.scope, self: selfOf(work) }, requestId))
}

/** One line in the story of the request, read by its resident and its handler alike. It moves nothing. */
export async function tellChecked(work: Work, requestId: number, fields: Record<string, unknown>): Promise<void> {
  const row = await getCaseForUpdate(work.tx, work.scope, requestId)
  await saveStep(work.tx, work.county.id, row.id, {}, stepBy(work, row, 'checked', row.state, fields))
}

/** A second round from the start, with what was found: the dispatcher's list shows it like any other that waits to be sent on. */
export async function sendBackDrawn(work: Work, requestId: number, found: string): Promise<void> {
  const { tx, scope, county, packs, now, calendar } = work
  const row = await getCaseForUpdate(tx, scope, requestId)
  const procedure = packs.procedureOf(row)
  const step = must(sendBack(procedure, row.state))
  const taking = {
    procedure,
    model: keptModel(work, row),
    category: row.category,
    calendar,
    now,
    fields: {},
    handler: null,
  }
  const round = after(row, step, taking)
  await saveStep(
    tx,
    county.id,
    row.id,
    roundColumns(round),
    stepBy(work, row, step.action, step.to, { checkFound: found }),
  )
  await count(work, row, { ...row, ...round })
  const by = work.actor.accountId
  work.emit('request.advanced', { requestId: row.id, action: step.action, from: step.from, to: step.to, by })
}

function stepBy(work: Work, row: Case, action: string, to: string, fields: Record<string, unknown>): NewStep {
  const { actor, today, saidAt, now } = work
  const { accountId, personId } = actor
  const title = postHere(row, actor, today)?.title ?? actor.title
  return {
    ...{ action, from: row.state, to, fields },
    by: { kind: 'staff', accountId, personId, title },
    ...{ saidAt, receivedAt: now },
  }
}
