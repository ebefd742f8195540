import { type Bytes, refuse, type Work } from '#features/feature.ts'
import { describePersons, isMinor } from '#features/people/public.ts'
import { noteLooks } from '#features/records/public.ts'
import type { In, Out } from '#wire/contract.ts'
import { alsoAsked, type ExportList, type listExports, peopleLists, timedLists } from './contract.ts'
import { lists } from './lists.ts'
import { getExport, markedFile, noteExport } from './public.ts'
import { nameOfPlace } from './queries.ts'

/** A village has a few thousand people. Who needs more takes it village by village, each with its reason. */
const most = 5_000
/** So many looks are written by one statement. */
const atOnce = 4_000

/** Notes the export, and in the log of everybody in it that, why and by whom they were taken out. */
export async function makeExport(
  work: Work,
  input: In<typeof listExports.make>,
): Promise<Out<typeof listExports.make>> {
  const { tx, county, actor, today } = work
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
  const place = await nameOfPlace(tx, county.id, input.groupId ?? input.villageId ?? input.townshipId)
  const period = from || to ? ` ${from ?? ''}至${to ?? today}` : ''
  const { purpose, whole } = input
  const id = await noteExport(work, { list: input.list, purpose, place: `${place}${period}`, ids, whole })
  const reason = `导出《${list.zh}》：${purpose}`
  const shown = await list.shown(work, ids)
  const grown = whole ? await grownAmong(work, shown) : new Set<number>()
  for (const field of ['identity', 'household'] as const) {
    const seen = shown.filter((person) => grown.has(person) === (field === 'identity'))
    for (let at = 0; at < seen.length; at += atOnce)
      await noteLooks(work, seen.slice(at, at + atOnce), { field, reason })
  }
  work.record({ kind: 'export', id, detail: { list: input.list, rows: ids.length, whole: input.whole } })
  return { id, rows: ids.length }
}

/** Roles that export hold what opens each list in the same places (a test of the roles): so it is only asked whether somebody has it. */
function mustRead(work: Work, list: ExportList): void {
  if (!work.scopeOf(alsoAsked[list])) refuse('exports.not_yours')
}

/** Whose whole numbers a file may show; a child's stay masked, so the log tells of no number either. */
async function grownAmong({ tx, county, sealer, today }: Work, ids: readonly number[]): Promise<Set<number>> {
  const grown = new Set<number>()
  for (let at = 0; at < ids.length; at += atOnce)
    for (const one of await describePersons(tx, county.id, ids.slice(at, at + atOnce)))
      if (!isMinor(sealer, one, today)) grown.add(one.id)
  return grown
}

/** The same export asked for again by a lost network. */
export async function exportAgain(work: Work, id: number): Promise<Out<typeof listExports.make>> {
  const found = await getExport(work, id)
  return { id: found.id, rows: found.row_ids.length }
}

/** The file of one's own export, for an hour: marked in its second line and on every printed page with who, when and what for. */
export async function exportFile(work: Work, { exportId }: In<typeof listExports.file>): Promise<Bytes> {
  const { list: name, ids, whole, file } = await markedFile(work, exportId)
  if (whole && !work.scopeOf('export.whole')) refuse('exports.whole_numbers')
  const list = isListed(name) ? lists[name] : refuse('exports.missing')
  mustRead(work, name as ExportList)
  return file({ zh: list.zh, headings: list.headings, rows: await list.rows(work, ids, whole) })
}

/** Accounts of other features are taken out through them. */
const isListed = (name: string): name is ExportList => name in lists
