import { householdFacts } from '#features/circumstances/public.ts'
import type { Setting } from '#features/feature.ts'
import { classify, type Facts } from '#kernel/rule/classify.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Computed, endStandings, listByIds, listNext, saveStandings, type Written } from './queries.ts'
import { reviewAfter, ruleOf, sameGround, sameStanding, standingOf, type TierRule } from './rules.ts'

type Computing = Pick<Setting, 'tx' | 'county' | 'packs' | 'today'>

/** How many were looked at, and how many of them stand otherwise than before. */
export type Reckoning = { households: number; changed: number }

const chunk = 5_000

/** The rule of a place is the same for all its households, and asked for once. */
function rulesByPlace({ packs }: Computing) {
  const known = new Map<number, { rule: TierRule; packId: string; packVersion: string } | null>()
  return (place: Computed) => {
    let found = known.get(place.villageId)
    if (found === undefined) {
      const model = packs.at(place)
      const rule = ruleOf(model)
      const origin = packs.versions.findLast(
        (pack) =>
          model.packs.some((one) => one.packId === pack.id && one.packVersion === pack.version) &&
          pack.classifications?.some((one) => one.id === rule?.id),
      )
      found = rule && { rule, packId: origin?.id ?? '', packVersion: origin?.version ?? '' }
      known.set(place.villageId, found)
    }
    return found
  }
}

type RuleAt = ReturnType<typeof rulesByPlace>

/** One chunk: facts read together, every household classified, and only what changed written, in one statement. */
async function reckon(work: Computing, homes: readonly Computed[], ruleAt: RuleAt): Promise<Reckoning> {
  const { tx, county, today } = work
  const living = homes.filter((one) => !one.ended && ruleAt(one) !== null)
  const ids = living.map((one) => one.householdId)
  const facts = await householdFacts(work, ids, today)
  const written = living.flatMap((one) => outcome(one, ruleAt(one)!, facts.get(one.householdId) ?? {}, today))
  const gone = homes.filter((one) => one.before !== null && (one.ended || ruleAt(one) === null))
  await saveStandings(tx, county.id, written, today, reviewAfter(today))
  await endStandings(
    tx,
    county.id,
    gone.map((one) => one.householdId),
    today,
  )
  return { households: homes.length, changed: written.length + gone.length }
}

function outcome(
  one: Computed,
  { rule, packId, packVersion }: NonNullable<ReturnType<RuleAt>>,
  facts: Facts,
  today: Day,
): Written[] {
  const { householdId, before } = one
  const now = standingOf(rule, classify(rule, facts))
  if (before && sameStanding(before, now) && before.reviewOn > today) return []
  const since = before && sameGround(before, now) ? before.since : today
  return [{ householdId, ...now, packId, packVersion, since }]
}

/** These households, as when one of their facts has changed. */
export async function computeHouseholds(work: Computing, householdIds: readonly number[]): Promise<Reckoning> {
  const ruleAt = rulesByPlace(work)
  const done = { households: 0, changed: 0 }
  const ids = [...new Set(householdIds)]
  for (let at = 0; at < ids.length; at += chunk) {
    const part = await reckon(work, await listByIds(work.tx, work.county.id, ids.slice(at, at + chunk)), ruleAt)
    add(done, part)
  }
  return done
}

async function computeAll(work: Computing, villageId: number | null): Promise<Reckoning> {
  const ruleAt = rulesByPlace(work)
  const done = { households: 0, changed: 0 }
  for (let after = 0; ; ) {
    const homes = await listNext(work.tx, work.county.id, { villageId, after, limit: chunk })
    add(done, await reckon(work, homes, ruleAt))
    if (homes.length < chunk) return done
    after = homes.at(-1)!.householdId
  }
}

function add(sum: Reckoning, part: Reckoning): void {
  sum.households += part.households
  sum.changed += part.changed
}

export const computeVillage = (work: Computing, villageId: number): Promise<Reckoning> => computeAll(work, villageId)

/** All households of a county. Whatever a missed event has left behind is put right by it. */
export const computeCounty = (work: Computing): Promise<Reckoning> => computeAll(work, null)
