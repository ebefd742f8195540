import { getVillage } from '#features/areas/public.ts'
import { householdFacts } from '#features/circumstances/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { membersOf } from '#features/people/public.ts'
import { noteDailyLooks, noteLooks } from '#features/records/public.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { In, Out } from '#wire/contract.ts'
import { computeHouseholds, computeVillage as reckonVillage } from './computing.ts'
import { contactsOf } from './contacting.ts'
import type { tiers } from './contract.ts'
import { ownPlace, type Place, speakersAmong } from './objecting.ts'
import { findForDecision, saveDecision } from './objectionQueries.ts'
import {
  findPlace,
  findTier,
  listByVillage,
  listHistory,
  listInArea,
  listOfHousehold,
  type TierRow,
} from './readingQueries.ts'
import { checkCorrected, checkDecision } from './rules.ts'
import { historyShown, objectionShown, ruleShown, tierShown } from './viewing.ts'

type Household = Out<typeof tiers.own>

const nothing: Household = { tier: null, history: [], objections: [] }

async function householdShown(work: Work, place: Place): Promise<Household> {
  const { tx, county, packs } = work
  const model = packs.at(place)
  const row = await findTier(tx, county.id, place.id)
  return {
    tier: row ? await tierNamed(work, model, place.id, row) : null,
    history: historyShown(work, model, await listHistory(tx, county.id, place.id)),
    objections: (await listOfHousehold(tx, county.id, place.id)).map((one) => objectionShown(model, one)),
  }
}

async function tierNamed(work: Work, model: Model, id: number, row: TierRow): Promise<Household['tier']> {
  const shown = tierShown(work, model, row)
  if (!shown) return null
  const named = await contactsOf(work, model, [{ id, tier: row.tier, contact: shown.service.contact }])
  return { ...shown, contact: named.get(id) ?? null }
}

export async function readOwn(work: Work): Promise<Household> {
  const place = await ownPlace(work)
  return place ? householdShown(work, place) : nothing
}

export async function listTiers(work: Work, input: In<typeof tiers.list>): Promise<Out<typeof tiers.list>> {
  const { tx, scope, packs } = work
  const village = await getVillage(tx, scope, input.villageId)
  const model = packs.at({ townshipId: village.townshipId, villageId: village.id })
  const found = await listByVillage(tx, scope, input)
  const read = found.slice(0, input.limit).flatMap((one) => {
    const shown = tierShown(work, model, one)
    if (!shown) return []
    const { tier, words, row, since, reviewOn, service } = shown
    const { id, code, headName, groupName, objected } = one
    return [{ id, code, headName, groupName, words, row, since, reviewOn, service, objected, tier }]
  })
  const ids = read.map(({ id }) => id)
  await noteDailyLooks(work, ids, 'tier.list')
  const asked = read.map(({ id, tier, service }) => ({ id, tier, contact: service.contact }))
  const named = await contactsOf(work, model, asked)
  const rows = read.map(({ tier: _, ...row }) => ({ ...row, contact: named.get(row.id) ?? null }))
  return { rows, next: found.length > input.limit ? (found[input.limit - 1]?.id ?? null) : null }
}

export async function readRule(work: Work, input: In<typeof tiers.ruleAt>): Promise<Out<typeof tiers.ruleAt>> {
  const village = await getVillage(work.tx, work.scope, input.villageId)
  return { rule: ruleShown(work.packs.at({ townshipId: village.townshipId, villageId: village.id })) }
}

/** A tier tells of need, so to open it is a look at everybody in the household, and each of them can read that. */
export async function readOfHousehold(
  work: Work,
  input: In<typeof tiers.ofHousehold>,
): Promise<Out<typeof tiers.ofHousehold>> {
  const { tx, county, scope } = work
  const place = (await findPlace(tx, scope, input.householdId)) ?? refuse('people.household_missing')
  const members = await membersOf(tx, county.id, place.id)
  const ids = members.map((member) => member.id)
  await noteLooks(work, ids, { field: 'household', reason: 'tier.read' })
  return { ...(await householdShown(work, place)), speakers: speakersAmong(members, work.today) }
}

export async function listObjections(
  work: Work,
  input: In<typeof tiers.objections>,
): Promise<Out<typeof tiers.objections>> {
  const found = await listInArea(work.tx, work.scope, input)
  const rows = found.slice(0, input.limit).map((one) => objectionShown(work.packs.at(one), one))
  const ids = rows.map((row) => row.householdId)
  await noteDailyLooks(work, ids, 'tier.objections')
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}

/**
 * Accepted only when the fact stands otherwise than it did: the office corrects what is recorded, and the tier follows by the rule. No
 * command of this feature takes a tier.
 */
export async function decideObjection(work: Work, input: In<typeof tiers.decide>): Promise<Out<typeof tiers.decide>> {
  const { tx, county, actor, scope, now } = work
  const found = (await findForDecision(tx, scope, input.objectionId)) ?? refuse('tiers.objection_missing')
  must(checkDecision(found, input))
  const members = await membersOf(tx, county.id, found.householdId)
  if (members.some((member) => member.id === actor.personId)) refuse('tiers.own_objection')
  await computeHouseholds(work, [found.householdId])
  if (input.accept) {
    const known = await householdFacts(work, [found.householdId], work.today)
    must(checkCorrected(found, known.get(found.householdId) ?? {}))
  }
  const state = input.accept ? 'accepted' : 'refused'
  const by = { at: now, accountId: actor.accountId, personId: actor.personId }
  const tierAfter = (await findTier(tx, county.id, found.householdId))?.tier ?? null
  await saveDecision(tx, county.id, found.id, { state, answer: input.answer, tierAfter, ...by })
  // What the office wrote down came from its own account: the answer goes to whoever said it, wherever they sign in.
  const told = { accountId: found.heard ? null : found.byAccountId, personId: found.byPersonId }
  work.emit('tier.objectionDecided', { objectionId: found.id, state, ...told })
  work.record({ kind: 'tierObjection', id: found.id, detail: { state, tierAfter } })
  return { id: found.id }
}

/** The whole village at once, for whoever does not want to wait for the night. */
export async function computeVillage(work: Work, input: In<typeof tiers.compute>): Promise<Out<typeof tiers.compute>> {
  const village = await getVillage(work.tx, work.scope, input.villageId)
  const done = await reckonVillage(work, village.id)
  work.record({ kind: 'village', id: village.id, detail: done })
  return done
}
