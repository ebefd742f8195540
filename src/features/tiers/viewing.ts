import type { Setting } from '#features/feature.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Fact } from '#kernel/rule/condition.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { Out } from '#wire/contract.ts'
import type { tiers } from './contract.ts'
import type { HistoryRow, ObjectionRow, TierRow } from './readingQueries.ts'
import { ruleOf, serviceOf, type TierRule } from './rules.ts'
import { tiersWords } from './words.ts'

type Household = Out<typeof tiers.ofHousehold>
type View = Omit<NonNullable<Household['tier']>, 'contact'>

const plain = ({ zh, en }: Words): Words => ({ zh, en })
const named = (name: string): Words => ({ zh: name, en: name })

/** How a fact is called: by the place, by the product, by the field that gives it; a rule of outside may ask for one that has no name. */
export function wordsOfFact(model: Model, fact: string): Words {
  const key = `tiers.fact.${fact}`
  const field = Object.values(model.circumstances).find((one) => one.gives.some((given) => given.fact === fact))
  return plain(model.words[key] ?? tiersWords[key] ?? field ?? named(fact))
}

const factsShown = (model: Model, facts: Readonly<Record<string, Fact>>): View['facts'] =>
  Object.entries(facts).map(([fact, value]) => ({ fact, words: wordsOfFact(model, fact), value }))

/** The words of a tier; of a rule that no longer holds they are looked for in every version that was. */
function spokenBy({ packs }: Pick<Setting, 'packs'>, row: { rule: string; packId: string; packVersion: string }) {
  const pack = packs.versions.find((one) => one.id === row.packId && one.version === row.packVersion)
  return pack?.classifications?.find((one) => one.id === row.rule) ?? null
}

type Told = { rule: string; packId: string; packVersion: string; tier: string; rowId: string | null }

function wordsOf(setting: Pick<Setting, 'packs'>, now: TierRule | null, row: Told) {
  const rule = spokenBy(setting, row) ?? now
  const line = rule?.rows.find((one) => one.id === row.rowId)
  return { words: plain(rule?.tiers[row.tier] ?? named(row.tier)), row: line ? plain(line) : null }
}

export function tierShown(setting: Pick<Setting, 'packs'>, model: Model, row: TierRow): View | null {
  const rule = ruleOf(model)
  const service = rule && serviceOf(rule, row.tier)
  if (!rule || !service) return null
  const { since, checkedOn, reviewOn, ruleFrom, packId, packVersion } = row
  return {
    tier: row.tier,
    ...wordsOf(setting, rule, row),
    service,
    ...{ since, checkedOn, reviewOn },
    facts: factsShown(model, row.facts),
    missing: row.missing.map((fact) => ({ fact, words: wordsOfFact(model, fact) })),
    rule: { id: row.rule, from: ruleFrom, source: spokenBy(setting, row)?.source ?? rule.source, packId, packVersion },
  }
}

export const historyShown = (
  setting: Pick<Setting, 'packs'>,
  model: Model,
  rows: readonly HistoryRow[],
): Household['history'] =>
  rows.map(({ id, from, to, packId, packVersion, ...row }) => ({
    ...{ id, from, to, packId, packVersion },
    ...wordsOf(setting, ruleOf(model), { ...row, packId, packVersion }),
    facts: factsShown(model, row.facts),
  }))

export function objectionShown(model: Model, row: ObjectionRow): Household['objections'][number] {
  const { tier, fact, facts, tierAfter, townshipId: _, villageId: __, ...rest } = row
  const rule = ruleOf(model)
  const call = (one: string) => plain(rule?.tiers[one] ?? named(one))
  return {
    ...rest,
    tier: call(tier),
    fact: fact === null ? null : { fact, words: wordsOfFact(model, fact) },
    value: fact === null ? null : (facts[fact] ?? null),
    tierAfter: tierAfter === null ? null : call(tierAfter),
  }
}

/** The rule of a place as it can be read and filtered by. */
export const ruleShown = (model: Model): Out<typeof tiers.ruleAt>['rule'] => {
  const rule = ruleOf(model)
  if (!rule) return null
  const call = (tier: string) => plain(rule.tiers[tier] ?? named(tier))
  return {
    ...{ id: rule.id, from: rule.effectiveFrom, source: rule.source },
    rows: rule.rows.map((row) => ({ id: row.id, words: plain(row), tier: call(row.tier) })),
    tiers: Object.entries(rule.services).map(([id, service]) => ({ id, words: call(id), service })),
  }
}
