import { markedFile, noteExport } from '#features/exports/public.ts'
import { type Bytes, refuse, type Work } from '#features/feature.ts'
import { dayOf } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import { countAskings, countLooks, namesOfVillages, type YearCounts } from './accountQueries.ts'
import type { minorLooks } from './contract.ts'
import { type LookRow, listLooksAt, listOfYear } from './queries.ts'
import { boundsOf, stateOf, yearsBefore } from './rules.ts'

const none: YearCounts = {
  ...{ asked: 0, approved: 0, refused: 0, waiting: 0, used: 0, expired: 0 },
  ...{ unapproved: 0, pages: 0 },
}
const keys = Object.keys(none) as (keyof YearCounts)[]

const added = (one: YearCounts, more: Partial<YearCounts>): YearCounts =>
  Object.fromEntries(keys.map((key) => [key, one[key] + (more[key] ?? 0)])) as YearCounts

/** The year by village, with its sum: what was asked, decided and taken, and every look at a minor beside that. */
export async function readAccount(
  work: Work,
  input: In<typeof minorLooks.account>,
): Promise<Out<typeof minorLooks.account>> {
  const { tx, county, scope, now, today } = work
  const year = input.year ?? Number(today.slice(0, 4))
  const bounds = { ...boundsOf(year), now }
  const byVillage = new Map<number, YearCounts>()
  for (const { villageId, ...counts } of [
    ...(await countAskings(tx, scope, bounds)),
    ...(await countLooks(tx, scope, bounds)),
  ])
    byVillage.set(villageId, added(byVillage.get(villageId) ?? none, counts))
  const villages = await namesOfVillages(tx, county.id, [...byVillage.keys()])
  const rows = villages.map((village) => ({ ...village, ...(byVillage.get(village.id) ?? none) }))
  return { year, years: yearsBefore(today), total: rows.reduce<YearCounts>(added, none), rows }
}

const list = 'minorLooks'
/** A year of one county: of more, the townships take theirs. */
const most = 5_000

/** Notes that the account of a year was taken out, by whom and what for. Nobody in it is named, so nobody's list of looks tells of it. */
export async function takeAccount(
  work: Work,
  { year, purpose }: In<typeof minorLooks.takeAccount>,
): Promise<Out<typeof minorLooks.takeAccount>> {
  const found = await listOfYear(work.tx, work.scope, boundsOf(year), { limit: most })
  if (found.length > most) refuse('exports.too_many', { most })
  const ids = found.map((row) => row.id).reverse()
  const id = await noteExport(work, { list, purpose, place: `${year}年`, ids, whole: false })
  work.record({ kind: 'export', id, detail: { list, rows: ids.length, year } })
  return { id, rows: ids.length }
}

export async function takeAgain(work: Work, id: number): Promise<Out<typeof minorLooks.takeAccount>> {
  const { ids } = await markedFile(work, id, list)
  return { id, rows: ids.length }
}

const fields = { identity: '公民身份号码', phone: '联系电话' }
const states = { waiting: '待审批', approved: '已批准未查看', refused: '不批准', used: '已查看', expired: '已过期' }
const headings = [
  '申请日期',
  '村（居）',
  '查看项目',
  '申请人',
  '职务',
  '缘由',
  '结果',
  '审批人',
  '审批人职务',
  '意见',
  '审批日期',
  '查看日期',
]

const lineOf = (row: LookRow, now: string): string[] => [
  dayOf(row.askedAt),
  row.villageName,
  fields[row.field],
  row.byName,
  row.byTitle,
  row.reason,
  states[stateOf(row, now)],
  row.decidedByName ?? '',
  row.decidedByTitle ?? '',
  row.word ?? '',
  row.decidedAt ? dayOf(row.decidedAt) : '',
  row.usedAt ? dayOf(row.usedAt) : '',
]

/** The file of one's own account, marked like every export; of the child it says the village and nothing else. */
export async function accountFile(work: Work, { exportId }: In<typeof minorLooks.accountFile>): Promise<Bytes> {
  const { ids, file } = await markedFile(work, exportId, list)
  const rows = await listLooksAt(work.tx, work.county.id, ids)
  return file({ zh: '未成年人资料查阅年度审计表', headings, rows: rows.map((row) => lineOf(row, work.now)) })
}
