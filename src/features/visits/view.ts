import type { z } from 'zod'
import { needsOf } from '#features/circumstances/public.ts'
import type { MyHousehold } from '#features/contacts/public.ts'
import type { Work } from '#features/feature.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { visits } from './contract.ts'
import { type Home, listHomes, listLast, listPlans, type Plan, type VisitRow } from './queries.ts'
import { dueOn } from './rules.ts'
import { servingOf } from './serving.ts'

type Row = z.output<(typeof visits)['list']['output']>['rows'][number]
type ToVisit = z.output<(typeof visits)['toVisit']['output']>['rows'][number]

const pair = ({ zh, en }: Words): Words => ({ zh, en })

export function planOf({ sealer }: Pick<Work, 'sealer'>, plan: Plan): NonNullable<ToVisit['plan']> {
  const { id, ownerName, dueOn: due, openedOn, closedOn, result, signed } = plan
  return {
    ...{ id, ownerName, dueOn: due, openedOn, closedOn, signed },
    need: sealer.open(plan.need, 'visit'),
    measure: sealer.open(plan.measure, 'visit'),
    result: result && sealer.open(result, 'visit'),
  }
}

/**
 * What somebody may read of the households they look after: tier, needs and plan where their line serves the tier; elsewhere the way there,
 * what they left there themselves, and a plan that is their own word.
 */
export async function toVisitOf(work: Work, mine: readonly MyHousehold[]): Promise<ToVisit[]> {
  const { tx, county, actor } = work
  const ids = [...new Set(mine.map((one) => one.householdId))]
  const homes = await listHomes(tx, county.id, ids)
  const plans = new Map((await listPlans(tx, county.id, ids)).map((plan) => [plan.householdId, plan]))
  const serving = await servingOf(work, mine, homes)
  const needs = await needsOf(work, ids.filter(serving.reads))
  const last = new Map((await listLast(tx, county.id, ids, actor.personId)).map((one) => [one.householdId, one]))
  return homes.map((home) => {
    const reads = serving.reads(home.id)
    const known = plans.get(home.id)
    const plan = known && (reads || known.ownerPersonId === actor.personId) ? known : null
    const tier = serving.tierOf(home.id)
    const rhythm = tier && tier.visits.times > 0 ? tier.visits : null
    const left = last.get(home.id)
    const lastOn = (reads ? left?.on : left?.ownOn) ?? null
    return {
      ...shownHome(home),
      reads,
      lines: mine
        .filter((one) => one.householdId === home.id)
        .map(({ line, words, duties, topics }) => ({
          ...{ id: line, ...pair(words) },
          duties: duties.map((duty) => ({ id: duty.id, ...pair(duty) })),
          topics: topics.map((topic) => ({ id: topic.id, ...pair(topic) })),
        })),
      tier: tier ? pair(tier.words) : null,
      rhythm,
      lastOn,
      dueOn: dueOn(rhythm, { lastOn, since: home.since, planDueOn: plan?.dueOn ?? null }),
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
  const { id, householdId, code, headName, on, outcome, byName, noted } = row
  return {
    ...{ id, householdId, code, headName, on, outcome, byName, noted },
    duty: duty ? pair(duty) : null,
    topics: row.topics.flatMap((id) => named(id) ?? []).map(pair),
    line: line ? pair(line) : { zh: row.line, en: row.line },
    text: sealer.open(row.text, 'visit'),
    request: row.requestId !== null && row.number !== null ? { id: row.requestId, number: row.number } : null,
    mayAsk: row.requestId === null && row.byPersonId === actor.personId,
  }
}
