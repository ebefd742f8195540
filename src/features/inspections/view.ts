import type { z } from 'zod'
import type { Packs, Work } from '#features/feature.ts'
import { type Drawn, listDrawn } from '#features/requests/public.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { In, Out } from '#wire/contract.ts'
import type { inspections } from './contract.ts'
import {
  type Draw,
  type Found,
  getDraw,
  getKept,
  listDraws,
  listDrawsOfVillage,
  listFindings,
  listItems,
  listParts,
  listWaiting,
} from './queries.ts'
import { drawFrom, matterOf, type Part, summaryOf } from './rules.ts'
import { digestOf } from './saving.ts'
import type { finding, findingRow, itemRow, means } from './shapes.ts'
import { inspectionsWords } from './words.ts'

type Full = Out<typeof inspections.read>

const ownWords = ({ everywhere }: Packs, key: keyof typeof inspectionsWords): Words =>
  everywhere.words[key] ?? inspectionsWords[key]

export const findingWords = (packs: Packs, id: z.output<typeof finding>): Words =>
  ownWords(packs, `inspections.finding.${id}`)

export const meansWords = (packs: Packs, id: z.output<typeof means>): Words =>
  ownWords(packs, `inspections.means.${id}`)

/** Somebody with several posts acts by all of them: their titles stand beside each other. */
function titlesOf({ everywhere }: Packs, titles: string): Words {
  const all = titles.split('、').map((title) => everywhere.postTitles[title] ?? { zh: title, en: title })
  return { zh: all.map((one) => one.zh).join('、'), en: all.map((one) => one.en).join(', ') }
}

function categoryOf({ everywhere }: Packs, id: string | null): Words | null {
  if (id === null) return null
  const { zh, en } = everywhere.categories[id] ?? { zh: id, en: id }
  return { zh, en }
}

const drawingOf = ({ packs }: Work, draw: Draw, parts: readonly Part[]) => ({
  ...{ id: draw.id, at: draw.at, from: draw.from, to: draw.to, spread: draw.spread },
  ...{ method: draw.method, seed: draw.seed, frameDigest: draw.frameDigest },
  byTitle: titlesOf(packs, draw.byTitle),
  category: categoryOf(packs, draw.category),
  summary: summaryOf(parts, draw.spread),
})

const rowOf = (work: Work, draw: Draw, parts: readonly Part[]) => ({
  ...drawingOf(work, draw, parts),
  byName: draw.byName,
  placeName: draw.placeName,
  abandoned: draw.abandonedAt === null ? null : { at: draw.abandonedAt, reason: draw.abandonedReason ?? '' },
})

export async function readInspections(
  work: Work,
  input: In<typeof inspections.list>,
): Promise<Out<typeof inspections.list>> {
  const { rows, next } = await listDraws(work.tx, work.scope, input)
  const ids = rows.map((row) => row.id)
  const parts = await listParts(work.tx, work.scope, ids)
  return { rows: rows.map((row) => rowOf(work, row, parts.get(row.id) ?? [])), next }
}

/** One draw with all that fell, in the order in which it fell. */
export async function readInspection(work: Work, { inspectionId }: { inspectionId: number }): Promise<Full> {
  const { tx, scope } = work
  const draw = await getDraw(tx, scope, inspectionId)
  const parts = await listParts(tx, scope, [draw.id])
  const items = await listItems(tx, scope, draw.id)
  const found = Map.groupBy(await listFindings(tx, scope, draw.id), (one) => one.requestId)
  const matters = await listDrawn(
    work,
    items.map((item) => item.requestId),
  )
  return {
    ...rowOf(work, draw, parts.get(draw.id) ?? []),
    items: items.flatMap(({ rank, requestId }) => {
      const matter = matters.get(requestId)
      return matter ? [itemOf(work, rank, matter, found.get(requestId) ?? [])] : []
    }),
  }
}

function itemOf(work: Work, rank: number, matter: Drawn, found: readonly Found[]): z.output<typeof itemRow> {
  const { id, standsFinished, ...shown } = matter
  const findings = found.map((one) => foundOf(work, one))
  return {
    ...{ rank, requestId: id, ...shown, findings },
    maySendBack: standsFinished && findings.at(-1)?.finding === 'notConfirmed',
  }
}

function foundOf({ packs }: Work, found: Found): z.output<typeof findingRow> {
  const kind = found.finding as z.output<typeof finding>
  const way = found.means as z.output<typeof means>
  return {
    ...{ id: found.id, finding: kind, means: way, remark: found.remark, byName: found.byName, at: found.at },
    words: findingWords(packs, kind),
    meansWords: meansWords(packs, way),
    byTitle: titlesOf(packs, found.byTitle),
  }
}

export async function readToCheck(work: Work): Promise<Out<typeof inspections.toCheck>> {
  const waiting = await listWaiting(work.tx, work.scope)
  const matters = await listDrawn(work, [...new Set(waiting.map((one) => one.requestId))])
  const rows = waiting.flatMap(({ requestId, ...one }) => {
    const matter = matters.get(requestId)
    if (!matter || matter.own) return [] // it waits for another supervisor
    const { number, title, category, villageName, placeName } = matter
    return [{ ...one, requestId, number, title, category, villageName, placeName }]
  })
  return { rows }
}

/** For everybody: how many, and with what outcome. A draw that was given up stands there as such. */
export async function readOfVillage(
  work: Work,
  { villageId }: In<typeof inspections.ofVillage>,
): Promise<Out<typeof inspections.ofVillage>> {
  const { tx, scope } = work
  const found = await listDrawsOfVillage(tx, scope, villageId)
  const ids = found.map((draw) => draw.id)
  const parts = await listParts(tx, scope, ids, villageId)
  const rows = found.map((draw) => ({
    ...drawingOf(work, draw, parts.get(draw.id) ?? []),
    abandonedAt: draw.abandonedAt,
  }))
  return { rows }
}

/** Draws again from what was kept, and says whether the same falls. */
export async function replayInspection(
  work: Work,
  { inspectionId }: In<typeof inspections.replay>,
): Promise<Out<typeof inspections.replay>> {
  const { tx, scope } = work
  const { method, spread } = await getDraw(tx, scope, inspectionId)
  const { frame, size, seed, frameDigest } = await getKept(tx, scope, inspectionId)
  const items = await listItems(tx, scope, inspectionId)
  const again = drawFrom(seed, frame, size, spread)
  const drawn = again.ok ? again.value : []
  const kept = items.map((item) => item.requestId).join()
  return {
    ...{ method, seed, frameDigest, size, spread, frame, drawn },
    sameFrame: digestOf(frame) === frameDigest,
    sameSample: drawn.map(matterOf).join() === kept,
  }
}
