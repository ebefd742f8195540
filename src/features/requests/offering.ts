import { refuse, type Work } from '#features/feature.ts'
import { addDays, dayOf, type Instant, instantOn } from '#kernel/shared/day.ts'
import { maskNumbers } from '#kernel/shared/numbersInText.ts'
import type { In, Out } from '#wire/contract.ts'
import { alikeFrom, likenessTo, type Matter } from './alike.ts'
import { listCandidates } from './candidates.ts'
import type { requests } from './contract.ts'
import { stateNamed } from './naming.ts'
import { type Case, getCase } from './queries.ts'
import { guessCategory, openPhases, titleOf } from './rules.ts'

type Rows = Out<typeof requests.alike>

/** Older than a season is another story, even in the same words. */
const lookBackDays = 90
/** More than a handful nobody compares. */
const mostOffered = 5

const lookBack = (now: Instant): Instant => instantOn(addDays(dayOf(now), -lookBackDays), '00:00')

/** For whoever sends on: what may be the same as this one in the whole village, first what a filer said so of. */
export async function readAlike(work: Work, { requestId }: In<typeof requests.alike>): Promise<Rows> {
  const { tx, scope, now } = work
  const row = await getCase(tx, scope, requestId)
  if (row.mergedInto !== null || row.offBoard || !openPhases.includes(row.phase)) return { rows: [] }
  const others = (await listCandidates(tx, scope, row.villageId, lookBack(now))).filter((one) => one.id !== row.id)
  const isProposed = (one: Case) => one.id === row.sameAs || one.sameAs === row.id
  const proposed = others.filter(isProposed)
  const rest = alikeTo(
    row,
    others.filter((one) => !isProposed(one)),
  )
  const rows = [...proposed.map((one) => shown(work, one, true)), ...rest.map((one) => shown(work, one, false))]
  return { rows: rows.slice(0, Math.max(mostOffered, proposed.length)) }
}

/** For whoever files for somebody, before it is filed: only what lies within their own reach, and nobody's name. */
export async function readAlikeSaid(work: Work, input: In<typeof requests.alikeSaid>): Promise<Rows> {
  const { tx, scope, packs, now } = work
  const { villageId, text, placeName } = input
  work.record({ kind: 'area', id: villageId })
  const others = await listCandidates(tx, scope, villageId, lookBack(now))
  const model = others[0] ? packs.at(others[0]) : packs.model
  const category = input.category ?? guessCategory(model, text) ?? ''
  const found = alikeTo({ title: titleOf(text), detail: text, category, placeName }, others)
  return { rows: found.slice(0, mostOffered).map((one) => shown(work, one, false)) }
}

/** What a filer took for the same matter must be one that could have been offered to them. */
export async function mustBeSame(work: Work, villageId: number, sameAs: number): Promise<number> {
  const filing = work.scopeOf('request.fileFor')
  const others = filing ? await listCandidates(work.tx, filing, villageId, lookBack(work.now)) : []
  return others.some((one) => one.id === sameAs) ? sameAs : refuse('requests.not_same')
}

/** The likeliest first. */
const alikeTo = (matter: Matter, others: readonly Case[]): Case[] => {
  const score = likenessTo(matter)
  return others
    .map((one) => ({ one, score: score(one) }))
    .filter(({ score }) => score >= alikeFrom)
    .toSorted((a, b) => b.score - a.score)
    .map(({ one }) => one)
}

const shown = ({ packs }: Work, one: Case, proposed: boolean): Rows['rows'][number] => ({
  id: one.id,
  number: one.number,
  title: maskNumbers(one.title),
  placeName: maskNumbers(one.placeName),
  state: stateNamed(packs, one, one.state),
  receivedAt: one.receivedAt,
  proposed,
})
