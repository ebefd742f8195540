import type { z } from 'zod'
import { needsOf } from '#features/circumstances/public.ts'
import type { MyHousehold } from '#features/contacts/public.ts'
import type { Work } from '#features/feature.ts'
import { tierOf } from '#features/tiers/public.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { visits } from './contract.ts'
import { type Home, listHomes, listPlans, type Plan, type VisitRow } from './queries.ts'
import { dueOn } from './rules.ts'

type Row = z.output<(typeof visits)['list']['output']>['rows'][number]
type ToVisit = z.output<(typeof visits)['toVisit']['output']>['rows'][number]

const pair = ({ zh, en }: Words): Words => ({ zh, en })

export function planOf({ sealer }: Pick<Work, 'sealer'>, plan: Plan): NonNullable<ToVisit['plan']> {
  const { id, ownerName, dueOn: due, openedOn, closedOn, result } = plan
  return {
    ...{ id, ownerName, dueOn: due, openedOn, closedOn },
    need: sealer.open(plan.need, 'visit'),
    measure: sealer.open(plan.measure, 'visit'),
    result: result && sealer.open(result, 'visit'),
  }
}

/** What somebody may read of the households they look after: the tier and the need are for them and for nobody beside. */
export async function toVisitOf(work: Work, mine: readonly MyHousehold[]): Promise<ToVisit[]> {
  const { tx, county } = work
  const ids = [...new Set(mine.map((one) => one.householdId))]
  const homes = await listHomes(tx, county.id, ids)
  const plans = new Map((await listPlans(tx, county.id, ids)).map((plan) => [plan.householdId, plan]))
  const tiers = await tierOf(work, ids)
  const needs = await needsOf(work, ids)
  return homes.map((home) => {
    const plan = plans.get(home.id)
    const tier = tiers.get(home.id)
    const rhythm = tier && tier.visits.times > 0 ? tier.visits : null
    return {
      ...shownHome(home),
      lines: mine
        .filter((one) => one.householdId === home.id)
        .map(({ line, words, duties, topics }) => ({
          ...{ id: line, ...pair(words) },
          duties: duties.map((duty) => ({ id: duty.id, ...pair(duty) })),
          topics: topics.map((topic) => ({ id: topic.id, ...pair(topic) })),
        })),
      tier: tier ? pair(tier.words) : null,
      rhythm,
      lastOn: home.lastOn,
      dueOn: dueOn(rhythm, { lastOn: home.lastOn, since: home.since, planDueOn: plan?.dueOn ?? null }),
      plan: plan ? planOf(work, plan) : null,
      needs: (needs.get(home.id) ?? []).map(({ words, chosen }) => ({ ...pair(words), chosen: chosen.map(pair) })),
    }
  })
}

const shownHome = ({ id, headName, address, villageName, groupName }: Home) => ({
  ...{ householdId: id, headName, address, villageName, groupName },
})

/** A visit in the words of the line it belongs to. Whoever wrote it may make a request of it. */
export function rowOf({ sealer, packs, actor }: Pick<Work, 'sealer' | 'packs' | 'actor'>, row: VisitRow): Row {
  const line = packs.at(row).contactLines[row.line]
  const named = (id: string | null) => [...(line?.duties ?? []), ...(line?.topics ?? [])].find((one) => one.id === id)
  const duty = named(row.duty)
  const { id, householdId, code, headName, on, outcome, byName } = row
  return {
    ...{ id, householdId, code, headName, on, outcome, byName },
    duty: duty ? pair(duty) : null,
    topics: row.topics.flatMap((id) => named(id) ?? []).map(pair),
    line: line ? pair(line) : { zh: row.line, en: row.line },
    text: sealer.open(row.text, 'visit'),
    request: row.requestId !== null && row.number !== null ? { id: row.requestId, number: row.number } : null,
    mayAsk: row.requestId === null && row.byPersonId === actor.personId,
  }
}
