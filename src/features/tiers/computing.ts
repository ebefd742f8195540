import { householdFacts } from '#features/circumstances/public.ts'
import type { Setting } from '#features/feature.ts'
import { classify, type Facts } from '#kernel/rule/classify.ts'
import type { Day } from '#kernel/shared/day.ts'
import {
  type Computed,
  endStandings,
  listByIds,
  listNext,
  readStanding,
  saveStandings,
  type Written,
} from './queries.ts'
import { reviewAfter, ruleOf, type Standing, sameGround, sameStanding, standingOf, type TierRule } from './rules.ts'

type Computing = Pick<Setting, 'tx' | 'county' | 'packs' | 'today'>

/** How many were looked at, and how many of them stand otherwise than before. */
export type Reckoning = { households: number; changed: number }

const chunk = 20_000

/** What is thought about once for all households that are alike: the rule of a place, an outcome of the same facts, a line read back. */
type Thinking = {
  ruleAt(place: Computed): Ruled | null
  outcome(rule: TierRule, facts: Facts): Standing
  before(line: string): Standing
  same(before: Standing, now: Standing): boolean
}

type Ruled = { rule: TierRule; packId: string; packVersion: string }

function thinking({ packs }: Computing): Thinking {
  const rules = new Map<number, Ruled | null>()
  const outcomes = new Map<TierRule, WeakMap<Facts, Standing>>()
  const lines = new Map<string, Standing>()
  const known = new WeakMap<Standing, WeakMap<Standing, boolean>>()
  return {
    ruleAt: (place) => keep(rules, place.villageId, () => ruledAt(packs, place)),
    outcome: (rule, facts) =>
      keep(
        keep(outcomes, rule, () => new WeakMap()),
        facts,
        () => standingOf(rule, classify(rule, facts)),
      ),
    before: (line) => keep(lines, line, () => readStanding(line)),
    same: (before, now) =>
      keep(
        keep(known, before, () => new WeakMap()),
        now,
        () => sameStanding(before, now),
      ),
  }
}

function keep<K, V>(kept: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const there = kept.get(key)
  if (there !== undefined) return there
  const made = make()
  kept.set(key, made)
  return made
}

function ruledAt(packs: Computing['packs'], place: Computed): Ruled | null {
  const model = packs.at(place)
  const rule = ruleOf(model)
  const inForce = (pack: { id: string; version: string }) =>
    model.packs.some((one) => one.packId === pack.id && one.packVersion === pack.version)
  const origin = packs.versions.findLast(
    (pack) => inForce(pack) && pack.classifications?.some((one) => one.id === rule?.id),
  )
  return rule && { rule, packId: origin?.id ?? '', packVersion: origin?.version ?? '' }
}

/** Households with the facts of those that still live under a rule. */
async function withFacts(work: Computing, homes: readonly Computed[], { ruleAt }: Thinking) {
  const living = homes.filter((one) => !one.ended && ruleAt(one) !== null)
  const ids = living.map((one) => one.householdId)
  return { homes, living, facts: await householdFacts(work, ids, work.today) }
}

type Chunk = Awaited<ReturnType<typeof withFacts>>

/** Every household of a chunk classified, and only what changed written, in one statement. */
async function reckon(work: Computing, { homes, living, facts }: Chunk, thoughts: Thinking): Promise<Reckoning> {
  const { tx, county, today } = work
  const written = new Map<Standing, Map<Day, Written>>()
  let changed = 0
  for (const one of living) {
    const ruled = thoughts.ruleAt(one)!
    const now = thoughts.outcome(ruled.rule, facts.get(one.householdId) ?? noFacts)
    const before = one.before === null ? null : thoughts.before(one.before)
    if (before && one.reviewOn > today && thoughts.same(before, now)) continue
    const since = before && sameGround(before, now) ? one.since : today
    const { packId, packVersion } = ruled
    const ofStanding = keep(written, now, () => new Map<Day, Written>())
    keep(ofStanding, since, () => ({ ...now, packId, packVersion, since, households: [] })).households.push(
      one.householdId,
    )
    changed += 1
  }
  const gone = homes.filter((one) => one.before !== null && (one.ended || thoughts.ruleAt(one) === null))
  const outcomes = [...written.values()].flatMap((bySince) => [...bySince.values()])
  await saveStandings(tx, county.id, outcomes, today, reviewAfter(today))
  const ended = gone.map((one) => one.householdId)
  await endStandings(tx, county.id, ended, today)
  return { households: homes.length, changed: changed + gone.length }
}

const noFacts: Facts = {}

/** These households, as when one of their facts has changed. */
export async function computeHouseholds(work: Computing, householdIds: readonly number[]): Promise<Reckoning> {
  const thoughts = thinking(work)
  const done = { households: 0, changed: 0 }
  const ids = [...new Set(householdIds)]
  for (let at = 0; at < ids.length; at += chunk) {
    const homes = await listByIds(work.tx, work.county.id, ids.slice(at, at + chunk))
    add(done, await reckon(work, await withFacts(work, homes, thoughts), thoughts))
  }
  return done
}

/** While one chunk is reckoned here, the database reads the next. */
async function computeAll(work: Computing, villageId: number | null): Promise<Reckoning> {
  const thoughts = thinking(work)
  const done = { households: 0, changed: 0 }
  const read = async (after: number) => {
    const homes = await listNext(work.tx, work.county.id, { villageId, after, limit: chunk })
    return withFacts(work, homes, thoughts)
  }
  for (let reading = read(0); ; ) {
    const now = await reading
    const last = now.homes.at(-1)
    const more = last !== undefined && now.homes.length === chunk
    if (more) {
      reading = read(last.householdId)
      reading.catch(() => {}) // told by the next turn of the loop, unless this one fails first
    }
    add(done, await reckon(work, now, thoughts))
    if (!more) return done
  }
}

function add(sum: Reckoning, part: Reckoning): void {
  sum.households += part.households
  sum.changed += part.changed
}

export const computeVillage = (work: Computing, villageId: number): Promise<Reckoning> => computeAll(work, villageId)

/** All households of a county. Whatever a missed event has left behind is put right by it. */
export const computeCounty = (work: Computing): Promise<Reckoning> => computeAll(work, null)
