import { getArea } from '#features/areas/public.ts'
import { householdFacts } from '#features/circumstances/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { findHome, findHomeOfPerson, membersOf } from '#features/people/public.ts'
import { noteLooks } from '#features/records/public.ts'
import { hideOne } from '#kernel/shared/smallCounts.ts'
import type { In, Out } from '#wire/contract.ts'
import { forHouseholds, type policies } from './contract.ts'
import {
  countUsers,
  findConsent,
  insertConsent,
  insertUse,
  listUses,
  saveUse,
  type Use,
  withdrawConsent,
} from './householdQueries.ts'
import { listPolicies, mostVersions } from './queries.ts'
import { holdsHere, matchesOf } from './rules.ts'

type Home = { id: number; townshipId: number; villageId: number }
type Sheet = NonNullable<Out<typeof policies.readOwn>['household']>
type Written = { id: number }

const areasOf = (home: Home): number[] => [home.townshipId, home.villageId]

const ownHome = async ({ tx, county, actor }: Work): Promise<Home | undefined> =>
  actor.personId === null ? undefined : findHomeOfPerson(tx, county.id, actor.personId)

const getHome = async ({ tx, scope }: Work, householdId: number): Promise<Home> =>
  (await findHome(tx, scope, householdId)) ?? refuse('people.household_missing')

const listOffered = ({ tx, scope }: Work) => listPolicies(tx, scope, { subject: forHouseholds, limit: mostVersions })

/** What a household has used; and, where it agrees to it, what it could. Without that its facts are not even asked for. */
async function sheetOf(work: Work, home: Home): Promise<Sheet> {
  const { tx, county } = work
  const said = await findConsent(tx, county.id, home.id)
  const consent = said && said.withdrawnOn === null ? { since: said.givenOn, byHousehold: said.byHousehold } : null
  const uses = await listUses(tx, county.id, home.id)
  return { consent, uses, matches: consent ? await matchesFor(work, home, uses) : [] }
}

async function matchesFor(work: Work, home: Home, uses: readonly Use[]): Promise<Sheet['matches']> {
  const { today } = work
  const facts = (await householdFacts(work, [home.id], today)).get(home.id) ?? {}
  const used = new Set(uses.flatMap((use) => (use.to === null || use.to >= today ? [use.policyId] : [])))
  const found = matchesOf(await listOffered(work), { facts, areas: areasOf(home), used, on: today })
  return found.map(({ policy: { id, title, number, summary }, because }) => ({
    ...{ policyId: id, title, number, summary, because },
  }))
}

export async function readOwn(work: Work): Promise<Out<typeof policies.readOwn>> {
  const home = await ownHome(work)
  return { household: home ? await sheetOf(work, home) : null }
}

/** Opening it is a look at everybody in the household, and each of them can read that. */
export async function readHousehold(
  work: Work,
  { householdId }: In<typeof policies.ofHousehold>,
): Promise<Out<typeof policies.ofHousehold>> {
  const { tx, county, today } = work
  const home = await getHome(work, householdId)
  const ids = (await membersOf(tx, county.id, home.id)).map(({ id }) => id)
  await noteLooks(work, ids, { field: 'circumstances', reason: 'policy.serve' })
  const open = (await listOffered(work)).filter((policy) => holdsHere(policy, areasOf(home), today))
  return { ...(await sheetOf(work, home)), open: open.map(({ id, title }) => ({ id, title })) }
}

/** Says yes or no for a household; yes once more changes nothing. What it took back itself, the office does not give again. */
async function say(work: Work, home: Home, given: boolean, byHousehold: boolean): Promise<Written> {
  const { tx, county, actor, now, today } = work
  const said = await findConsent(tx, county.id, home.id)
  const open = said !== undefined && said.withdrawnOn === null
  if (!given && !open) refuse('policies.not_agreed')
  if (given && !byHousehold && said?.withdrawnByHousehold) refuse('policies.taken_back')
  const by = { householdId: home.id, byHousehold, on: today, accountId: actor.accountId!, at: now }
  const id = given && !open ? await insertConsent(tx, county.id, by) : said!.id
  if (!given) await withdrawConsent(tx, county.id, id, { household: byHousehold, on: today })
  work.record({ kind: 'policyConsent', id, detail: { given, byHousehold } })
  return { id }
}

export async function agree(work: Work, { given }: In<typeof policies.agree>): Promise<Written> {
  return say(work, (await ownHome(work)) ?? refuse('policies.no_household'), given, true)
}

export async function noteConsent(work: Work, input: In<typeof policies.noteConsent>): Promise<Written> {
  return say(work, await getHome(work, input.householdId), input.given, false)
}

/** One policy that a household has used since a day. A policy is used once at a time. */
export async function recordUse(work: Work, input: In<typeof policies.recordUse>): Promise<Written> {
  const { tx, county, actor, now, today } = work
  const home = await getHome(work, input.householdId)
  const { policyId, from, to = null } = input
  const policy = (await listOffered(work)).find((one) => one.id === policyId) ?? refuse('policies.missing')
  if (from > today || (to !== null && to < from) || !holdsHere(policy, areasOf(home), from))
    refuse('policies.use_dates')
  const uses = await listUses(tx, county.id, home.id)
  if (uses.some((use) => use.policyId === policyId && (use.to === null || use.to >= from)))
    refuse('policies.used_already')
  const use = { policyId, householdId: home.id, from, to, accountId: actor.accountId!, at: now }
  const id = await insertUse(tx, county.id, use)
  work.record({ kind: 'policyUse', id, detail: { policyId } })
  return { id }
}

async function getUse(work: Work, { householdId, useId }: { householdId: number; useId: number }): Promise<Use> {
  const home = await getHome(work, householdId)
  const uses = await listUses(work.tx, work.county.id, home.id)
  return uses.find((use) => use.id === useId) ?? refuse('policies.no_use')
}

export async function endUse(work: Work, input: In<typeof policies.endUse>): Promise<Written> {
  const { id, from, to } = await getUse(work, input)
  if (to !== null || input.to < from) refuse('policies.use_dates')
  await saveUse(work.tx, work.county.id, id, { used_to: input.to })
  work.record({ kind: 'policyUse', id, detail: { to: input.to } })
  return { id }
}

export async function strikeUse(work: Work, input: In<typeof policies.strikeUse>): Promise<Written> {
  const { id } = await getUse(work, input)
  await saveUse(work.tx, work.county.id, id, { struck_at: work.now })
  work.record({ kind: 'policyUse', id, detail: { struck: true } })
  return { id }
}

/** How many households use each policy, of those that one may see. */
export async function readUptake(
  { tx, scope, today }: Work,
  { areaId }: In<typeof policies.uptake>,
): Promise<Out<typeof policies.uptake>> {
  const area = areaId === undefined ? null : await getArea(tx, scope, areaId)
  const rows = await countUsers(tx, scope, today, area)
  return { rows: rows.map(({ policyId, households }) => ({ policyId, households: hideOne(households) })) }
}
