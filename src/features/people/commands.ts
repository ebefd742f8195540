import type { Sealer } from '#database/sealing.ts'
import { refuse, type Work } from '#features/feature.ts'
import { findLook, listLooksAt, noteDailyLooksAt, noteLooks, titleWords } from '#features/records/public.ts'
import { agesOf } from '#kernel/pack/limits.ts'
import { type AgeLimits, leftBehindOf } from '#kernel/register/leftBehind.ts'
import { wordOfCode } from '#kernel/shared/codes/dictionary.ts'
import { relationCodes } from '#kernel/shared/codes/relation.ts'
import type { In, Out } from '#wire/contract.ts'
import type { people } from './contract.ts'
import { findListed } from './findingQueries.ts'
import { readAddress, soughtIn } from './householdFinding.ts'
import { describeHouseholds, findHouseholds, placesNamedIn } from './householdQueries.ts'
import { listLeftBehind } from './leftBehind.ts'
import { rowsOfPersons } from './mergedQueries.ts'
import { getPerson } from './public.ts'
import {
  describePersons,
  factsOf,
  findHousehold,
  findHouseholdOf,
  findPerson,
  type Member,
  membersOf,
  namesOf,
} from './queries.ts'
import { isChild, isMinor, maskIdentity, maskPhone, openNumber } from './rules.ts'
import { wantedBy } from './wanted.ts'

type PersonView = Out<typeof people.list>['rows'][number]
type HouseholdView = Out<typeof people.readHousehold>

/** Opens the sealed numbers only to mask them again: the whole ones never leave this function. */
function toView(sealer: Sealer, member: Member): PersonView {
  const word = (language: 'zh' | 'en') => wordOfCode(relationCodes, member.relation, language)
  return {
    id: member.id,
    name: member.name,
    sex: member.sex as PersonView['sex'],
    birthDate: member.birth_date,
    identity: member.identity_sealed && maskIdentity(sealer.open(member.identity_sealed, 'identity')),
    phone: member.phone_sealed && maskPhone(sealer.open(member.phone_sealed, 'phone')),
    relation: { code: member.relation, zh: word('zh'), en: word('en') },
    isHead: member.is_head,
    householdId: member.household_id,
    householdCode: member.household_code,
    groupName: member.group_name,
  }
}

/**
 * The register, a page at a time. A masked row of a list is no look at a person, so it is not noted. Narrowed to the left behind, the away
 * and the like it says something of them, of children most of all, so that is noted once a day and reader, and not which of these it was.
 */
export async function listPeople(work: Work, input: In<typeof people.list>): Promise<Out<typeof people.list>> {
  const { tx, scope, sealer } = work
  const wanted = wantedBy(sealer, input.name)
  if (input.mark === 'leftBehind') {
    const { ids, next } = await listLeftBehind(work, wanted, input)
    const found = await describePersons(tx, scope.countyId, ids)
    await noteDailyLooksAt(work, ids, 'people.marked')
    return { rows: found.map((member) => toView(sealer, member)), next }
  }
  const ids = await findListed(tx, scope, wanted, input)
  const shown = ids.slice(0, input.limit)
  const found = await describePersons(tx, scope.countyId, shown)
  if (input.mark) await noteDailyLooksAt(work, shown, 'people.marked')
  const next = ids.length > input.limit ? (ids[input.limit - 1] ?? null) : null
  return { rows: found.map((member) => toView(sealer, member)), next }
}

/** Households by place, by a part of their address or by their code. Names of heads are no look at them. */
export async function listHouseholds(
  { tx, scope, county }: Work,
  input: In<typeof people.listHouseholds>,
): Promise<Out<typeof people.listHouseholds>> {
  const { text, limit } = input
  const whole = text === undefined ? null : soughtIn(text, county.name)
  const places = whole === null ? [] : await placesNamedIn(tx, scope.countyId, whole)
  const sought = text === undefined || whole === null ? null : { text, address: readAddress(whole, places) }
  const ids = await findHouseholds(tx, scope, sought, input)
  const rows = await describeHouseholds(tx, scope.countyId, ids.slice(0, limit))
  return { rows, next: ids.length > limit ? (ids[limit - 1] ?? null) : null }
}

type HouseholdRow = NonNullable<Awaited<ReturnType<typeof findHousehold>>>
type Facts = Awaited<ReturnType<typeof factsOf>>

const householdView = (
  { sealer, packs, today }: Pick<Work, 'sealer' | 'packs' | 'today'>,
  household: HouseholdRow,
  members: readonly Member[],
  facts: Facts,
): HouseholdView => ({
  id: household.id,
  code: household.code,
  address: household.address,
  villageId: household.village_id,
  villageName: household.village_name,
  groupName: household.group_name,
  gridId: household.grid_id,
  gridName: household.grid_name,
  since: household.since,
  endedOn: household.ended_on,
  mergedInto:
    household.into_id === null
      ? null
      : { id: household.into_id, code: household.into_code ?? '', villageName: household.into_village },
  dwelling:
    household.dwelling_id === null
      ? null
      : {
          id: household.dwelling_id,
          name: household.dwelling_name,
          villageName: household.dwelling_village ?? '',
          elsewhere: household.dwelling_village_id !== household.village_id,
        },
  tenure: household.tenure as HouseholdView['tenure'],
  newestEvent: household.newest_event,
  persons: withFacts(
    members.map((member) => toView(sealer, member)),
    facts,
    { today, limits: agesOf(packs.at({ townshipId: household.township_id, villageId: household.village_id })) },
  ),
})

