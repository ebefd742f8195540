import { SAMPLE_METHOD } from '#kernel/sample/draw.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import { drawFrom, frameOf, matterOf, villageOf } from './rules.ts'
import { digestOf } from './saving.ts'
import { inspectionsWords } from './words.ts'

type Row = Record<string, unknown>

export type SeedDraw = {
  id: number
  countyId: number
  townshipId: number
  villageId: number
  from: Day
  to: Day
  seed: string
  size: number
  matters: readonly { id: number; villageId: number }[]
  by: { accountId: number; personId: number; title: string }
  at: Instant
  /** When each finding is recorded; what comes after the last of them is still to be checked. */
  foundAt: readonly Instant[]
}

const found = [
  ['confirmed', 'onSite', '到现场看过，和登记的一致。'],
  ['confirmed', 'phone', '打电话问过本人，说办好了。'],
  ['partly', 'onSite', '修了大半，还差一点收尾。'],
  ['confirmed', 'papers', '看了签收单和照片。'],
  ['notReached', 'phone', '打了两次没人接。'],
  ['confirmed', 'onSite', ''],
] as const

/** One draw as a supervisor would have made it, most of it checked: rows for the tables of this feature and the stories of the matters. */
export function seedInspection(draw: SeedDraw) {
  const { countyId, id, by } = draw
  const frame = frameOf(draw.matters)
  const fallen = drawFrom(draw.seed, frame, draw.size, 'whole')
  const items = fallen.ok ? fallen.value : []
  const who = { by_account_id: by.accountId, by_person_id: by.personId, by_title: by.title }
  const inspection = {
    ...{ county_id: countyId, id, township_id: draw.townshipId, village_id: draw.villageId },
    ...{ from_day: draw.from, to_day: draw.to, category: null, spread: 'whole', size: draw.size },
    ...{ method: SAMPLE_METHOD, seed: draw.seed, frame, frame_size: frame.length, frame_digest: digestOf(frame) },
    ...who,
    at: draw.at,
  }
  const parts = [{ county_id: countyId, inspection_id: id, village_id: draw.villageId, population: frame.length }]
  const rows = items.map((line, place) => ({
    ...{ county_id: countyId, inspection_id: id, rank: place + 1 },
    ...{ request_id: matterOf(line), village_id: villageOf(line) },
  }))
  const checked = items.slice(0, draw.foundAt.length).map((line, place) => {
    const [finding, means, remark] = found[place % found.length]!
    return { requestId: matterOf(line), finding, means, remark, at: draw.foundAt[place]! }
  })
  const findings = checked.map(({ requestId, at, ...one }) => ({
    ...{ county_id: countyId, inspection_id: id, request_id: requestId, ...one, ...who, said_at: at, at },
  }))
  const steps = checked.map((one) => stepOf(draw, one))
  return { inspection, parts, items: rows, findings, steps }
}

type Checked = { requestId: number; finding: string; means: string; remark: string; at: Instant }

/** Without its number and state, which the story of the request gives. */
function stepOf({ countyId, by }: SeedDraw, { requestId, finding, means, remark, at }: Checked): Row {
  const fields = {
    checked: inspectionsWords[`inspections.finding.${finding}` as keyof typeof inspectionsWords],
    checkMeans: inspectionsWords[`inspections.means.${means}` as keyof typeof inspectionsWords],
    ...(remark === '' ? {} : { checkRemark: remark }),
  }
  const actor = { kind: 'staff', accountId: by.accountId, personId: by.personId, title: by.title }
  return { countyId, requestId, fields, actor, at }
}
