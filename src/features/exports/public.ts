import { Bytes, refuse, type Work } from '#features/feature.ts'
import { namesOf } from '#features/people/public.ts'
import { titleOf } from '#features/records/public.ts'
import { findExport, insertExport } from './queries.ts'
import { workbookOf } from './sheet.ts'

const fetchableMs = 3_600_000

/** Writes down that a list was taken out of the house: which, of where, what for, by whom, and its rows. */
export async function noteExport(
  work: Work,
  taken: { list: string; purpose: string; place: string; ids: readonly number[]; whole: boolean },
): Promise<number> {
  const { tx, county, actor, now } = work
  if (actor.accountId === null) refuse('exports.missing')
  return insertExport(tx, {
    ...{ county_id: county.id, list: taken.list, purpose: taken.purpose, whole_numbers: taken.whole },
    ...{ place: taken.place, row_ids: [...taken.ids], by_account_id: actor.accountId },
    ...{ by_person_id: actor.personId, by_title: titleOf(work), at: now },
  })
}

/** An export of whoever asks. */
export const getExport = async ({ tx, county, actor }: Pick<Work, 'tx' | 'county' | 'actor'>, id: number) =>
  (actor.accountId !== null && (await findExport(tx, county.id, actor.accountId, id))) || refuse('exports.missing')

const minute = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

type Table = { zh: string; headings: readonly string[]; rows: readonly (readonly string[])[] }

/**
 * One's own export (of this list, where one is named), for an hour, and how its rows become a file: marked in its second line and on every printed page with
 * who took it, when and what for.
 */
export async function markedFile(work: Work, exportId: number, list?: string) {
  const { tx, county, now } = work
  const found = await getExport(work, exportId)
  if (list !== undefined && found.list !== list) refuse('exports.missing')
  if (Date.parse(now) - Date.parse(found.at) > fetchableMs) refuse('exports.gone')
  const by = found.by_person_id
  const who = by === null ? '' : ((await namesOf(tx, county.id, [by])).get(by) ?? '')
  const mark = `内部资料，不得外传 · ${county.name} · ${found.by_title} ${who} · ${minute(found.at)} 导出 · 第 ${found.id} 号 · 用途：${found.purpose}`
  const file = ({ zh, headings, rows }: Table): Bytes => {
    const sheet = {
      ...{ title: `${county.name}${found.place} ${zh}`, mark, headings: ['序号', ...headings, '备注'] },
      rows: rows.map((row, n) => [String(n + 1), ...row, '']),
    }
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return new Bytes(workbookOf(sheet), type, `${zh.replace('/', '')}-${found.id}.xlsx`)
  }
  return { list: found.list, ids: found.row_ids, whole: found.whole_numbers, file }
}
