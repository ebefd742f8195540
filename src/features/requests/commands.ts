import { attachPhotos, listPhotos } from '#features/attachments/public.ts'
import { type Beside, must, Overtaken, Refused, refuse, type Work } from '#features/feature.ts'
import { type Counted, count, difference } from '#features/figures/public.ts'
import { rolesGranting } from '#kernel/authority/post.ts'
import { clockFor, type Model } from '#kernel/pack/model.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { advance, type Step } from '#kernel/procedure/advance.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { dueAt } from '#kernel/shared/workingTime.ts'
import type { In, Out } from '#wire/contract.ts'
import { procedureAt } from './choosing.ts'
import type { requests } from './contract.ts'
import { handlerNamed } from './handlers.ts'
import { keptPack, type Named, stateNamed } from './naming.ts'
import { type Able, type Case, getCase, getCaseForUpdate, listHandlers } from './queries.ts'
import { readRequest } from './reading.ts'
import { forget, keep, recall, remember } from './remembered.ts'
import {
  after,
  beginning,
  type HandlerAsked,
  handlerAsked,
  handlerIn,
  type Owned,
  openPhases,
  postHere,
  rolesOf,
  type Taking,
} from './rules.ts'
import { followMaster, type NewStep, originColumns, roundColumns, saveRound, saveStep } from './saving.ts'
import { getStanding, type Standing } from './standing.ts'
import { speakerOf, takenOf } from './taken.ts'
import { maySendOn, runsByClass } from './triage.ts'

type Full = Out<typeof requests.read>

type Advancing = In<typeof requests.advance>
type Taken = Out<typeof requests.advance>

/**
 * Every step of every procedure goes through here. It is decided by how the request was last seen, by whomever; what that refuses, or the
 * database does not find so, is done again and decided by the database.
 */
export async function advanceRequest(work: Work, input: Advancing): Promise<Taken> {
  const known = work.first ? recall(work, input.requestId) : undefined
  if (!known) return advanceFrom(work, input, getStanding(work.tx, work.scope, input.requestId))
  try {
    return await advanceFrom(work, input, known)
  } catch (error) {
    forget(work, input.requestId)
    throw error instanceof Refused ? new Overtaken() : error
  }
}

/** Load, decide, save, tell. */
async function advanceFrom(work: Work, input: Advancing, standing: Standing | Promise<Standing>): Promise<Taken> {
  const { tx, scope, county, packs, actor, now, today, calendar } = work
  const likely = Object.values(input.fields).map(handlerIn).find(Boolean) ?? null
  // asked together; whoever was named counts only where the request is the caller's, and its form asks for a handler
  const [row, named] = await Promise.all([
    standing,
    likely && handlerNamed(work, input.requestId, likely, placeOf(standing)),
  ])
  if (row.mergedInto !== null) return goesOnElsewhere(work, row)
  const procedure = packs.procedureOf(row)
  mustBeAsSeen(work, row, input.version)
  const roles = rolesOf(row, actor, packs.model.roles, today)
  const { action, fields } = input
  const asked = advance(procedure, { state: row.state, stateSince: row.stateSince, now, roles, action, fields })
  const step = asked.ok || asked.problem.code !== 'procedure.not_from_here' ? must(asked) : tooLate(work, row)
  const chosen = await chosenHandler(work, row, handlerAsked(procedure, fields), { likely, named })
  const model = keptModel(work, row)
  const round = after(row, step, { procedure, model, category: row.category, calendar, now, fields, handler: chosen })
  const taken = { ...stepBy(work, row, procedure, step), fields: keptFields(procedure, fields, chosen) }
  work.record({ kind: 'request', id: row.id, detail: { action, from: step.from, to: step.to } })
  work.emit('request.advanced', { requestId: row.id, action, from: step.from, to: step.to, by: actor.accountId })
  const counted = difference(row, { ...row, ...round })
  const saving = (beside?: Beside) => saveRound(tx, county.id, row, round, step.stays, taken, counted, beside)
  const speaker = await speakerOf(work, row, taken.by)
  const told = { before: row, round, step: taken, speaker, handler: chosen }
  if (input.attachmentIds.length > 0) {
    const purpose = actsAsResident(work, row, procedure, step) || !input.noMinors ? 'request' : 'result'
    await attachPhotos(work, row.id, input.attachmentIds, purpose)
    return takenOf(work, { ...told, saved: await saving(), photos: await listPhotos(tx, scope, [row.id]) })
  }
  const saved = await work.last(saving)
  const stands = { ...row, ...round, version: saved.version, seen: saved.seen, lastSeq: row.lastSeq + 1 }
  if (standing instanceof Promise) remember(work, stands)
  else keep(work, stands)
  return takenOf(work, { ...told, saved })
}

