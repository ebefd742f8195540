import { createHash } from 'node:crypto'
import { getArea } from '#features/areas/public.ts'
import { must, Refused, refuse, type Work } from '#features/feature.ts'
import { readShortList } from '#features/imports/public.ts'
import { bodyWords } from '#kernel/pack/model.ts'
import type { Problem } from '#kernel/shared/decision.ts'
import { fill } from '#kernel/shared/fill.ts'
import type { In, Out } from '#wire/contract.ts'
import { mayStand, place } from './commands.ts'
import type { organisations } from './contract.ts'
import { listAreasBelow } from './placeQueries.ts'
import { organisationsProblems } from './problems.ts'
import { listSameNamed } from './queries.ts'

const names = {
  name: ['名称', '组织名称', '机构名称', '单位名称'],
  kind: ['类型', '组织类型', '机构类型', '类别'],
  area: ['所在地', '所在村', '村', '组', '村民小组'],
  registration: ['登记编号', '统一社会信用代码', '代码', '机构代码'],
  staff: ['从业人数', '从业人员数', '职工人数'],
  address: ['详址', '地址', '办公地址', '详细地址'],
} as const
type Written = { line: number } & Record<keyof typeof names, string>
type Area = Parameters<typeof mayStand>[1]
type Read = { area: Area; kind: string; name: string; registration: string; address: string; staff?: number }
type Line = { written: Written; read: Read | null; problem: Problem | null; there: boolean }

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What of a list of bodies would come in, with what stands in the way beside its line. Who sits there is told by meetings, so it is not read. */
export async function previewList(
  work: Work,
  { areaId }: In<typeof organisations.previewList>,
): Promise<Out<typeof organisations.previewList>> {
  const file = work.file ?? refuse('call.unreadable')
  const area = await getArea(work.tx, work.scope, areaId)
  const lines = await readLines(work, area, file)
  const faulty = lines.filter((line) => line.problem).length
  const there = lines.filter((line) => line.there).length
  work.record({ kind: 'bodyList', id: area.id, detail: { lines: lines.length, faulty } })
  return { lines: lines.map(shown), faulty, there, digest: digestOf(file.bytes) }
}

const shown = ({ written, read, problem, there }: Line) => ({
  ...{ line: written.line, name: written.name, kind: written.kind, areaName: read?.area.name ?? written.area, there },
  problem: problem && told(problem),
})

function told({ code, facts }: Problem) {
  const words = organisationsProblems[code]
  return { zh: fill(words?.zh ?? code, facts), en: fill(words?.en ?? code, facts) }
}

async function readLines(work: Work, area: Area, file: { bytes: Uint8Array; name: string }): Promise<Line[]> {
  const lines = must(readShortList(file, { names, enough: (has) => has('name') && has('kind'), most: 500 }))
  if (lines.length === 0) refuse('organisations.no_table')
  const areas = [area, ...(await listAreasBelow(work.tx, work.county.id, area.id))]
  const written = lines.map(({ line, said }) => ({ line, ...said }))
  const known = await listSameNamed(work.tx, work.county.id, [...new Set(written.map((one) => one.name))])
  const seen = new Set(known.map((one) => `${one.kind} ${one.area_id} ${one.name}`))
  const read: Line[] = []
  for (const one of written) {
    const found = await understood(work, areas, one)
    const key = found.read && `${found.read.kind} ${found.read.area.id} ${found.read.name}`
    read.push({ written: one, ...found, there: key !== null && seen.has(key) })
    if (key) seen.add(key)
  }
  return read
}

/** Whatever would refuse the single body refuses its line. */
async function understood(
  work: Work,
  areas: readonly Area[],
  { name, kind: said, area: at, registration, address, staff }: Written,
): Promise<Pick<Line, 'read' | 'problem'>> {
  try {
    if ([...name].length < 2 || name.length > 80) refuse('organisations.name_wrong')
    if (registration.length > 40 || address.length > 200) refuse('organisations.too_long')
    const [area, other] = at === '' ? areas.slice(0, 1) : areas.filter((one) => one.name === at)
    if (!area || other) refuse('organisations.unknown_place', { said: at })
    const model = work.packs.at(area)
    const kinds = Object.keys(model.bodyTypes)
    const kind = kinds.find((one) => one === said || bodyWords(model, one).zh === said)
    if (kind === undefined) refuse('organisations.unknown_kind')
    await mayStand(work, area, kind)
    const read = { area, kind, name, registration, address }
    if (staff === '' || !model.bodyTypes[kind]?.staffed) return { read, problem: null }
    if (!/^\d{1,6}$/.test(staff)) refuse('organisations.staff_wrong')
    return { read: { ...read, staff: Number(staff) }, problem: null }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { read: null, problem: error.problem }
  }
}

/** The same list for good: all that is new, or nothing where a line is wrong. The same file twice adds nothing. */
export async function bringInList(
  work: Work,
  { areaId, digest }: In<typeof organisations.bringInList>,
): Promise<Out<typeof organisations.bringInList>> {
  const file = work.file ?? refuse('call.unreadable')
  if (digestOf(file.bytes) !== digest) refuse('organisations.list_changed')
  const area = await getArea(work.tx, work.scope, areaId)
  const lines = await readLines(work, area, file)
  const faulty = lines.filter((line) => line.problem).length
  if (faulty > 0) refuse('organisations.list_faulty', { n: faulty })
  const fresh = lines.flatMap(({ read, there }) => (read && !there ? [read] : []))
  for (const { area: at, staff: n, ...body } of fresh)
    await place(work, at, { ...body, hours: '', ...(n === undefined ? {} : { staff: { n, on: work.today } }) })
  work.record({ kind: 'bodyList', id: area.id, detail: { added: fresh.length, digest } })
  return { id: area.id, added: fresh.length }
}

export const listAgain = async (_: Work, id: number): Promise<Out<typeof organisations.bringInList>> => ({
  id,
  added: 0,
})
