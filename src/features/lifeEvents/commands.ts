import { findRoom, gridOfHome } from '#features/dwellings/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import { carryOut } from './carrying.ts'
import type { lifeEvents } from './contract.ts'
import { decideAway, decideBack, decideCorrection, decideDwelling, decideRegistration } from './deciding/facts.ts'
import { decideMarriage, decideMoveIn, decideNewHousehold } from './deciding/joining.ts'
import { decideBirth, decideDeath } from './deciding/lifetime.ts'
import { decideHead, decideMerge, decideMoveOut, decideSplit } from './deciding/moving.ts'
import type { Home, Plan } from './deciding/plan.ts'
import { decideRelocation } from './deciding/relocating.ts'
import { homesBehind, readJoiners, readNewcomer } from './joiners.ts'
import { codesLike, findVillage, isGroupOf, isLeafOf, lockHouseholds, newestEvent, readHome } from './queries.ts'
import { readOpened } from './reading.ts'
import { checkBorn, checkEvent, codeAfter } from './rules.ts'
import type { EventOf, Joining, SaidEvent, Told } from './shapes.ts'

type Recorded = In<typeof lifeEvents.record>
type Asked = Told & { householdId: number; seen: number | null; event: SaidEvent }

/** Writes down what happened to a household. Everything it changes is decided by the rules before the first row is touched. */
export async function recordEvent(work: Work, input: Recorded): Promise<Out<typeof lifeEvents.record>> {
  const eventId = await happen(work, input)
  work.record({ kind: 'lifeEvent', id: eventId, detail: { event: input.event.kind, householdId: input.householdId } })
  return { id: eventId }
}

/** The same for features that have an event of their own to tell of (an accepted correction); they write their own audit row. */
export async function happen(work: Work, input: Asked): Promise<number> {
  const { tx, county, scope, today } = work
  const said = input.event
  const joining = joiningIn(said)
  const behind = await homesBehind(work, joining)
  const others = [...behind.values(), ...(said.kind === 'merge' ? [said.householdId] : [])]
  const locked = await lockHouseholds(tx, scope, [input.householdId, ...others])
  if (!locked.includes(input.householdId)) refuse('people.household_missing')
  if (others.some((id) => !locked.includes(id))) refuse('people.household_missing')
  const named = namedIn(said)
  const home = await readHome(tx, county.id, input.householdId, named)
  const newest = await newestEvent(tx, county.id, home.id)
  must(checkEvent(home, input, { today, newest, seen: input.seen }))
  must(checkBorn(home, named, input.day))
  const plan = await decide(work, home, input, said, behind)
  const place = said.kind === 'relocation' ? plan.newHousehold : null
  const { eventId } = await carryOut(work, place ?? home, said.kind, input, plan, place ? home : undefined)
  return eventId
}

async function decide(
  work: Work,
  home: Home,
  told: Told,
  said: SaidEvent,
  behind: ReadonlyMap<number, number>,
): Promise<Plan> {
  const { tx, county, scope } = work
  switch (said.kind) {
    case 'birth': {
      const child = { ...said, birthDate: told.day, phone: null, registeredAt: null }
      const read = readNewcomer(
        { ...child, noIdentityReason: said.noIdentityReason ?? 'newborn' },
        county.demonstration,
      )
      return must(decideBirth(home, told, { ...said, name: read.name, identityNumber: read.identityNumber }))
    }
    case 'death':
      return must(decideDeath(home, told, said))
    case 'moveIn':
      return must(decideMoveIn(home, told, await readJoiners(work, said.persons, behind)))
    case 'moveOut':
      return must(decideMoveOut(home, told, said))
    case 'marriage': {
      const [joiner] = await readJoiners(work, [said.person], behind)
      return must(decideMarriage(home, told, said.spouseId, joiner!))
    }
    case 'split': {
      const taken = await codesLike(tx, county.id, home.villageId, said.code || home.code.replace(/-\d+$/, ''))
      if (said.code && taken.includes(said.code)) refuse('lifeEvents.code_taken', { code: said.code })
      return must(decideSplit(home, told, said, said.code || codeAfter(home.code, taken)))
    }
    case 'merge': {
      const other = await readHome(tx, county.id, said.householdId, [])
      if (other.endedOn !== null) refuse('lifeEvents.household_ended', { day: other.endedOn })
      return must(decideMerge(home, told, other, said))
    }
    case 'head':
      return must(decideHead(home, told, said))
    case 'dwelling': {
      if (said.groupId !== null && !(await isGroupOf(tx, county.id, home.villageId, said.groupId)))
        refuse('lifeEvents.no_such_group')
      const village = { id: home.villageId, townshipId: home.townshipId }
      const to = { groupId: said.groupId ?? home.groupId, dwellingId: said.dwellingId }
      const gridId = await gridOfHome(work, village, to, home)
      return must(decideDwelling(home, told, said, await findRoom(tx, scope, said.dwellingId), gridId))
    }
    case 'relocation': {
      const { place, room } = await placeOfRelocation(work, home, said)
      return must(decideRelocation(home, told, place, room))
    }
    case 'away':
      return must(decideAway(home, said))
    case 'back':
      return must(decideBack(home, told, said))
    case 'registration':
      return must(decideRegistration(home, told, said))
    case 'correction':
      return must(decideCorrection(home, told, said))
  }
}