const placeOf = (standing: Standing | Promise<Standing>) => (standing instanceof Promise ? null : standing)

async function goesOnElsewhere({ tx, scope }: Work, { id }: Standing): Promise<never> {
  const { masterNumber } = await getCase(tx, scope, id)
  return refuse('requests.merged', { number: masterNumber })
}

type Stated = Named & Pick<Case, 'procedureId' | 'state' | 'version'>

/** Whoever decided by what a page showed a while ago is told how it stands now, and decides again. */
export function mustBeAsSeen(work: Work, row: Stated, version: number | undefined): void {
  if (version !== undefined && version !== row.version) refuse('requests.changed', standing(work, row))
}

/** The present state for whoever was slower. */
function standing({ packs }: Work, row: Stated) {
  const words = stateNamed(packs, row, row.state)
  return { state: row.state, stateWords: words, stateZh: words.zh, stateEn: words.en, version: row.version }
}

const tooLate = (work: Work, row: Stated): never => {
  throw new Refused({ code: 'requests.changed', facts: standing(work, row) })
}

/** The model of the place with the categories of the version the request began with: a later time allowed does not reach it. */
export function keptModel({ packs }: Pick<Work, 'packs'>, row: Named): Model {
  const model = packs.at(row)
  const kept = keptPack(packs, row)
  if (!kept) return model
  const laid = keptModels.get(model) ?? new WeakMap<Pack, Model>()
  const known = laid.get(kept)
  if (known) return known
  const origin = { packId: row.packId, packVersion: row.packVersion }
  const categories = Object.fromEntries((kept.categories ?? []).map((one) => [one.id, { ...one, ...origin }]))
  const made = { ...model, categories: { ...model.categories, ...categories } }
  keptModels.set(model, laid.set(kept, made))
  return made
}

/** Laid over each other once for each model and pack version, not at each step. */
const keptModels = new WeakMap<Model, WeakMap<Pack, Model>>()

/** Whoever was named must hold a post in term that reaches this place and does such work. */
async function chosenHandler(
  work: Work,
  { id }: Standing,
  asked: HandlerAsked | null,
  { likely, named }: { likely: HandlerAsked | null; named: Able | null | undefined },
): Promise<Able | null> {
  if (asked === null) return null
  const same = likely !== null && likely.postId === asked.postId && likely.personId === asked.personId
  return (same ? named : await handlerNamed(work, id, asked, null)) ?? refuse('requests.handler_not_able')
}

export function ableHandlers({ tx, scope, packs, today, now }: Work, row: Case) {
  return listHandlers(tx, scope, row, rolesGranting(packs.model.roles, 'request.work'), { today, now })
}

/** Fields as they are kept: empty ones are not, and a handler stays a person, a post and its title at the time. */
function keptFields(procedure: Procedure, fields: Taking['fields'], handler: Able | null) {
  const kept = Object.entries(fields).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === '') return []
    if (procedure.fields[name]?.kind !== 'handler') return [[name, value] as const]
    return handler
      ? [[name, { personId: handler.personId, postId: handler.postId, title: handler.title }] as const]
      : []
  })
  return Object.fromEntries(kept)
}

/** A step that only the resident may take is the resident's, also when a neighbour takes it; by a clerk's hand it is the clerk's. */
function actsAsResident({ actor }: Work, row: Standing, procedure: Procedure, step: Step): boolean {
  const move = procedure.moves.find((one) => one.action === step.action && one.from.includes(step.from))
  return (move?.by.includes('resident') ?? false) && (row.isRequester || actor.kind === 'resident')
}

