import { queueUp } from '#database/queueing.ts'
import { type Area, getArea } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { addDays, type Day } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import { forHouseholds, type policies } from './contract.ts'
import {
  findPolicy,
  insertPilot,
  insertPolicy,
  listPolicies,
  mostVersions,
  type PolicyRow,
  saveDates,
} from './queries.ts'
import { inForce, stateOf } from './rules.ts'

const toRow = (policy: PolicyRow, today: Day) => ({ ...policy, state: stateOf(policy, today) })

export async function readPolicies(
  { tx, scope, today }: Work,
  input: In<typeof policies.list>,
): Promise<Out<typeof policies.list>> {
  const found = await listPolicies(tx, scope, input)
  const rows = found.slice(0, input.limit).map((policy) => toRow(policy, today))
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** A place with all that lies above it: a pilot of the township holds in each of its villages. */
export const areasOf = (area: Pick<Area, 'id' | 'townshipId' | 'villageId'> | null): number[] =>
  area ? [area.id, area.townshipId, area.villageId].flatMap((id) => id ?? []) : []

export async function readInForce(
  work: Work,
  { subject, areaId, on }: In<typeof policies.inForce>,
): Promise<Out<typeof policies.inForce>> {
  const { tx, scope, today } = work
  const area = areaId === undefined ? null : await getArea(tx, scope, areaId)
  const all = await listPolicies(tx, scope, { subject, limit: mostVersions })
  const found = inForce(all, areasOf(area), on ?? today)
  return { policy: found && toRow(found, today) }
}

/** Takes a policy into the register. What it replaces ends on the day before, in the same step. */
export async function adopt(work: Work, input: In<typeof policies.adopt>): Promise<Out<typeof policies.adopt>> {
  const { tx, county, scope, actor, now } = work
  await queueUp(tx, `policies:${county.id}`)
  if (input.validFrom !== undefined && input.validFrom < input.adoptedOn) refuse('policies.dates')
  const before = input.replacesId === undefined ? null : await getPolicy(work, input.replacesId)
  if (before && (before.subject !== input.subject || before.validTo !== null)) refuse('policies.other_subject')
  const { title, number, summary, adoptedBy, adoptedOn, subject, facts } = input
  if (facts.length > 0 && subject !== forHouseholds) refuse('policies.facts_of_bodies')
  const dates = { validFrom: input.validFrom ?? null, replacesId: before?.id ?? null }
  const id = await insertPolicy(tx, county.id, {
    ...{ subject, title, number, summary, adoptedBy, adoptedOn, facts, ...dates },
    accountId: actor.accountId!,
    at: now,
  })
  if (new Set(input.pilots.map((pilot) => pilot.areaId)).size < input.pilots.length) refuse('policies.known_pilot')
  for (const { areaId, from } of input.pilots) {
    if (from < adoptedOn) refuse('policies.dates')
    await insertPilot(tx, county.id, id, (await getArea(tx, scope, areaId)).id, from)
  }
  if (before && input.validFrom !== undefined) await endBefore(work, before, input.validFrom)
  work.record({ kind: 'policy', id, detail: { subject, pilots: input.pilots.length } })
  return { id }
}

const getPolicy = async ({ tx, scope }: Work, policyId: number): Promise<PolicyRow> =>
  (await findPolicy(tx, scope, policyId)) ?? refuse('policies.missing')

async function endBefore({ tx, county }: Work, before: PolicyRow, from: Day): Promise<void> {
  const last = addDays(from, -1)
  if (before.validFrom !== null && before.validFrom > last) refuse('policies.dates')
  await saveDates(tx, county.id, before.id, { to: last })
}

/** One more place tries it. */
export async function addPilot(work: Work, input: In<typeof policies.pilot>): Promise<Out<typeof policies.pilot>> {
  const { tx, county, scope, today } = work
  const policy = await getPolicy(work, input.policyId)
  if (!['announced', 'piloted'].includes(stateOf(policy, today))) refuse('policies.holds_already')
  const area = await getArea(tx, scope, input.areaId)
  if (policy.pilots.some((pilot) => pilot.areaId === area.id)) refuse('policies.known_pilot')
  if (input.from < policy.adoptedOn) refuse('policies.dates')
  await insertPilot(tx, county.id, policy.id, area.id, input.from)
  work.record({ kind: 'policy', id: policy.id, detail: { areaId: area.id } })
  return { id: policy.id }
}

/** The trial is over: it holds everywhere from this day. */
export async function spread(work: Work, input: In<typeof policies.spread>): Promise<Out<typeof policies.spread>> {
  const { tx, county, today } = work
  await queueUp(tx, `policies:${county.id}`)
  const policy = await getPolicy(work, input.policyId)
  if (!['announced', 'piloted'].includes(stateOf(policy, today))) refuse('policies.holds_already')
  if (input.from < policy.adoptedOn) refuse('policies.dates')
  await saveDates(tx, county.id, policy.id, { from: input.from })
  if (policy.replacesId !== null) await endBefore(work, await getPolicy(work, policy.replacesId), input.from)
  work.record({ kind: 'policy', id: policy.id, detail: { from: input.from } })
  return { id: policy.id }
}
