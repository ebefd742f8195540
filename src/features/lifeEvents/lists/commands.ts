import { createHash } from 'node:crypto'
import { getVillage } from '#features/areas/public.ts'
import { notYetKnown, recordListed } from '#features/circumstances/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { leftBehindAmong } from '#features/people/public.ts'
import type { Problem } from '#kernel/shared/decision.ts'
import { fill } from '#kernel/shared/fill.ts'
import { identityProblems } from '#kernel/shared/identityProblems.ts'
import { nameProblems } from '#kernel/shared/nameProblems.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { In, Out } from '#wire/contract.ts'
import { happen, openHome } from '../commands.ts'
import type { lifeEvents } from '../contract.ts'
import { lifeEventsProblems } from '../problems.ts'
import { takeBack } from '../undoing.ts'
import { addsTo, together, unclearCarer } from './leftBehind.ts'
import { householdsOf, type Line, linesOf, type Village } from './lines.ts'
import { noteWords } from './problems.ts'
import { lastCode, listEventsOf, lockPeople } from './queries.ts'
import { readPeople, type WrittenList } from './reading.ts'

type Preview = Out<typeof lifeEvents.previewList>

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
/** By what the events of a list are found again: what the timeline shows beside each of them. */
const noteOf = (digest: string): string => `流动人口名单 ${digest.slice(0, 12)}`
const codeRoot = '流动'

async function villageAt({ tx, scope }: Work, villageId: number): Promise<Village> {
  const { id, name, townshipId } = await getVillage(tx, scope, villageId)
  return { id, name, townshipId }
}

/** What would come of a list, with what stands in the way beside its line. */
export async function previewList(work: Work, { villageId }: In<typeof lifeEvents.previewList>): Promise<Preview> {
  const file = work.file ?? refuse('call.unreadable')
  const village = await villageAt(work, villageId)
  const list = readPeople(file)
  const lines = list.shape === 'leftBehind' ? await compared(work, village, list) : await linesOf(work, village, list)
  const faulty = lines.filter((line) => line.problem).length
  const digest = digestOf(file.bytes)
  const notes = await notesOf(work, list, lines)
  work.record({ kind: 'peopleList', id: village.id, detail: { shape: list.shape, lines: lines.length, faulty } })
  return {
    ...{ shape: list.shape, faulty, there: lines.filter((line) => line.there).length, digest },
    lines: lines.map((line, n) => ({
      ...{ line: line.written.line, name: line.written.name, address: line.written.door || line.written.here },
      ...{ there: line.there, note: notes[n] ?? null, problem: line.problem && told(line.problem) },
    })),
    broughtIn: (await listEventsOf(work.tx, work.county.id, village.id, noteOf(digest))).length,
  }
}

/** A list of those left behind: a line is there when its household is known to have what the line says, or has taken it back. */
async function compared(work: Work, village: Village, list: WrittenList): Promise<Line[]> {
  const lines = await linesOf(work, village, list)
  const { fresh } = await notYetKnown(work, together(lines))
  const open = new Set(fresh.map((one) => `${one.householdId} ${one.field}`))
  const adds = (line: Line) => addsTo(line).some((one) => open.has(`${one.householdId} ${one.field}`))
  return lines.map((line) => ({ ...line, there: !line.problem && !adds(line) }))
}

/** A refusal as a sentence beside its line. */
function told({ code, facts }: Problem): Words {
  const words = lifeEventsProblems[code] ?? identityProblems[code] ?? nameProblems[code]
  return { zh: fill(words?.zh ?? code, facts), en: fill(words?.en ?? code, facts) }
}

/** Beside each line without a fault: what comes of it, or for a list of those left behind what follows from the register. */
async function notesOf(work: Work, { shape }: WrittenList, lines: readonly Line[]): Promise<(Words | null)[]> {
  if (shape === 'floating')
    return lines.map((line) => {
      if (line.problem || line.there) return null
      return noteWords[line.known ? 'registers' : 'newcomer']
    })
  const ids = lines.flatMap((line) => (line.known ? [line.known.id] : []))
  const behind = await leftBehindAmong(work, ids)
  return lines.map((line) => {
    if (!line.known) return null
    const found = [
      noteWords[behind.has(line.known.id) ? 'leftBehind' : 'notLeftBehind'],
      ...(line.written.wishes === '' ? [] : [noteWords.notKept]),
      ...(unclearCarer(line) ? [noteWords.unclearCarer] : []),
    ]
    return { zh: found.map(({ zh }) => zh).join('；'), en: found.map(({ en }) => en).join('; ') }
  })
}

