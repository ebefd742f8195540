import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { EventOf, Told } from '../shapes.ts'
import { HEAD } from './heads.ts'
import { type Home, memberIn, type Plan, together } from './plan.ts'

export type Room = { name: string; kind: string } | null

/** Kitchens, basements and garages are no homes and may not be let as such (住房租赁条例 8). */
const noHome = ['kitchen', 'basement', 'garage']

export const notToLet = (room: Room, tenure: string | null): boolean =>
  room !== null && tenure === 'rent' && noHome.includes(room.kind)

/** The household lives elsewhere from a day on: another house, another room, rented or owned. Its grid follows in the same event. */
export function decideDwelling(
  home: Home,
  told: Told,
  said: EventOf<'dwelling'>,
  room: Room,
  gridId: number,
): Decision<Plan> {
  if (home.homeFrom !== null && told.day < home.homeFrom)
    return no('lifeEvents.home_later_known', { day: home.homeFrom })
  if (notToLet(room, said.tenure)) return no('lifeEvents.not_to_let', { name: room?.name ?? '' })
  const address = room?.name ?? said.address
  if (address === '') return no('lifeEvents.no_address')
  const { dwellingId, tenure } = said
  const groupId = said.groupId ?? home.groupId
  const same =
    home.address === address && home.dwellingId === dwellingId && home.tenure === tenure && home.groupId === groupId
  if (same) return no('lifeEvents.nothing_changes')
  return yes(
    together({
      home: { address, dwellingId, tenure, groupId, gridId, from: told.day },
      households: [{ at: home.id, part: 'here' }],
      detail: { was: { ...beforeOf(home), gridId: home.gridId }, address, dwellingId, tenure, gridId },
    }),
  )
}

const beforeOf = ({ address, dwellingId, tenure, groupId, homeFrom }: Home) => ({
  ...{ address, dwellingId, tenure, groupId, homeFrom },
})

/** A member works or studies somewhere else and still belongs to the household. */
export function decideAway(home: Home, said: EventOf<'away'>): Decision<Plan> {
  const found = memberIn(home, said.personId)
  if (!found.ok) return found
  const { name, personId, away } = found.value
  if (away) return no('lifeEvents.away_already', { name, day: away.from })
  return yes(
    together({
      openFacts: [{ who: { id: personId }, kind: 'away', reason: said.reason, place: said.place }],
      people: [{ who: { id: personId }, part: 'subject' }],
      households: [{ at: home.id, part: 'here' }],
      detail: { reason: said.reason, place: said.place },
    }),
  )
}

export function decideBack(home: Home, told: Told, said: EventOf<'back'>): Decision<Plan> {
  const found = memberIn(home, said.personId)
  if (!found.ok) return found
  const { name, personId, away } = found.value
  if (!away) return no('lifeEvents.not_away', { name })
  if (told.day < away.from) return no('lifeEvents.later_known', { name, day: away.from })
  return yes(
    together({
      closeFacts: [{ personId, kind: 'away', until: told.day }],
      people: [{ who: { id: personId }, part: 'subject' }],
      households: [{ at: home.id, part: 'here' }],
    }),
  )
}

/** Where somebody's 户籍 is: here (人户一致), or at another place. */
export function decideRegistration(home: Home, told: Told, said: EventOf<'registration'>): Decision<Plan> {
  const found = memberIn(home, said.personId)
  if (!found.ok) return found
  const { name, personId, elsewhere } = found.value
  const { registeredAt } = said
  if (!elsewhere && registeredAt === null) return no('lifeEvents.nothing_changes')
  if (elsewhere?.byEvent && told.day < elsewhere.from)
    return no('lifeEvents.later_known', { name, day: elsewhere.from })
  const until = elsewhere && told.day < elsewhere.from ? elsewhere.from : told.day
  return yes(
    together({
      closeFacts: elsewhere ? [{ personId, kind: 'registeredElsewhere', until }] : [],
      openFacts:
        registeredAt === null
          ? []
          : [{ who: { id: personId }, kind: 'registeredElsewhere', reason: 'registration', place: registeredAt }],
      people: [{ who: { id: personId }, part: 'subject' }],
      households: [{ at: home.id, part: 'here' }],
      detail: { place: registeredAt ?? '' },
    }),
  )
}

/** Something in the register was wrong from the start. The right value holds for the past too; the wrong one is kept beside it. */
export function decideCorrection(home: Home, told: Told, said: EventOf<'correction'>): Decision<Plan> {
  const { address, relation, ...ofPerson } = said.fields
  const fields = Object.keys(said.fields)
  if (fields.length === 0) return no('lifeEvents.nothing_changes')
  const households = [{ at: home.id, part: 'here' as const }]
  if (said.personId === null) {
    if (address === undefined || fields.length > 1) return no('lifeEvents.whose')
    const { dwellingId, tenure, groupId, gridId } = home
    const from = home.homeFrom ?? home.from
    return yes(
      together({
        home: { address, dwellingId, tenure, groupId, gridId, from },
        households,
        detail: { fields, was: beforeOf(home), address },
      }),
    )
  }
  const found = memberIn(home, said.personId)
  if (!found.ok) return found
  const member = found.value
  if (address !== undefined) return no('lifeEvents.whose')
  if (relation === HEAD || (relation !== undefined && member.isHead)) return no('lifeEvents.head_by_event')
  if (ofPerson.birthDate !== undefined && ofPerson.birthDate > told.day)
    return no('lifeEvents.in_future', { day: ofPerson.birthDate })
  const { personId, sort, from } = member
  const who = { id: personId }
  return yes(
    together({
      correct: Object.keys(ofPerson).length > 0 ? { personId, fields: ofPerson } : null,
      void: relation === undefined ? [] : [member.membershipId],
      open: relation === undefined ? [] : [{ who, at: home.id, relation, isHead: false, sort, from }],
      people: [{ who, part: 'subject' }],
      households,
      detail: { fields },
    }),
  )
}
