import { createHash } from 'node:crypto'
import { getArea, getVillage } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { describeMatters, matterIds, placeFromList } from '#features/requests/public.ts'
import { disputeCategories } from '#kernel/pack/disputes.ts'
import type { Problem } from '#kernel/shared/decision.ts'
import { fill } from '#kernel/shared/fill.ts'
import { identityProblems } from '#kernel/shared/identityProblems.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { In, Out } from '#wire/contract.ts'
import type { disputes } from './contract.ts'
import { keepParties } from './parties.ts'
import { disputesProblems, noteWords } from './problems.ts'
import { findParty, listSaid, lockDisputes } from './queries.ts'
import { readDisputes, type Written } from './reading.ts'
import { type Understood, understood } from './rules.ts'

type Line = { written: Written; read: Understood | null; there: boolean; problem: Problem | null }
type Village = Awaited<ReturnType<typeof getVillage>>

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
/** So many of the newest stand on the page; the whole ledger leaves as a file. */
const shown = 50
const most = 5000

export async function readNewest(
  work: Work,
  { areaId }: In<typeof disputes.newest>,
): Promise<Out<typeof disputes.newest>> {
  const { tx, scope, packs } = work
  const area = areaId === undefined ? null : await getArea(tx, scope, areaId)
  const where = area && area.level !== 'county' ? { [`${area.level}Id`]: area.id } : {}
  const ids = (await matterIds(tx, scope, { where, categories: disputeCategories(packs.everywhere), most })).slice(
    -shown,
  )
  const found = await describeMatters(work, ids.toReversed())
  const rows = found.map(
    ({ number, receivedAt, villageName, placeName, category, title, handler, state, solved }, n) => ({
      ...{ id: ids.at(-1 - n)!, number, receivedAt, villageName, placeName, category, title, handler, state, solved },
    }),
  )
  return { rows, next: null }
}

/** Lines read, and compared with what the village has: nothing is written. */
async function linesOf(work: Work, village: Village, written: readonly Written[]): Promise<Line[]> {
  const { tx, county, packs, today } = work
  const model = packs.at({ townshipId: village.townshipId, villageId: village.id })
  const read = written.map((one) => ({
    one,
    said: understood(one, { model, today, demonstration: county.demonstration }),
  }))
  const texts = read.flatMap(({ said }) => (said.ok ? [said.value.text] : []))
  const known = await listSaid(tx, county.id, village.id, texts)
  const seen = new Set<string>()
  return read.map(({ one, said }) => {
    if (!said.ok) return { written: one, read: null, there: false, problem: said.problem }
    const twice = seen.has(said.value.text)
    seen.add(said.value.text)
    const there = known.has(said.value.text) || said.value.settled || twice
    return { written: one, read: said.value, there, problem: null }
  })
}

export async function previewList(
  work: Work,
  { villageId }: In<typeof disputes.previewList>,
): Promise<Out<typeof disputes.previewList>> {
  const file = work.file ?? refuse('call.unreadable')
  const village = await getVillage(work.tx, work.scope, villageId)
  const lines = await linesOf(work, village, readDisputes(file))
  const faulty = lines.filter((line) => line.problem).length
  const { categories } = work.packs.at({ townshipId: village.townshipId, villageId: village.id })
  work.record({ kind: 'disputeList', id: village.id, detail: { lines: lines.length, faulty } })
  return {
    lines: lines.map(({ written, read, there, problem }) => ({
      ...{ line: written.line, name: read?.title ?? written.title.slice(0, 60), placeName: read?.placeName ?? '' },
      ...{ category: read ? (categories[read.category]?.zh ?? '') : '', there, note: read && noteOf(read) },
      problem: problem && told(problem),
    })),
    ...{ faulty, there: lines.filter((line) => line.there).length, digest: digestOf(file.bytes) },
  }
}

function noteOf({ settled, others }: Understood): Words | null {
  if (settled) return noteWords.settled
  const n = { n: others.length }
  return others.length === 0 ? null : { zh: fill(noteWords.others.zh, n), en: fill(noteWords.others.en, n) }
}

/** A refusal as a sentence beside its line. */
function told({ code, facts }: Problem): Words {
  const words = disputesProblems[code] ?? identityProblems[code]
  return { zh: fill(words?.zh ?? code, facts), en: fill(words?.en ?? code, facts) }
}

/** For all lines or for none: each becomes a matter with its number, its clocks and the party who is told. */
export async function bringInList(
  work: Work,
  { villageId, digest }: In<typeof disputes.bringInList>,
): Promise<Out<typeof disputes.bringInList>> {
  const { tx, county, scope, sealer } = work
  const file = work.file ?? refuse('call.unreadable')
  if (digestOf(file.bytes) !== digest) refuse('disputes.list_changed')
  const village = await getVillage(tx, scope, villageId)
  await lockDisputes(tx, county.id, village.id)
  const lines = await linesOf(work, village, readDisputes(file))
  const faulty = lines.filter((line) => line.problem).length
  if (faulty > 0) refuse('disputes.list_faulty', { n: faulty })
  const fresh = lines.flatMap(({ read, there }) => (read && !there ? [read] : []))
  for (const { text, category, placeName, party, identity, phone, others } of fresh) {
    const hash = identity === null ? null : sealer.hash(identity, 'identity')
    const personId = party === null ? null : await findParty(tx, county.id, village.id, { hash, name: party })
    const requestId = await placeFromList(work, {
      ...{ text, category, placeName, villageId: village.id },
      ...{ requesterPersonId: personId, requesterName: party, requesterPhone: phone },
    })
    await keepParties(work, requestId, others)
  }
  work.record({ kind: 'disputeList', id: village.id, detail: { added: fresh.length, digest } })
  return { id: village.id, added: fresh.length }
}

export const listAgain = async (_: Work, id: number): Promise<Out<typeof disputes.bringInList>> => ({ id, added: 0 })
