import { type Reading, readingOf, type Which } from '#features/circumstances/public.ts'
import type { Setting } from '#features/feature.ts'
import type { Model } from '#kernel/pack/model.ts'
import { classify, type Facts } from '#kernel/rule/classify.ts'
import { endStandings, listAlike, readStanding, saveStandings, type Written, withRoom } from './queries.ts'
import { reviewAfter, ruleOf, type Standing, sameGround, sameStanding, standingOf, type TierRule } from './rules.ts'

type Computing = Pick<Setting, 'tx' | 'county' | 'packs' | 'today'>

/** How many were looked at, and how many of them stand otherwise than before. */
export type Reckoning = { households: number; changed: number }

type Ruled = { rule: TierRule; packId: string; packVersion: string }

/** What is thought about once for all households that are alike: the rule of a model, an outcome of the same facts, a line read back. */
type Thinking = {
  ruleOf(model: Model): Ruled | null
  outcome(rule: TierRule, facts: Facts): Standing
  before(line: string): Standing
}

function thinking({ packs }: Computing): Thinking {
  const rules = new Map<Model, Ruled | null>()
  const outcomes = new Map<TierRule, WeakMap<Facts, Standing>>()
  const lines = new Map<string, Standing>()
  return {
    ruleOf: (model) => keep(rules, model, () => ruledBy(packs, model)),
    outcome: (rule, facts) =>
      keep(
        keep(outcomes, rule, () => new WeakMap()),
        facts,
        () => standingOf(rule, classify(rule, facts)),
      ),
    before: (line) => keep(lines, line, () => readStanding(line)),
  }
}

function keep<K, V>(kept: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const there = kept.get(key)
  if (there !== undefined) return there
  const made = make()
  kept.set(key, made)
  return made
}

function ruledBy(packs: Computing['packs'], model: Model): Ruled | null {
  const rule = ruleOf(model)
  const inForce = (pack: { id: string; version: string }) =>
    model.packs.some((one) => one.packId === pack.id && one.packVersion === pack.version)
  const origin = packs.versions.findLast(
    (pack) => inForce(pack) && pack.classifications?.some((one) => one.id === rule?.id),
  )
  return rule && { rule, packId: origin?.id ?? '', packVersion: origin?.version ?? '' }
}

/** What is to be written of some households: outcomes with whom they are about, and whose tier ends. */
type Outcomes = Reckoning & { written: Written[]; gone: string[] }

/**
 * Households that are alike are told by the database as one row, however many they are, and thought about once. An outcome that is an equal
 * of another is another only by its object, so those that share one go together.
 */
async function outcomesOf(work: Computing, reading: Reading): Promise<Outcomes> {
  const thoughts = thinking(work)
  const found: Outcomes = { households: 0, changed: 0, written: [], gone: [] }
  const shared = new Map<string, Written>()
  for (const { ids, households, ...one } of await listAlike(work.tx, reading)) {
    found.households += households
    const { model, factsOf } = reading.kinds[one.kind]!
    const ruled = one.ended ? null : thoughts.ruleOf(model)
    const before = one.before === null ? null : thoughts.before(one.before)
    if (!ruled) {
      if (before) found.gone.push(ids.slice(1, -1))
      if (before) found.changed += households
      continue
    }
    const now = thoughts.outcome(ruled.rule, factsOf(one.members, one.known))
    if (before && !one.due && sameStanding(before, now)) continue
    const { packId, packVersion } = ruled
    const said = { ...now, packId, packVersion, newGround: !before || !sameGround(before, now) }
    const written = keep(shared, JSON.stringify(said), () => ({ ...said, ids: [] }))
    written.ids.push(ids.slice(1, -1))
    found.changed += households
  }
  return { ...found, written: [...shared.values()] }
}

/** Every household that is meant, classified, and only what changed written, in one statement. */
async function compute(work: Computing, which: Which): Promise<Reckoning> {
  const { tx, county, today } = work
  const { written, gone, households, changed } = await outcomesOf(work, await readingOf(work, which, today))
  await saveStandings(tx, county.id, written, today, reviewAfter(today))
  await endStandings(tx, county.id, gone, today)
  return { households, changed }
}

/** These households, as when one of their facts has changed. */
export const computeHouseholds = async (work: Computing, householdIds: readonly number[]): Promise<Reckoning> =>
  householdIds.length === 0 ? { households: 0, changed: 0 } : compute(work, { ids: [...new Set(householdIds)] })

export const computeVillage = (work: Computing, villageId: number): Promise<Reckoning> => compute(work, { villageId })

/** All households of a county. Whatever a missed event has left behind is put right by it. */
export async function computeCounty(work: Computing): Promise<Reckoning> {
  await withRoom(work.tx)
  return compute(work, 'all')
}
