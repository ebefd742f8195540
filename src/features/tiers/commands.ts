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
import { findForDecision, findOwn, insertObjection, saveDecision } from './objectionQueries.ts'
import {
  findPlace,
  findPlaceOfPerson,
  findTier,
  listByVillage,
  listHistory,
  listInArea,
  listOfHousehold,
  type TierRow,
} from './readingQueries.ts'
import { checkCorrected, checkDecision, checkFact } from './rules.ts'
import { historyShown, objectionShown, ruleShown, tierShown } from './viewing.ts'

type Household = Out<typeof tiers.ofHousehold>
type Place = { id: number; townshipId: number; villageId: number }

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

/** The household of whoever the account speaks for. */
const ownPlace = async ({ tx, county, actor }: Work): Promise<Place | undefined> =>
  actor.personId === null ? undefined : findPlaceOfPerson(tx, county.id, actor.personId)

export async function readOwn(work: Work): Promise<Household> {
  const place = await ownPlace(work)
  return place ? householdShown(work, place) : nothing
}

/** A household says that its tier rests on something wrong. Nothing changes by it but that somebody has to look. */
export async function objectTo(work: Work, input: In<typeof tiers.object>): Promise<Out<typeof tiers.object>> {
  const { tx, county, actor, now } = work
  const place = (await ownPlace(work)) ?? refuse('tiers.no_household')
  if (actor.accountId === null || actor.personId === null) refuse('tiers.no_household')
  const standing = (await findTier(tx, county.id, place.id)) ?? refuse('tiers.none')
  must(checkFact(input.fact, standing))
  const { tier, rowId, facts, missing } = standing
  const id = await insertObjection(tx, county.id, {
    ...{ tier, rowId, facts, missing, fact: input.fact, reason: input.reason, at: now },
    ...{ householdId: place.id, accountId: actor.accountId, personId: actor.personId },
  })
  if (id === null) refuse('tiers.objected_already')
  work.record({ kind: 'tierObjection', id, detail: { tier, fact: input.fact } })
  return { id }
}

export async function withdrawObjection(
  work: Work,
  { objectionId }: In<typeof tiers.withdraw>,
): Promise<Out<typeof tiers.withdraw>> {
  const { tx, county, actor, now } = work
  const place = await ownPlace(work)
  const found = place && (await findOwn(tx, county.id, place.id, objectionId))
  if (!found) refuse('tiers.objection_missing')
  if (found.state !== 'waiting') refuse('tiers.decided_already')
  const by = { at: now, accountId: actor.accountId, personId: actor.personId }
  await saveDecision(tx, county.id, found.id, { state: 'withdrawn', answer: '', tierAfter: null, ...by })
  work.record({ kind: 'tierObjection', id: found.id, detail: { state: 'withdrawn' } })
  return { id: found.id }
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
export async function readOfHousehold(work: Work, input: In<typeof tiers.ofHousehold>): Promise<Household> {
  const { tx, county, scope } = work
  const place = (await findPlace(tx, scope, input.householdId)) ?? refuse('people.household_missing')
  const members = await membersOf(tx, county.id, place.id)
  const ids = members.map((member) => member.id)
  await noteLooks(work, ids, { field: 'household', reason: 'tier.read' })
  return householdShown(work, place)
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
  const told = { accountId: found.byAccountId, personId: found.byPersonId }
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
