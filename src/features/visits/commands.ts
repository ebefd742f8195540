import { type MyHousehold, myHouseholds } from '#features/contacts/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { findHouseholdOf } from '#features/people/public.ts'
import { noteDailyLooks } from '#features/records/public.ts'
import { placeFromVisit } from '#features/requests/public.ts'
import { dayOf } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { visits } from './contract.ts'
import {
  closePlan,
  findNewestPlan,
  findVisitForUpdate,
  type Home,
  insertPlan,
  insertVisit,
  listHomes,
  listOfHousehold,
  listPlans,
  listVisits,
  tieRequest,
} from './queries.ts'
import { byDue } from './rules.ts'
import { servingOf } from './serving.ts'
import { planOf, rowOf, toVisitOf } from './view.ts'

/** As many as a page about one household shows. */
const shownVisits = 20

/** Whom the reader looks after, whoever should be visited first at the top. A phone asks for it by itself, so a day counts as one look. */
export async function listToVisit(work: Work): Promise<Out<typeof visits.toVisit>> {
  const rows = await toVisitOf(work, await myHouseholds(work))
  const ids = rows.map((row) => row.householdId)
  await noteDailyLooks(work, ids, 'visit.contact')
  return { rows: rows.sort(byDue) }
}

/** A household of the speaker's own lines; for everybody else there is none. */
async function getMine(work: Work, householdId: number) {
  const mine = await myHouseholds(work, householdId)
  if (mine.length === 0) refuse('visits.missing')
  const [home] = await listHomes(work.tx, work.county.id, [householdId])
  return { mine, home: home ?? refuse('visits.missing') }
}

export async function readHousehold(
  work: Work,
  { householdId }: In<typeof visits.household>,
): Promise<Out<typeof visits.household>> {
  const { mine } = await getMine(work, householdId)
  const household = (await toVisitOf(work, mine))[0] ?? refuse('visits.missing')
  await noteDailyLooks(work, [householdId], 'visit.contact')
  const lines = mine.map((one) => one.line)
  const byPersonId = household.reads ? null : work.actor.personId
  const found = await listOfHousehold(work.tx, work.county.id, householdId, { lines, byPersonId, limit: shownVisits })
  return { household, visits: found.map((row) => rowOf(work, row)) }
}

/** What a visit left. With `asRequest` its words become a request in the same transaction: both, or neither. */
export async function recordVisit(work: Work, input: In<typeof visits.record>): Promise<Out<typeof visits.record>> {
  const { tx, county, actor, sealer, today, now, saidAt } = work
  const { mine, home } = await getMine(work, input.householdId)
  const line = mine.find((one) => one.line === input.line) ?? refuse('visits.missing')
  if (input.duty !== undefined && !line.duties.some((duty) => duty.id === input.duty)) refuse('visits.unknown_duty')
  if (input.topics.some((topic) => !line.topics.some((one) => one.id === topic))) refuse('visits.unknown_topic')
  const said = dayOf(saidAt)
  // What waited on a phone belongs to the day it was written; a clock that runs ahead does not reach the future.
  const on = input.on ?? (said < today ? said : today)
  if (on > today) refuse('visits.not_yet')
  const text = sealer.seal(input.text, 'visit')
  const plan = input.closesPlan ? ((await findPlan(work, mine, home)) ?? refuse('visits.no_plan')) : null
  const requestId = input.asRequest ? await placeFromVisit(work, requestOf(home, input.text)) : null
  const id = await insertVisit(tx, county.id, {
    ...{
      household: home,
      contactId: line.contactId,
      line: line.line,
      duty: input.duty ?? null,
      outcome: input.outcome,
      topics: [...new Set(input.topics)],
    },
    ...{
      text,
      keyId: sealer.keyId,
      on,
      personId: actor.personId!,
      accountId: actor.accountId!,
      planId: plan?.id ?? null,
    },
    ...{ requestId, noted: null, saidAt, at: now },
  })
  if (plan) await closePlan(tx, county.id, plan.id, text, on)
  work.record({ kind: 'visit', id, detail: { line: line.line, outcome: input.outcome, requestId } })
  return { id }
}

/** The open plan of a household, for whoever reads it: of one that is not shown nobody learns that it is there. */
async function findPlan(work: Work, mine: readonly MyHousehold[], home: Home) {
  const [plan] = await listPlans(work.tx, work.county.id, [home.id])
  const shown = plan?.ownerPersonId === work.actor.personId || (await servingOf(work, mine, [home])).reads(home.id)
  return shown ? plan : undefined
}

/** A request in the words of a visit. */
export const requestOf = (home: Home, text: string) => ({
  ...{ text, requesterPersonId: home.headId, requesterName: home.headName, villageId: home.villageId },
})

/** Makes a request of what was written before. It is the household's own from then on, with number and clocks. */
export async function askFromVisit(work: Work, { visitId }: In<typeof visits.ask>): Promise<Out<typeof visits.ask>> {
  const { tx, county, actor, sealer } = work
  const visit = await findVisitForUpdate(tx, county.id, visitId)
  if (!visit || visit.byPersonId !== actor.personId) refuse('visits.no_visit')
  const { home } = await getMine(work, visit.householdId)
  if (visit.requestId !== null) refuse('visits.asked_already')
  const requestId = await placeFromVisit(work, requestOf(home, sealer.open(visit.text, 'visit')))
  await tieRequest(tx, county.id, visit.id, requestId)
  work.record({ kind: 'visit', id: visit.id, detail: { requestId } })
  return { id: visit.id }
}

/**
 * One plan at a time: what is needed, what will be done, by when, and whose word it is. By the contact whose line serves the household's
 * tier: to anybody else it would answer whether there is a plan.
 */
export async function openPlan(work: Work, input: In<typeof visits.plan>): Promise<Out<typeof visits.plan>> {
  const { tx, county, actor, sealer, today, now } = work
  const { mine, home } = await getMine(work, input.householdId)
  if (!(await servingOf(work, mine, [home])).reads(home.id)) refuse('visits.not_serving')
  if (input.dueOn < today) refuse('visits.plan_past')
  const id = await insertPlan(tx, county.id, {
    ...{
      household: home,
      ownerPersonId: actor.personId!,
      accountId: actor.accountId!,
      dueOn: input.dueOn,
      openedOn: today,
      signed: null,
    },
    ...{
      need: sealer.seal(input.need, 'visit'),
      measure: sealer.seal(input.measure, 'visit'),
      keyId: sealer.keyId,
      at: now,
    },
  })
  if (id === null) refuse('visits.has_plan')
  work.record({ kind: 'carePlan', id, detail: { householdId: home.id } })
  return { id }
}

export async function readVisits(work: Work, input: In<typeof visits.list>): Promise<Out<typeof visits.list>> {
  const found = await listVisits(work.tx, work.scope, input)
  const rows = found.slice(0, input.limit).map((row) => rowOf(work, row))
  const ids = rows.map((row) => row.householdId)
  await noteDailyLooks(work, ids, 'visit.list')
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** What was written about one's own household; nothing is written about a family behind its back. */
export async function readOwn(work: Work): Promise<Out<typeof visits.own>> {
  const { tx, county, actor } = work
  const household = actor.personId === null ? undefined : await findHouseholdOf(tx, county.id, actor.personId)
  if (!household) return { visits: [], plan: null }
  const found = await listOfHousehold(tx, county.id, household.id, { lines: null, limit: shownVisits })
  const plan = await findNewestPlan(tx, county.id, household.id)
  return { visits: found.map((row) => rowOf(work, row)), plan: plan ? planOf(work, plan) : null }
}
