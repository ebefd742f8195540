import { yearsBetween } from '#kernel/register/validity.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { EventOf, Told } from '../shapes.ts'
import { parting } from './heads.ts'
import { type Home, memberIn, type Plan, together } from './plan.ts'

const youngestMother = 12

/** A child is born into the household. The day of the event is the birthday. */
export function decideBirth(home: Home, told: Told, said: EventOf<'birth'>): Decision<Plan> {
  const { motherId, relation } = said
  if (motherId !== null) {
    const found = memberIn(home, motherId)
    if (!found.ok) return found
    const mother = found.value
    if (mother.sex === '1') return no('lifeEvents.mother_is_man', { name: mother.name })
    if (mother.birthDate !== null) {
      const age = yearsBetween(mother.birthDate, told.day)
      if (age < youngestMother)
        return no('lifeEvents.mother_too_young', { name: mother.name, age, least: youngestMother })
    }
  }
  const { name, sex, identityNumber, noIdentityReason, document } = said
  const reason = identityNumber === null ? (noIdentityReason ?? 'newborn') : null
  return yes(
    together({
      fresh: [
        {
          ...{ name, sex, birthDate: told.day, identityNumber, noIdentityReason: reason, document },
          ...{ phone: null, relation, registeredAt: null },
        },
      ],
      open: [{ who: { fresh: 0 }, at: home.id, relation, isHead: false, sort: home.members.length, from: told.day }],
      people: [
        { who: { fresh: 0 }, part: 'subject' },
        ...(motherId === null ? [] : [{ who: { id: motherId }, part: 'parent' as const }]),
      ],
      households: [{ at: home.id, part: 'here' }],
      detail: { relation },
    }),
  )
}

/** Somebody dies: the row ends, facts end, and who stays has a head. */
export function decideDeath(home: Home, told: Told, said: EventOf<'death'>): Decision<Plan> {
  const found = memberIn(home, said.personId)
  if (!found.ok) return found
  const parted = parting(home, [found.value], said.next, told.day)
  if (!parted.ok) return parted
  const { personId } = found.value
  return yes(
    together(parted.value, {
      end: [{ personId, how: 'died', into: null }],
      ...endingFacts(home, [personId], told.day),
      people: [{ who: { id: personId }, part: 'subject' }],
      households: [{ at: home.id, part: parted.value.endHouseholds.length > 0 ? 'ended' : 'here' }],
    }),
  )
}

/** Whoever is no more in the register is neither away nor registered somewhere else. */
export const endingFacts = (home: Home, personIds: readonly number[], day: string): Pick<Plan, 'closeFacts'> => ({
  closeFacts: home.members
    .filter((one) => personIds.includes(one.personId))
    .flatMap(({ personId, away, elsewhere }) => [
      ...(away ? [{ personId, kind: 'away' as const, until: later(away.from, day) }] : []),
      ...(elsewhere ? [{ personId, kind: 'registeredElsewhere' as const, until: later(elsewhere.from, day) }] : []),
    ]),
})

const later = (a: string, b: string) => (a > b ? a : b)