/** Beside each member what holds today, and who is left behind by it. */
function withFacts(
  persons: readonly PersonView[],
  facts: Facts,
  { today, limits }: { today: string; limits: AgeLimits },
): HouseholdView['persons'] {
  const at = (id: number) => facts.get(id)
  const home = persons.map(({ id, relation, sex, birthDate }) => {
    return { id, relation: relation.code, sex, birthDate, away: (at(id)?.reason ?? null) !== null }
  })
  const behind = leftBehindOf(home, today, limits)
  return persons.map((person) => {
    const fact = at(person.id)
    const { reason, place, since } = fact ?? {}
    return {
      ...person,
      noIdentity: fact?.noIdentity ?? null,
      document: fact?.document ?? null,
      away: reason && since ? { reason, place: place ?? '', since } : null,
      registeredAt: fact?.registeredAt ?? null,
      leftBehind: behind.get(person.id) ?? null,
    }
  })
}

/** One household in full. Opening it is a look at everybody in it, and each of them can read that. */
export async function readHousehold(work: Work, input: In<typeof people.readHousehold>): Promise<HouseholdView> {
  const { tx, county, scope } = work
  const household = await findHousehold(tx, scope, input.householdId)
  if (!household) refuse('people.household_missing')
  const members = await membersOf(tx, county.id, household.id)
  const ids = members.map((member) => member.id)
  await noteLooks(work, ids, { field: 'household', reason: 'household.read' })
  return householdView(work, household, members, await factsOf(tx, county.id, ids))
}

/** The whole number, against a reason that the person will read. A child's is shown only where an officer has approved it before. */
export async function revealNumber(work: Work, input: In<typeof people.reveal>): Promise<Out<typeof people.reveal>> {
  const person = await getPerson(work.tx, work.scope, input.personId)
  if (isMinor(work.sealer, person, work.today)) refuse('people.minor')
  const value = openNumber(work.sealer, person, input.field) ?? refuse('people.no_number')
  const [id] = await noteLooks(work, [person.id], { field: input.field, reason: input.reason })
  work.record({ kind: 'look', id: id!, detail: { personId: person.id, field: input.field } })
  return { id: id!, value }
}

/** The same reveal repeated by a lost network: the look is already noted, so the number is only given again. */
export async function revealAgain(work: Work, id: number): Promise<Out<typeof people.reveal>> {
  const { tx, county, scope, sealer, today } = work
  const look = await findLook(tx, county.id, id)
  const person = look && (await findPerson(tx, scope, look.person_id))
  if (!look || !person) refuse('people.missing')
  if (isMinor(sealer, person, today)) refuse('people.minor')
  const value = openNumber(sealer, person, look.field === 'phone' ? 'phone' : 'identity')
  return { id, value: value ?? refuse('people.no_number') }
}

/** The household of whoever the account speaks for, as staff would see it. */
export async function readOwn(work: Work): Promise<Out<typeof people.readOwn>> {
  const { tx, county, actor } = work
  const household = actor.personId === null ? undefined : await findHouseholdOf(tx, county.id, actor.personId)
  if (!household) return { household: null }
  const members = await membersOf(tx, county.id, household.id)
  const ids = members.map((member) => member.id)
  return { household: householdView(work, household, members, await factsOf(tx, county.id, ids)) }
}

/** Every look at oneself, under whatever row, and at the children of one's household. */
export async function listOwnAccess(
  work: Work,
  input: In<typeof people.listAccess>,
): Promise<Out<typeof people.listAccess>> {
  const { tx, county, actor, today } = work
  if (actor.personId === null) return { rows: [], next: null }
  const household = await findHouseholdOf(tx, county.id, actor.personId)
  const members = household ? await membersOf(tx, county.id, household.id) : []
  const children = members.filter((member) => isChild(member.birth_date, today)).map((member) => member.id)
  const looked = await rowsOfPersons(tx, county.id, [actor.personId, ...children])
  const found = await listLooksAt(tx, county.id, looked, input)
  const looks = found.slice(0, input.limit)
  const names = await namesOf(
    tx,
    county.id,
    looks.flatMap((look) => [look.person_id, look.by_person_id ?? [], look.approved_by_person_id ?? []].flat()),
  )
  const rows = looks.map((look) => ({
    id: look.id,
    personName: names.get(look.person_id) ?? '',
    byName: look.by_person_id === null ? null : (names.get(look.by_person_id) ?? null),
    byTitle: titleWords(work.packs, look.by_title),
    field: look.field as Out<typeof people.listAccess>['rows'][number]['field'],
    reason: look.reason,
    approvedByName: look.approved_by_person_id === null ? null : (names.get(look.approved_by_person_id) ?? null),
    approvedByTitle: look.approved_by_title === null ? null : titleWords(work.packs, look.approved_by_title),
    at: look.at,
  }))
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}
