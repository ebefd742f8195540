import { Bytes, refuse, type Work } from '#features/feature.ts'
import { namesOf } from '#features/people/public.ts'
import { noteLooks } from '#features/records/public.ts'
import { inTerm } from '#kernel/authority/post.ts'
import type { In, Out } from '#wire/contract.ts'
import { alsoAsked, type ExportList, type listExports, peopleLists, timedLists } from './contract.ts'
import { lists } from './lists.ts'
import { findExport, insertExport, nameOfPlace } from './queries.ts'
import { workbookOf } from './sheet.ts'

/** A village has a few thousand people. Who needs more takes it village by village, each with its reason. */
const most = 5_000
/** So many looks are written by one statement. */
const atOnce = 4_000
const fetchableMs = 3_600_000

/** Notes the export, and in the log of everybody in it that, why and by whom they were taken out. */
export async function makeExport(
  work: Work,
  input: In<typeof listExports.make>,
): Promise<Out<typeof listExports.make>> {
  const { tx, county, actor, now, today, packs } = work
  if (actor.accountId === null) refuse('exports.missing')
  if (input.whole && !work.scopeOf('export.whole')) refuse('exports.whole_numbers')
  mustRead(work, input.list)
  const named = input.name !== undefined || input.gridId !== undefined
  if (named && !peopleLists.includes(input.list)) refuse('exports.place_only')
  const { from, to } = input
  if ((from ?? to) && !timedLists.includes(input.list)) refuse('exports.untimed')
  if (from && to && from > to) refuse('exports.period')
  const list = lists[input.list]
  const ids = await list.choose(work, input, most)
  if (ids.length > most) refuse('exports.too_many', { most })
  const titles = actor.posts
    .filter((post) => inTerm(post, today))
    .map((post) => packs.everywhere.postTitles[post.title]?.zh ?? post.title)
  const place = await nameOfPlace(tx, county.id, input.groupId ?? input.villageId ?? input.townshipId)
  const period = from || to ? ` ${from ?? ''}至${to ?? today}` : ''
  const id = await insertExport(tx, {
    ...{
      county_id: county.id,
      list: input.list,
      purpose: input.purpose,
      whole_numbers: input.whole,
      place: `${place}${period}`,
      row_ids: ids,
    },
    ...{
      by_account_id: actor.accountId,
      by_person_id: actor.personId,
      by_title: [...new Set(titles)].join('、'),
      at: now,
    },
  })
  const look = {
    field: input.whole ? 'identity' : 'household',
    reason: `导出《${list.zh}》：${input.purpose}`,
  } as const
  const shown = await list.shown(work, ids)
  for (let from = 0; from < shown.length; from += atOnce) await noteLooks(work, shown.slice(from, from + atOnce), look)
  work.record({ kind: 'export', id, detail: { list: input.list, rows: ids.length, whole: input.whole } })
  return { id, rows: ids.length }
}

/** Roles that export hold what opens each list in the same places (a test of the roles): so it is only asked whether somebody has it. */
function mustRead(work: Work, list: ExportList): void {
  if (!work.scopeOf(alsoAsked[list])) refuse('exports.not_yours')
}

async function getExport({ tx, county, actor }: Work, id: number) {
  return (
    (actor.accountId !== null && (await findExport(tx, county.id, actor.accountId, id))) || refuse('exports.missing')
  )
}

/** The same export asked for again by a lost network. */
export async function exportAgain(work: Work, id: number): Promise<Out<typeof listExports.make>> {
  const found = await getExport(work, id)
  return { id: found.id, rows: found.row_ids.length }
}

const minute = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** The file of one's own export, for an hour: marked in its second line and on every printed page with who, when and what for. */
export async function exportFile(work: Work, { exportId }: In<typeof listExports.file>): Promise<Bytes> {
  const { tx, county, now } = work
  const found = await getExport(work, exportId)
  if (Date.parse(now) - Date.parse(found.at) > fetchableMs) refuse('exports.gone')
  if (found.whole_numbers && !work.scopeOf('export.whole')) refuse('exports.whole_numbers')
  const name = found.list as ExportList
  mustRead(work, name)
  const list = lists[name]
  const rows = await list.rows(work, found.row_ids, found.whole_numbers)
  const who =
    found.by_person_id === null
      ? ''
      : ((await namesOf(tx, county.id, [found.by_person_id])).get(found.by_person_id) ?? '')
  const sheet = {
    title: `${county.name}${found.place} ${list.zh}`,
    mark: `内部资料，不得外传 · ${county.name} · ${found.by_title} ${who} · ${minute(found.at)} 导出 · 第 ${found.id} 号 · 用途：${found.purpose}`,
    headings: ['序号', ...list.headings, '备注'],
    rows: rows.map((row, n) => [String(n + 1), ...row, '']),
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new Bytes(workbookOf(sheet), type, `${list.zh.replace('/', '')}-${found.id}.xlsx`)
}
