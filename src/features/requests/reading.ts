import { queueUp } from '#database/queueing.ts'
import { countAttempt, refuseIfSpent } from '#features/accounts/public.ts'
import { findPhoto, listPhotos, type Photo } from '#features/attachments/public.ts'
import { Bytes, Overtaken, refuse, type Work } from '#features/feature.ts'
import { maskPhone } from '#features/people/public.ts'
import { maskNumbers } from '#kernel/shared/numbersInText.ts'
import type { In, Out } from '#wire/contract.ts'
import { chainOf } from './chain.ts'
import type { requests } from './contract.ts'
import { findBoardHead, listBoard } from './lists.ts'
import { categoryWords, ownWords, stateNamed } from './naming.ts'
import {
  type Case,
  findByNumber,
  findCase,
  getCase,
  listSteps,
  longestHistory,
  type StepRow,
  type Whole,
} from './queries.ts'
import { recall, remember } from './remembered.ts'
import { maskName, rolesOf } from './rules.ts'
import { classOf, sortingOf } from './sorted.ts'
import { maySendOn } from './triage.ts'
import { actionsOf, dueOf, handlerOf, pathOf, rowOf, stepOf } from './view.ts'

type Full = Out<typeof requests.read>

/** Everything about one request, for somebody who may see it, with what this person may do next. */
export async function readRequest(work: Work, { requestId }: { requestId: number }): Promise<Full> {
  const [row, steps] = await readWithSteps(work, requestId)
  return viewOf(work, row, steps)
}

/** The page of a request: the step that follows upon it is decided by what was read for it. */
export async function openRequest(work: Work, { requestId }: { requestId: number }): Promise<Full> {
  const known = work.first ? recall(work, requestId) : undefined
  const all = known !== undefined && isAllOfIt(known)
  const [row, steps] = await (all ? work.last(() => readWithSteps(work, requestId)) : readWithSteps(work, requestId))
  if (all && !isAllOfIt(row)) throw new Overtaken()
  const last = steps.at(-1)
  if (last && steps.length < longestHistory) remember(work, { ...row, lastSeq: last.seq })
  return viewOf(work, row, steps)
}

/** Nothing is asked beside the row and its steps; of a merged one, or one that was objected to, more is. */
const isAllOfIt = ({ mergedInto, objectedAt }: Pick<Whole, 'mergedInto' | 'objectedAt'>): boolean =>
  mergedInto === null && objectedAt === null

// asked together; the steps are shown only where the request is
const readWithSteps = ({ tx, scope }: Work, requestId: number) =>
  Promise.all([getCase(tx, scope, requestId), listSteps(tx, scope, requestId)])

/** What a reader of this row is shown. */
async function viewOf(work: Work, row: Whole, own: readonly StepRow[]): Promise<Full> {
  const { packs, actor, today } = work
  const live = await goesOnIn(work, row)
  const procedure = packs.procedureOf(live)
  const roles = rolesOf(row, actor, packs.model.roles, today)
  const steps = await stepsOf(work, row, live, own)
  return {
    ...rowOf(work, row),
    ...lively(work, live),
    detail: row.detail,
    requester: { name: nameOf(work, row), phone: phoneOf(work, row), isMe: row.isRequester },
    filer: row.filerAccountId === null ? null : { name: row.filerName ?? '', isMe: row.isFiler },
    publishConsent: row.publishConsent,
    offBoard: row.offBoard,
    answer: live.publicAnswer,
    answeredAt: live.answeredAt,
    answeredInTime: live.answeredInTime,
    procedure: { id: procedure.id, words: pick(procedure), packId: live.packId, packVersion: live.packVersion },
    path: pathOf(work, live),
    steps,
    chain: chainOf(packs, row, own),
    photos: row.photos.map(photoOf),
    actions: actionsOf(work, row, roles),
    maySort: row.mergedInto === null && maySendOn(row, actor, packs.model.roles, today),
    sorting: await sortingOf(work, row, roles, steps),
  }
}

