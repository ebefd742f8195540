import { createHash } from 'node:crypto'
import { getVillage } from '#features/areas/public.ts'
import { must, Refused, refuse, type Work } from '#features/feature.ts'
import { peopleProblems } from '#features/people/public.ts'
import { givePost, postsProblems } from '#features/posts/public.ts'
import { kernelProblems } from '#kernel/problems.ts'
import type { Problem } from '#kernel/shared/decision.ts'
import { fill } from '#kernel/shared/fill.ts'
import type { Problems } from '#kernel/shared/problems.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { In, Out } from '#wire/contract.ts'
import type { buildingHeads } from './contract.ts'
import { buildingHeadsProblems } from './problems.ts'
import { backToMark, countCommunities, listGridsAbout, listHeadsIn, listNeighbours, setMark } from './queries.ts'
import { readHeads, type Written } from './reading.ts'
import { type GridThere, gridFor, type HashOf, meant, type Neighbour, termIn } from './rules.ts'

type Preview = Out<typeof buildingHeads.previewList>
type Tried = { written: Written; gridName: string; there: boolean; problem: Problem | null }
type Village = { id: number; neighbours: ReadonlyMap<string, readonly Neighbour[]> }

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Looks at a list by doing it and taking it back: what a line would be refused for is told, whoever would refuse it. */
export async function previewList(work: Work, { villageId }: In<typeof buildingHeads.previewList>): Promise<Preview> {
  const file = work.file ?? refuse('call.unreadable')
  const village = await getVillage(work.tx, work.scope, villageId)
  await setMark(work.tx, 'head_list')
  const tried = await tryLines(work, village.id, file)
  await backToMark(work.tx, 'head_list')
  const faulty = tried.filter((one) => one.problem).length
  work.record({ kind: 'buildingHeadList', id: village.id, detail: { lines: tried.length, faulty } })
  const there = tried.filter((one) => one.there).length
  return { lines: tried.map(shown), faulty, there, digest: digestOf(file.bytes) }
}

const shown = ({ written, gridName, there, problem }: Tried): Preview['lines'][number] => ({
  ...{ id: `${written.line}-${written.nth}`, line: written.line, name: written.head, building: written.building },
  ...{ unit: written.unit, gridName, there, problem: problem && told(problem) },
})

/** The same list for good: all lines, or none. Who is head there already stays so, so the same file twice adds nothing. */
export async function bringInList(
  work: Work,
  { villageId, digest }: In<typeof buildingHeads.bringInList>,
): Promise<Out<typeof buildingHeads.bringInList>> {
  const file = work.file ?? refuse('call.unreadable')
  if (digestOf(file.bytes) !== digest) refuse('buildingHeads.list_changed')
  const village = await getVillage(work.tx, work.scope, villageId)
  const tried = await tryLines(work, village.id, file)
  const faulty = tried.filter((one) => one.problem).length
  if (faulty > 0) refuse('buildingHeads.list_faulty', { n: faulty })
  const added = tried.filter((one) => !one.there).length
  work.record({ kind: 'buildingHeadList', id: village.id, detail: { lines: tried.length, added, digest } })
  return { id: village.id, added }
}

export const listAgain = async (_: Work, id: number): Promise<Out<typeof buildingHeads.bringInList>> => ({
  id,
  added: 0,
})

/** Line after line, so that a second head of the same building meets the first. A refused line leaves no trace on the next. */
async function tryLines(work: Work, villageId: number, file: { bytes: Uint8Array; name: string }): Promise<Tried[]> {
  const lines = readHeads(file)
  const names = [...new Set(lines.map((line) => line.head))]
  const found = await listNeighbours(work.tx, work.county.id, villageId, names)
  const village = { id: villageId, neighbours: Map.groupBy(found, (one) => one.name) }
  const tried: Tried[] = []
  for (const written of lines) tried.push(await tryLine(work, village, written))
  return tried
}

async function tryLine(work: Work, village: Village, written: Written): Promise<Tried> {
  await setMark(work.tx, 'head_line')
  let gridName = ''
  try {
    const grid = await gridOf(work, village, written)
    gridName = grid.name
    const there = !(await give(work, village, written, grid))
    return { written, gridName, there, problem: null }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await backToMark(work.tx, 'head_line')
    return { written, gridName, there: false, problem: error.problem }
  }
}

async function gridOf({ tx, county }: Work, village: Village, written: Written): Promise<GridThere> {
  const { building, community } = written
  if (building === '') refuse('buildingHeads.no_building')
  const n = await countCommunities(tx, county.id, village.id, building)
  if (n > 1) refuse('buildingHeads.same_name', { n, building })
  return must(gridFor(written, await listGridsAbout(tx, county.id, village.id, { community, building })))
}

/** The post by the rules of posts; here it is only found out whose it is, and that nobody else holds it. False where they do already. */
async function give(work: Work, village: Village, written: Written, grid: GridThere): Promise<boolean> {
  const { tx, county, sealer, today } = work
  const hashOf: HashOf = (text, purpose) => sealer.hash(text, purpose).toString('hex')
  const person = must(meant(written, village.neighbours.get(written.head) ?? [], hashOf, today))
  const term = must(termIn(written, today))
  const { building, unit } = written
  const heads = await listHeadsIn(tx, county.id, { villageId: village.id, building, unit }, term)
  if (heads.some((one) => one.id === person.id)) return false
  if (heads[0]) refuse('buildingHeads.has_head', { name: heads[0].name, place: `${building}${unit}` })
  const title = unit === '' ? 'buildingHead' : 'unitHead'
  const post = { personId: person.id, role: 'buildingHead', title, level: 'grid', gridId: grid.id } as const
  await givePost(work, { ...post, ...term, building, ...(unit === '' ? {} : { unit }) })
  return true
}

/** A line may be refused by whoever would refuse the single act. */
const all: Problems = { ...kernelProblems, ...peopleProblems, ...postsProblems, ...buildingHeadsProblems }

/** A refusal as a sentence beside its line, with what to do. */
function told({ code, facts }: Problem): Words {
  const words = all[code]
  const said = (language: 'zh' | 'en', mark: string) =>
    [words?.[language] ?? code, words?.next?.[language]].flatMap((text) => (text ? [fill(text, facts)] : [])).join(mark)
  return { zh: said('zh', '。'), en: said('en', '. ') }
}
