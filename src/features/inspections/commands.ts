import { randomBytes } from 'node:crypto'
import { getArea } from '#features/areas/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { isOwnDrawn, sendBackDrawn, tellChecked } from '#features/requests/public.ts'
import { SAMPLE_METHOD } from '#kernel/sample/draw.ts'
import type { In, Out } from '#wire/contract.ts'
import type { inspections } from './contract.ts'
import { type DrawPlace, listFinished, listItems, lockDraw } from './queries.ts'
import { type Drawable, drawFrom, frameOf, isPeriod, withThoseBelow } from './rules.ts'
import { giveUp, insertDraw, insertFinding } from './saving.ts'
import { findingWords, meansWords, readInspection } from './view.ts'

type Full = Out<typeof inspections.read>
type Asked = In<typeof inspections.frame>

/** How many there are to draw from, told before anything is drawn. */
export async function countFrame(work: Work, input: Asked): Promise<Out<typeof inspections.frame>> {
  const { matters } = await mattersOf(work, input)
  return { population: matters.length, villages: new Set(matters.map((one) => one.villageId)).size }
}

/**
 * The seed comes from the machine's own source of chance in the moment of drawing, and is kept with the list it was used on. Nobody
 * can choose it, and a second draw is a second line in the list of draws.
 */
export async function drawInspection(work: Work, input: In<typeof inspections.draw>): Promise<Full> {
  const { tx, county, now } = work
  const { place, matters } = await mattersOf(work, input)
  const frame = frameOf(matters)
  const seed = randomBytes(16).toString('hex')
  const drawn = must(drawFrom(seed, frame, input.size, input.spread))
  const { accountId, personId, title } = whoOf(work)
  const draw = {
    county_id: county.id,
    ...{ township_id: place.townshipId, village_id: place.villageId },
    ...{ from_day: input.from, to_day: input.to, category: input.category ?? null },
    ...{ spread: input.spread, size: input.size, method: SAMPLE_METHOD, seed, frame },
    ...{ by_account_id: accountId, by_person_id: personId, by_title: title, at: now },
  }
  const id = await insertDraw(tx, draw, drawn)
  work.record({ kind: 'inspection', id, detail: { size: input.size, population: frame.length } })
  return readInspection(work, { inspectionId: id })
}

async function mattersOf(work: Work, input: Asked): Promise<{ place: DrawPlace; matters: Drawable[] }> {
  const { tx, scope, packs, today } = work
  const place = await placeOf(work, input.areaId)
  if (!isPeriod(input.from, input.to, today)) refuse('inspections.wrong_period')
  const all = packs.everywhere.categories
  if (input.category !== undefined && !all[input.category]) refuse('inspections.no_category')
  const categories = input.category === undefined ? null : withThoseBelow(all, input.category)
  return { place, matters: await listFinished(tx, scope, { ...place, from: input.from, to: input.to, categories }) }
}

/** A township or a village of one's own posts; the whole county only for a post of the county. */
async function placeOf({ tx, scope }: Work, areaId: number | undefined): Promise<DrawPlace> {
  const area = areaId === undefined ? null : await getArea(tx, scope, areaId)
  if (area?.level === 'village') return { townshipId: area.townshipId, villageId: area.id }
  if (area?.level === 'township') return { townshipId: area.id, villageId: null }
  if (area?.level === 'group' || !scope.wholeCounty) refuse('inspections.wrong_area')
  return { townshipId: null, villageId: null }
}

function whoOf({ actor }: Work) {
  if (actor.accountId === null) refuse('authority.unsigned')
  return { accountId: actor.accountId, personId: actor.personId, title: actor.title }
}

/** Records what was found, in the draw and in the story of the matter. Nobody checks a matter of their own. */
export async function checkItem(work: Work, input: In<typeof inspections.check>): Promise<Full> {
  const { tx, county, packs, now, saidAt } = work
  const { inspectionId, requestId, finding, means, remark } = input
  await openItem(work, input)
  const { accountId, personId, title } = whoOf(work)
  if (await isOwnDrawn(work, requestId)) refuse('inspections.own_matter')
  await insertFinding(tx, {
    ...{ county_id: county.id, inspection_id: inspectionId, request_id: requestId },
    ...{ finding, means, remark, by_account_id: accountId, by_person_id: personId, by_title: title },
    ...{ said_at: saidAt, at: now },
  })
  const told = { checked: findingWords(packs, finding), checkMeans: meansWords(packs, means) }
  await tellChecked(work, requestId, remark === '' ? told : { ...told, checkRemark: remark })
  work.record({ kind: 'inspection', id: inspectionId, detail: { requestId, finding, means } })
  return readInspection(work, input)
}

/** Only what is in the draw, and only while the draw stands. */
async function openItem({ tx, scope }: Work, input: { inspectionId: number; requestId: number }): Promise<void> {
  const { abandoned } = await lockDraw(tx, scope, input.inspectionId)
  const items = await listItems(tx, scope, input.inspectionId)
  if (!items.some((item) => item.requestId === input.requestId)) refuse('inspections.not_drawn')
  if (abandoned) refuse('inspections.abandoned')
}

/** The matter begins another round in its village, if it was found not to hold and nobody has taken it up since. */
export async function sendItemBack(work: Work, input: In<typeof inspections.sendBack>): Promise<Full> {
  await openItem(work, input)
  const { items } = await readInspection(work, input)
  if (!items.some((item) => item.requestId === input.requestId && item.maySendBack)) refuse('inspections.not_doubted')
  await sendBackDrawn(work, input.requestId, input.found)
  work.record({ kind: 'inspection', id: input.inspectionId, detail: { requestId: input.requestId, sentBack: true } })
  return readInspection(work, input)
}

export async function abandonInspection(work: Work, input: In<typeof inspections.abandon>): Promise<Full> {
  const { tx, scope, county, now } = work
  const { inspectionId, reason } = input
  const { abandoned } = await lockDraw(tx, scope, inspectionId)
  if (abandoned) refuse('inspections.abandoned')
  await giveUp(tx, county.id, inspectionId, { at: now, reason, accountId: whoOf(work).accountId })
  work.record({ kind: 'inspection', id: inspectionId, detail: { abandoned: true } })
  return readInspection(work, input)
}
