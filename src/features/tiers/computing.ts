import { type Reading, readingOf, type Which } from '#features/circumstances/public.ts'
import type { Setting } from '#features/feature.ts'
import type { Model } from '#kernel/pack/model.ts'
import { classify, type Facts } from '#kernel/rule/classify.ts'
import { factsOf } from '#kernel/rule/condition.ts'
import { endStandings, listAlike, readStanding, saveStandings, type Written, withRoom } from './queries.ts'
import { reviewAfter, ruleOf, type Standing, sameGround, sameStanding, standingOf, type TierRule } from './rules.ts'

type Computing = Pick<Setting, 'tx' | 'county' | 'packs' | 'today'>

/** How many were looked at, and how many of them stand otherwise than before. */
export type Reckoning = { households: number; changed: number }

/** A rule with the pack that brings it and all the facts that its rows ask for. */
type Ruled = { rule: TierRule; asked: readonly string[]; packId: string; packVersion: string }

/** What is thought about once for all households that are alike: the rule of a model, an outcome of what it asks, a line read back. */
type Thinking = {
  ruleOf(model: Model): Ruled | null
  outcome(ruled: Ruled, facts: Facts): Standing
  before(line: string): Standing
}

function thinking({ packs }: Computing): Thinking {
  const rules = new Map<Model, Ruled | null>()
  const seen = new Map<Ruled, Map<Facts, Standing>>()
  const outcomes = new Map<Ruled, Map<string, Standing>>()
  const lines = new Map<string, Standing>()
  return {
    ruleOf: (model) => keep(rules, model, () => ruledBy(packs, model)),
    outcome: (ruled, facts) => {
      const { rule, asked } = ruled
      const think = () => {
        const ofRule = keep(outcomes, ruled, () => new Map<string, Standing>())
        const key = JSON.stringify(asked.map((fact) => facts[fact]))
        return keep(ofRule, key, () => standingOf(rule, classify(rule, facts)))
      }
      return keep(
        keep(seen, ruled, () => new Map<Facts, Standing>()),
        facts,
        think,
      )
    },
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
  if (!rule) return null
  const asked = [...new Set(rule.rows.flatMap((row) => factsOf(row.when)))]
  return { rule, asked, packId: origin?.id ?? '', packVersion: origin?.version ?? '' }
}

/** What is to be written of some households: outcomes with whom they are about, and whose tier ends. */
type Outcomes = Reckoning & { written: Written[]; gone: string[] }

/**
 * Households that are alike are told by the database as one row, however many they are, and thought about once; those of one outcome are
 * written together.
 */
async function outcomesOf(work: Computing, reading: Reading): Promise<Outcomes> {
  const thoughts = thinking(work)
  const found: Outcomes = { households: 0, changed: 0, written: [], gone: [] }
  const shared = new Map<Standing, Map<string, Written>>()
  for (const { ids, households, ...one } of await listAlike(work.tx, reading)) {
    found.households += households
    const kind = reading.kinds[one.kind]!
    const ruled = one.ended ? null : thoughts.ruleOf(kind.model)
    const before = one.before === null ? null : thoughts.before(one.before)
    if (!ruled) {
      if (before) found.gone.push(ids.slice(1, -1))
      if (before) found.changed += households
      continue
    }
    const now = thoughts.outcome(ruled, kind.factsOf(one.members, one.known))
    if (before && !one.due && sameStanding(before, now)) continue
    const { packId, packVersion } = ruled
    const newGround = !before || !sameGround(before, now)
    const ofStanding = keep(shared, now, () => new Map<string, Written>())
    const key = JSON.stringify([packId, packVersion, newGround])
    const written = keep(ofStanding, key, () => ({ ...now, packId, packVersion, newGround, ids: [] }))
    written.ids.push(ids.slice(1, -1))
    found.changed += households
  }
  return { ...found, written: [...shared.values()].flatMap((some) => [...some.values()]) }
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