function stepBy(work: Work, row: Standing, procedure: Procedure, step: Step): Omit<NewStep, 'fields'> {
  const resident = actsAsResident(work, row, procedure, step)
  return { action: step.action, from: step.from, to: step.to, ...hand(work, row, resident) }
}

/** Whose hand a step is, in which capacity, and when. */
export function hand({ actor, today, saidAt, now }: Work, row: Owned, resident: boolean) {
  const post = resident ? null : postHere(row, actor, today)
  const { accountId, personId } = actor
  const by = { kind: resident ? 'resident' : 'staff', accountId, personId, title: post?.title ?? null } as const
  return { by, saidAt, receivedAt: now }
}

/** Puts a request into another category. Another procedure only while nothing of the first has been done. */
export async function sortRequest(work: Work, input: In<typeof requests.sort>): Promise<Full> {
  const { tx, scope, county, packs, calendar } = work
  const row = await getCaseForUpdate(tx, scope, input.requestId)
  mustSendOn(work, row)
  const { category } = input
  const procedure = procedureAt(packs, row, category)
  const before = packs.procedureOf(row)
  const same = runsByClass(packs.at(row), row) || (procedure.id === row.procedureId && procedure.packId === row.packId)
  const fresh = row.state === before.start
  if (row.mergedInto !== null || row.phase !== 'toDispatch' || !(same || fresh)) refuse('requests.too_late_to_sort')
  const started = beginning({ procedure, model: packs.at(row), category, calendar, now: row.stateSince })
  const moved = same ? {} : { ...roundColumns({ ...started, missed: row.missed }), ...originColumns(procedure) }
  const clock = same ? clockFor(keptModel(work, row), category, before, row.state) : null
  const due = clock ? dueColumns(dueAt(row.stateSince, clock, calendar)) : {}
  const to = same ? row.state : procedure.start
  const step = { action: 'sort', from: row.state, to, fields: { category }, ...hand(work, row, false) }
  await saveStep(tx, county.id, row.id, { category, ...moved, ...due }, step)
  await count(work, row, { ...row, category } satisfies Counted)
  work.record({ kind: 'request', id: row.id, detail: { category } })
  return readRequest(work, input)
}

/** What the township has taken over, the village reads and leaves. */
function mustSendOn({ packs, actor, today }: Work, row: Case): void {
  if (!maySendOn(row, actor, packs.model.roles, today)) refuse('requests.township_decides')
}

const dueColumns = (due: { at: string; provisional: boolean }) => ({ due_at: due.at, due_provisional: due.provisional })

/** The same matter said twice goes on as one, with one owner. Both numbers stay good: the first leads on to the second. */
export async function mergeRequest(work: Work, input: In<typeof requests.merge>): Promise<Full> {
  const { tx, scope, county, now } = work
  const [first, second] = [input.requestId, input.into].toSorted((a, b) => a - b)
  const one = await getCaseForUpdate(tx, scope, first!)
  const other = await getCaseForUpdate(tx, scope, second!)
  const [row, into] = one.id === input.requestId ? [one, other] : [other, one]
  mustSendOn(work, row)
  mustSendOn(work, into)
  const open = (it: Case) => !it.offBoard && it.mergedInto === null && openPhases.includes(it.phase)
  if (row.id === into.id || row.villageId !== into.villageId || !open(row) || !open(into))
    refuse('requests.not_mergeable')
  const ended = { merged_into: into.id, merged_at: now, closed_at: now, due_at: null, clock_at: null }
  const stays = { from: row.state, to: row.state, fields: { number: into.number }, ...hand(work, row, false) }
  await saveStep(tx, county.id, row.id, ended, { action: 'merge', ...stays })
  const joined = { from: into.state, to: into.state, fields: { number: row.number }, ...hand(work, into, false) }
  await saveStep(tx, county.id, into.id, {}, { action: 'merged', ...joined })
  await followMaster(tx, county.id, row.id, into.id)
  await count(work, row, { ...row, mergedInto: into.id })
  work.record({ kind: 'request', id: row.id, detail: { into: into.id } })
  work.emit('request.merged', { requestId: row.id, into: into.id, by: work.actor.accountId })
  return readRequest(work, input)
}