/** A list of 流动人口 for good: each line by its life event, so each may be undone on its household's page too. */
export async function bringInList(
  work: Work,
  { villageId, digest }: In<typeof lifeEvents.bringInList>,
): Promise<Out<typeof lifeEvents.bringInList>> {
  const { tx, county, today } = work
  const file = work.file ?? refuse('call.unreadable')
  if (digestOf(file.bytes) !== digest) refuse('lifeEvents.list_changed')
  const village = await villageAt(work, villageId)
  const list = readPeople(file)
  await lockPeople(tx, county.id)
  if (list.shape === 'leftBehind') return bringLeftBehind(work, village, list, digest)
  const lines = await linesOf(work, village, list)
  const faulty = lines.filter((line) => line.problem).length
  if (faulty > 0) refuse('lifeEvents.list_faulty', { n: faulty })
  const from = { day: today, source: 'import', sourceNote: noteOf(digest) } as const
  for (const { known, person, there } of lines) {
    if (!known || !person || there) continue
    const event = { kind: 'registration', personId: known.id, registeredAt: person.registeredAt } as const
    await happen(work, { ...from, householdId: known.householdId ?? 0, seen: null, event })
  }
  const last = await lastCode(tx, county.id, village.id, codeRoot)
  for (const [n, household] of householdsOf(lines).entries()) {
    const code = `${codeRoot}-${last + n + 1}`
    await openHome(work, { ...from, villageId, household: { ...household, code } })
  }
  const added = lines.filter((line) => !line.there).length
  work.record({ kind: 'peopleList', id: village.id, detail: { added, digest } })
  return { id: village.id, added }
}

/**
 * What a list says of those left behind goes to their households, as any list may say it: with its source, until it is looked at again, and
 * for the household to take back; the office takes the whole list back by `circumstances.takeListBack`. Whoever is in no register stays
 * out; nobody is made by it.
 */
async function bringLeftBehind(work: Work, village: Village, list: WrittenList, digest: string) {
  const scope = work.scopeOf('circumstance.keep') ?? refuse('lifeEvents.list_not_serving')
  const lines = await linesOf(work, village, list)
  const faulty = lines.filter((line) => line.problem).length
  if (faulty > 0) refuse('lifeEvents.list_faulty', { n: faulty })
  const open = (await compared(work, village, list)).filter((line) => !line.there)
  const from = { townshipId: village.townshipId, villageId: village.id, digest }
  const households = await recordListed(work, scope, together(lines), from)
  work.record({ kind: 'peopleList', id: village.id, detail: { leftBehind: households, digest } })
  return { id: village.id, added: open.length }
}

export const listAgain = async (_: Work, id: number): Promise<Out<typeof lifeEvents.bringInList>> => ({ id, added: 0 })

/** Takes back what a list brought in, the newest first; an event on which something stands by now is left and counted. */
export async function takeBackList(
  work: Work,
  { villageId, digest }: In<typeof lifeEvents.takeBackList>,
): Promise<Out<typeof lifeEvents.takeBackList>> {
  const village = await villageAt(work, villageId)
  const ids = await listEventsOf(work.tx, work.county.id, village.id, noteOf(digest))
  let undone = 0
  for (const id of ids) if ((await takeBack(work, id, noteOf(digest))).ok) undone += 1
  work.record({ kind: 'peopleList', id: village.id, detail: { undone, kept: ids.length - undone, digest } })
  return { id: village.id, undone, kept: ids.length - undone }
}

export const takeBackAgain = async (_: Work, id: number): Promise<Out<typeof lifeEvents.takeBackList>> => {
  return { id, undone: 0, kept: 0 }
}
