import { createHash } from 'node:crypto'
import { getArea } from '#features/areas/public.ts'
import { isPlace, type Point, readPoint, savePlace } from '#features/facilities/public.ts'
import { must, Refused, refuse, type Work } from '#features/feature.ts'
import { readShortList } from '#features/imports/public.ts'
import type { BodyType } from '#kernel/organisation/bodyType.ts'
import { bodyWords } from '#kernel/pack/model.ts'
import { readRegistration } from '#kernel/shared/creditCode.ts'
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
  phone: ['联系方式', '联系电话', '电话'],
  point: ['经纬度', '坐标'],
  lng: ['经度'],
  lat: ['纬度'],
  address: ['详址', '地址', '办公地址', '详细地址'],
} as const
type Written = { line: number } & Record<keyof typeof names, string>
type Area = Parameters<typeof mayStand>[1]
type Said = { staff?: number; place?: { phone: string; point: Point | null } }
type Read = { area: Area; kind: string; name: string; registration: string; address: string } & Said
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
  written: Written,
): Promise<Pick<Line, 'read' | 'problem'>> {
  const { name, kind: said, area: at, address } = written
  try {
    if ([...name].length < 2 || name.length > 80) refuse('organisations.name_wrong')
    const registration = must(readRegistration(written.registration))
    if (registration.length > 40 || address.length > 200) refuse('organisations.too_long')
    const [area, other] = at === '' ? areas.slice(0, 1) : areas.filter((one) => one.name === at)
    if (!area || other) refuse('organisations.unknown_place', { said: at })
    const model = work.packs.at(area)
    const kinds = Object.keys(model.bodyTypes)
    const kind = kinds.find((one) => one === said || bodyWords(model, one).zh === said)
    if (kind === undefined) refuse('organisations.unknown_kind')
    await mayStand(work, area, kind)
    const more = saidOf(model.bodyTypes[kind]!, written)
    return { read: { area, kind, name, registration, address, ...more }, problem: null }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { read: null, problem: error.problem }
  }
}

/** What only some kinds are asked: how many work there; of a public place, whom to ring and where it lies. */
function saidOf(type: BodyType, { staff, phone, point, lng, lat }: Written): Said {
  if (type.staffed && staff !== '')
    return /^\d{1,6}$/.test(staff) ? { staff: Number(staff) } : refuse('organisations.staff_wrong')
  const where = point || (lng && lat ? `${lng},${lat}` : '')
  if (!isPlace(type) || (phone === '' && where === '')) return {}
  if (!/^[0-9 +-]{0,20}$/.test(phone)) refuse('organisations.phone_wrong')
  const read = where === '' ? null : (readPoint(where) ?? refuse('organisations.point_wrong'))
  return { place: { phone, point: read } }
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
  for (const one of fresh) await write(work, one)
  work.record({ kind: 'bodyList', id: area.id, detail: { added: fresh.length, digest } })
  return { id: area.id, added: fresh.length }
}

async function write(work: Work, { area, staff: n, place: at, ...body }: Read): Promise<void> {
  const { tx, county, actor, now, today } = work
  const bodyId = await place(work, area, {
    ...body,
    hours: '',
    ...(n === undefined ? {} : { staff: { n, on: today } }),
  })
  if (!at) return
  const by = { accountId: actor.accountId!, at: now }
  await savePlace(tx, county.id, { bodyId, place: at.point, phone: at.phone, ...by })
}

export const listAgain = async (_: Work, id: number): Promise<Out<typeof organisations.bringInList>> => ({
  id,
  added: 0,
})
