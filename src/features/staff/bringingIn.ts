import { inviteAccount } from '#features/accounts/public.ts'
import { must, Refused, refuse, type Work } from '#features/feature.ts'
import { maskPhone } from '#features/people/public.ts'
import type { Problem } from '#kernel/shared/decision.ts'
import { readPersonName } from '#kernel/shared/personName.ts'
import type { In, Out } from '#wire/contract.ts'
import { addNewcomer, type Newcomer } from './adding.ts'
import type { staff } from './contract.ts'
import { backToMark, readNamedAreas, setMark } from './queries.ts'
import { digestOf, placeOf, readDay, readLines, type WrittenLine } from './reading.ts'
import { areaCalled, type NamedArea, titleCalled } from './rules.ts'
import { toldProblem } from './telling.ts'

type Tried = { written: WrittenLine; problem: Problem | null; accountId: number; isNew: boolean; one: Newcomer | null }

/** Looks at a list by doing it and taking it back: what a line would be refused for is told, whoever would refuse it. */
export async function previewList(work: Work): Promise<Out<typeof staff.previewList>> {
  const file = work.file ?? refuse('call.unreadable')
  const tried = await tryLines(work, file, false)
  const faulty = tried.filter((one) => one.problem).length
  work.record({ kind: 'staffList', id: 0, detail: { lines: tried.length, faulty } })
  return { lines: tried.map(shown), faulty, digest: digestOf(file.bytes) }
}

const shown = ({ written, problem }: Tried) => ({
  line: written.line,
  name: written.name,
  phone: maskPhone(written.phone),
  title: written.title,
  place: placeOf(written),
  term: [written.from, written.to].filter(Boolean).join(' – '),
  problems: problem ? [toldProblem(problem)] : [],
})

/** The same list for good: all lines, or none. */
export async function bringInList(
  work: Work,
  { digest }: In<typeof staff.bringInList>,
): Promise<Out<typeof staff.bringInList>> {
  const file = work.file ?? refuse('call.unreadable')
  if (digestOf(file.bytes) !== digest) refuse('staff.list_changed')
  const tried = await tryLines(work, file, true)
  const faulty = tried.filter((one) => one.problem).length
  if (faulty > 0) refuse('staff.list_faulty', { n: faulty })
  const fresh = new Map(tried.filter((one) => one.isNew).map((one) => [one.accountId, one]))
  const invited: Out<typeof staff.bringInList>['invited'] = []
  for (const [accountId, { one }] of fresh) {
    const code = await inviteAccount(work, accountId)
    invited.push({ name: one!.name, phone: one!.phone, title: one!.title.zh, code })
  }
  const id = tried[0]?.accountId ?? 0
  work.record({ kind: 'staffList', id, detail: { lines: tried.length, invited: invited.length, digest } })
  return { id, invited }
}

/** Line after line, so that a second post of the same person meets the first. A refused line leaves no trace on the next. */
async function tryLines(work: Work, file: { bytes: Uint8Array; name: string }, keep: boolean): Promise<Tried[]> {
  const lines = readLines(file)
  const areas = await readNamedAreas(work.tx, work.scope, work.today)
  const tried: Tried[] = []
  if (!keep) await setMark(work.tx, 'staff_list')
  for (const written of lines) tried.push(await tryLine(work, areas, written))
  if (!keep) await backToMark(work.tx, 'staff_list')
  return tried
}

async function tryLine(work: Work, areas: readonly NamedArea[], written: WrittenLine): Promise<Tried> {
  await setMark(work.tx, 'staff_line')
  try {
    const one = understood(work, areas, written)
    return { written, problem: null, one, ...(await addNewcomer(work, one)) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await backToMark(work.tx, 'staff_line')
    return { written, problem: error.problem, accountId: 0, isNew: false, one: null }
  }
}

function understood({ packs, county, today }: Work, areas: readonly NamedArea[], written: WrittenLine): Newcomer {
  const name = must(readPersonName(written.name))
  const phone = written.phone.replace(/[\s-]/g, '')
  if (!/^1\d{10}$/.test(phone)) refuse('staff.phone_wrong')
  const title = titleCalled(packs.everywhere, written.title) ?? refuse('staff.title_unknown', { title: written.title })
  if (title.level === 'grid') refuse('staff.title_in_grid', { title: title.zh })
  const termFrom = must(readDay(written.from, today))
  const termTo = must(readDay(written.to, undefined))
  const areaId =
    title.level === 'county' ? undefined : must(areaCalled(areas, title.level, placeOf(written), county.name)).id
  return { name, phone, title, areaId, termFrom, termTo }
}