/** Whoever took a step is shown what came of it, also where it left their hands with the step: an errand declined, for one. */
export const readAfterActing = (work: Work, input: { requestId: number }): Promise<Full> =>
  readRequest(afterActing(work), input)

const afterActing = (work: Work): Work => ({ ...work, scope: { ...work.scope, wholeCounty: true } })

const pick = ({ zh, en }: { zh: string; en: string }) => ({ zh, en })
export const photoOf = ({ id, purpose, width, height }: Photo) => ({ id, purpose, width, height })

/** A merged request is as far as the one it goes on in: same state, same owner, same promise. */
async function goesOnIn({ tx, scope }: Work, row: Case): Promise<Case> {
  if (row.mergedInto === null) return row
  return getCase(tx, { ...scope, wholeCounty: true }, row.mergedInto)
}

function lively(work: Work, live: Case) {
  const { state, stateSince, due, promisedOn, handler } = rowOf(work, live)
  return { state, stateSince, due, promisedOn, handler }
}

export const nameOf = ({ sealer, packs }: Work, row: Case): string =>
  (row.nameSealed ? sealer.open(row.nameSealed, 'request.requester_name') : row.requesterName) ||
  ownWords(packs.at(row), 'requests.somebody').zh

export const phoneOf = ({ sealer }: Work, row: Case) =>
  row.phoneSealed ? maskPhone(sealer.open(row.phoneSealed, 'phone')) : null

/** Its own steps in full; of the request it was merged into only what happened since, without what others wrote. */
async function stepsOf(
  work: Work,
  row: Case,
  live: Case,
  own: readonly StepRow[],
  shownName = (name: string) => name,
): Promise<Full['steps']> {
  const { tx, scope } = work
  const actor = (one: StepRow) => one.actorName ?? (one.actorKind === 'resident' ? nameOf(work, row) : null)
  const mine = own.map((one) =>
    stepOf(work, row, one, { handler: (id) => shownName(one.names?.[id] ?? ''), actor: actor(one) }),
  )
  if (live.id === row.id) return mine
  const all = await listSteps(tx, scope, live.id)
  const joins = all.filter((one) => one.action === 'merged')
  const joined = joins.find((one) => one.fields.number === row.number) ?? joins.at(-1)
  const later = all.filter((one) => one.seq > (joined?.seq ?? 0))
  const shown = later.map((one) => stepOf(work, live, bareStep(one), { handler: () => '', actor: null }))
  return [...mine, ...shown.map((one, place) => ({ ...one, seq: mine.length + place + 1 }))]
}

const bareStep = (one: StepRow): StepRow => ({ ...one, fields: one.actorKind === 'staff' ? one.fields : {} })

/** Wrong tries within the hour, for one number and for one address. */
const followLimit = { most: 5, minutes: 60 }

/** How far a request is, for whoever knows its number and the tail of its phone. Nobody signs in, so names are masked. */
export async function followRequest(
  work: Work,
  input: In<typeof requests.follow>,
): Promise<Out<typeof requests.follow>> {
  const { tx, scope, sealer, packs } = work
  const number = input.number.replace(/O/g, '0').replace(/[IL]/g, '1')
  const buckets = [
    `follow.number:${sealer.hash(`${scope.countyId}:${number}`, 'follow').toString('base64url')}`,
    `follow.address:${work.addressKey}`,
  ]
  // Parallel guesses would all be answered before the first was counted.
  for (const bucket of buckets) await queueUp(tx, bucket)
  for (const bucket of buckets) await refuseIfSpent(work, bucket, followLimit)
  const row = await findByNumber(tx, scope, number, sealer.hash(input.phoneTail, 'phone.tail'))
  if (!row) {
    for (const bucket of buckets) await countAttempt(work, bucket, followLimit)
    refuse('requests.no_such_number', {}, true)
  }
  work.record({ kind: 'request', id: row.id })
  const live = await goesOnIn(work, row)
  const handler = handlerOf(work, live)
  return {
    number: row.number,
    title: maskNumbers(row.title),
    category: categoryWords(packs, row),
    state: { words: stateNamed(packs, live, live.state), phase: live.phase },
    stateId: live.state,
    villageName: row.villageName,
    requesterName: maskName(nameOf(work, row)),
    receivedAt: row.receivedAt,
    due: dueOf(work, live),
    promisedOn: live.promisedOn,
    handler: handler && { name: maskName(handler.name), title: handler.title },
    answer: live.publicAnswer && maskNumbers(live.publicAnswer),
    mergedInto: row.masterNumber,
    triage: classOf(packs, row),
    path: pathOf(work, live),
    steps: await maskedSteps(work, row, live),
  }
}