/** Where a family goes: a village that the clerk answers for as well, in one of its groups, and the code it has there. */
async function placeOfRelocation(work: Work, home: Home, said: EventOf<'relocation'>) {
  const { tx, county, scope } = work
  const { villageId, groupId, dwellingId, tenure } = said
  const village = (await findVillage(tx, scope, villageId)) ?? refuse('lifeEvents.beyond')
  if (groupId !== null && !(await isGroupOf(tx, county.id, villageId, groupId))) refuse('lifeEvents.no_such_group')
  const wanted = said.code || home.code
  const taken = await codesLike(tx, county.id, villageId, wanted.replace(/-\d+$/, ''))
  if (said.code && taken.includes(said.code)) refuse('lifeEvents.code_taken', { code: said.code })
  const code = taken.includes(wanted) ? codeAfter(wanted, taken) : wanted
  const room = await findRoom(tx, scope, dwellingId)
  const townshipId = village.townshipId ?? 0
  const gridId = await gridOfHome(work, { id: villageId, townshipId }, { groupId, dwellingId }, null)
  const address = room?.name ?? said.address
  return { place: { townshipId, villageId, groupId, gridId, code, address, dwellingId, tenure }, room }
}

/** A household that is new in the village: moved in from elsewhere, or never written down before. */
export async function openHousehold(
  work: Work,
  input: In<typeof lifeEvents.openHousehold>,
): Promise<Out<typeof lifeEvents.openHousehold>> {
  const { eventId, householdId } = await openHome(work, input)
  work.record({ kind: 'lifeEvent', id: eventId, detail: { event: 'moveIn', householdId } })
  return { id: eventId, householdId: householdId ?? 0 }
}

type NewHousehold = In<typeof lifeEvents.openHousehold>['household']
/** A list does not say whether somebody owns or rents. */
type Opening = Told & {
  villageId: number
  household: Omit<NewHousehold, 'tenure'> & { tenure: NewHousehold['tenure'] | null }
}

/** The same for a list of people, which writes one audit row for all its households. */
export async function openHome(work: Work, input: Opening) {
  const { tx, county, scope, today } = work
  const { household } = input
  const village = (await findVillage(tx, scope, input.villageId)) ?? refuse('area.missing')
  if (input.day > today) refuse('lifeEvents.in_future', { day: input.day })
  const { groupId, gridId, code } = household
  if (groupId !== null && !(await isGroupOf(tx, county.id, village.id, groupId))) refuse('lifeEvents.no_such_group')
  if (gridId !== null && !(await isLeafOf(tx, county.id, village.id, gridId))) refuse('lifeEvents.no_such_grid')
  if ((await codesLike(tx, county.id, village.id, code)).includes(code)) refuse('lifeEvents.code_taken', { code })
  const { dwellingId } = household
  const home = { id: village.id, townshipId: village.townshipId ?? 0 }
  const room = await findRoom(tx, scope, dwellingId)
  const behind = await homesBehind(work, household.persons)
  await lockHouseholds(tx, scope, [...behind.values()])
  const joiners = await readJoiners(work, household.persons, behind)
  const place = {
    ...{
      townshipId: village.townshipId ?? 0,
      villageId: village.id,
      groupId,
      gridId: gridId ?? (await gridOfHome(work, home, { groupId, dwellingId }, null)),
      code,
    },
    ...{ address: room?.name ?? household.address, dwellingId, tenure: household.tenure },
  }
  const plan = must(decideNewHousehold(place, input, joiners))
  return carryOut(work, place, 'moveIn', input, plan)
}

export const openedAgain = async ({ tx, county }: Work, id: number): Promise<Out<typeof lifeEvents.openHousehold>> => ({
  id,
  householdId: await readOpened(tx, county.id, id),
})

function joiningIn(said: SaidEvent): readonly Joining[] {
  if (said.kind === 'moveIn') return said.persons
  return said.kind === 'marriage' ? [said.person] : []
}

/** Everybody of this household whom the event names. */
function namedIn(said: SaidEvent): number[] {
  const ids: (number | null)[] = []
  if ('personId' in said) ids.push(said.personId)
  if ('personIds' in said) ids.push(...said.personIds)
  if ('headPersonId' in said) ids.push(said.headPersonId)
  if ('next' in said && said.next) ids.push(said.next.headPersonId)
  if (said.kind === 'birth') ids.push(said.motherId)
  if (said.kind === 'marriage') ids.push(said.spouseId)
  return ids.filter((id) => id !== null)
}