/** What the village did and promised, word for word but for numbers; what residents wrote stays with those who sign in. */
async function maskedSteps(work: Work, row: Case, live: Case) {
  const own = await listSteps(work.tx, work.scope, row.id)
  const steps = await stepsOf(work, row, live, own, maskName)
  const procedures = Object.values(work.packs.at(row).procedures)
  const isContact = (name: string) => procedures.some(({ fields }) => fields[name]?.contact)
  return steps.map(({ seq, words, to, at, by, byTitle, fields }) => ({
    ...{ seq, words, to, at, by, byTitle },
    fields:
      by === 'staff'
        ? fields.map((field) => (isContact(field.name) ? field : { ...field, value: maskedValue(field.value) }))
        : [],
  }))
}

const maskedValue = <T>(value: T) => (typeof value === 'string' ? maskNumbers(value) : value)

/** 晒单: results for everybody. The resident decided whether their words are part of it. */
export async function readBoard(work: Work, input: In<typeof requests.board>): Promise<Out<typeof requests.board>> {
  const { tx, scope, now } = work
  const head = (await findBoardHead(tx, scope, input.villageId, now)) ?? refuse('requests.no_such_place')
  const { rows, next } = await listBoard(tx, scope, input.villageId, input)
  const consenting = rows.filter((row) => row.publishConsent).map((row) => row.id)
  const photos = await listPhotos(tx, scope, consenting)
  return { ...head, next, rows: rows.map((row) => boardRow(work, row, photos)) }
}

function boardRow(work: Work, row: Case, photos: readonly Photo[]): Out<typeof requests.board>['rows'][number] {
  const consent = row.publishConsent
  const results = photos.filter((photo) => photo.requestId === row.id && photo.purpose === 'result')
  return {
    id: row.id,
    category: categoryWords(work.packs, row),
    receivedAt: row.receivedAt,
    answeredAt: row.answeredAt,
    answeredInTime: row.answeredInTime,
    solved: row.solved,
    stars: row.stars,
    consent,
    text: consent ? maskNumbers(row.title) : null,
    placeName: consent ? maskNumbers(row.placeName) : null,
    answer: consent ? row.publicAnswer && maskNumbers(row.publicAnswer) : null,
    requesterName: consent ? maskName(nameOf(work, row)) : null,
    photos: consent ? results.map(photoOf) : [],
  }
}

/** A photo goes to whoever sees its request; one of a result also to everybody, where the board shows it. */
export async function readPhoto(work: Work, input: In<typeof requests.photo>): Promise<Bytes> {
  const { tx, scope, files } = work
  const photo = await findPhoto(tx, scope, input.attachmentId)
  if (!photo || !(await maySee(work, photo))) refuse('attachments.missing')
  return new Bytes(await files.get(photo.digest), 'image/jpeg')
}

async function maySee(work: Work, photo: Photo): Promise<boolean> {
  const { tx, scope, actor } = work
  if (photo.requestId === null) return actor.accountId === photo.byAccountId
  const reading = work.scopeOf('request.read')
  if (reading && (await findCase(tx, reading, photo.requestId))) return true
  const row = await findCase(tx, scope, photo.requestId)
  return (
    row?.phase === 'shown' &&
    row.publishConsent &&
    !row.offBoard &&
    row.mergedInto === null &&
    photo.purpose === 'result'
  )
}
