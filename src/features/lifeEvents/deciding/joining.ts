import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { Told } from '../shapes.ts'
import { HEAD, parting } from './heads.ts'
import { type Home, type Joiner, memberIn, type NewHome, type Plan, together, type Where } from './plan.ts'

/** What joining means for one: out of the old household, back into the register, or new in it. */
function joinOne(
  joiner: Joiner,
  place: number,
  at: Where,
  told: Told,
  as: { isHead: boolean; sort: number },
): Decision<Plan> {
  const relation = as.isHead ? HEAD : relationOf(joiner)
  if (!as.isHead && relation === HEAD) return no('lifeEvents.two_heads', { name: nameOf(joiner) })
  const born = joiner.kind === 'fresh' ? joiner.who.birthDate : birthOf(joiner)
  if (born !== null && told.day < born) return no('lifeEvents.before_birth', { name: nameOf(joiner), day: born })
  const open = { at, relation, ...as, from: told.day }
  if (joiner.kind === 'member') return outOf(joiner, open, told.day)
  if (joiner.kind === 'returning') {
    if (joiner.leftOn !== null && told.day < joiner.leftOn)
      return no('lifeEvents.later_known', { name: joiner.name, day: joiner.leftOn })
    const who = { id: joiner.personId }
    const facts = elsewhereOf(who, joiner.who.registeredAt)
    return yes(
      together({ reopen: [joiner.personId], open: [{ who, ...open }], ...facts, people: [{ who, part: 'subject' }] }),
    )
  }
  const who = { fresh: place }
  return yes(
    together({
      open: [{ who, ...open }],
      ...elsewhereOf(who, joiner.who.registeredAt),
      people: [{ who, part: 'subject' }],
    }),
  )
}

function outOf(
  joiner: Extract<Joiner, { kind: 'member' }>,
  open: { at: Where; relation: string; isHead: boolean; sort: number; from: Day },
  day: Day,
): Decision<Plan> {
  const { member, home } = joiner
  if (home.id === open.at) return no('lifeEvents.already_here', { name: member.name })
  const parted = parting(home, [member], null, day)
  if (!parted.ok) return parted
  const who = { id: member.personId }
  const ended = parted.value.endHouseholds.length > 0
  return yes(
    together(parted.value, {
      open: [{ who, ...open }],
      people: [{ who, part: 'subject' }],
      households: [{ at: home.id, part: ended ? 'ended' : 'from' }],
    }),
  )
}

const elsewhereOf = (who: Plan['openFacts'][number]['who'], registeredAt: string | null): Pick<Plan, 'openFacts'> => ({
  openFacts:
    registeredAt === null ? [] : [{ who, kind: 'registeredElsewhere', reason: 'movedHere', place: registeredAt }],
})
const relationOf = (joiner: Joiner) => (joiner.kind === 'member' ? joiner.relation : joiner.who.relation)
const nameOf = (joiner: Joiner) =>
  joiner.kind === 'member' ? joiner.member.name : joiner.kind === 'returning' ? joiner.name : joiner.who.name
const birthOf = (joiner: Exclude<Joiner, { kind: 'fresh' }>) =>
  joiner.kind === 'member' ? joiner.member.birthDate : joiner.birthDate

function joinAll(
  joiners: readonly Joiner[],
  at: Where,
  told: Told,
  first: { isHead: boolean; sort: number },
): Decision<Plan> {
  const fresh = joiners.flatMap((joiner) => (joiner.kind === 'fresh' ? [joiner.who] : []))
  const homes = joiners.flatMap((joiner) => (joiner.kind === 'member' ? [joiner.home.id] : []))
  // Two at once out of one household would each leave it as if the other stayed; that is a split or a merge.
  if (new Set(homes).size < homes.length) return no('lifeEvents.one_at_a_time')
  const parts: Plan[] = []
  let place = 0
  for (const [n, joiner] of joiners.entries()) {
    const as = { isHead: first.isHead && n === 0, sort: first.sort + n }
    const joined = joinOne(joiner, joiner.kind === 'fresh' ? place++ : 0, at, told, as)
    if (!joined.ok) return joined
    parts.push(joined.value)
  }
  return yes(together(...parts, { fresh }))
}

/** People come to live in a household that is there. */
export function decideMoveIn(home: Home, told: Told, joiners: readonly Joiner[]): Decision<Plan> {
  const joined = joinAll(joiners, home.id, told, { isHead: false, sort: home.members.length })
  return joined.ok ? yes(together(joined.value, { households: [{ at: home.id, part: 'to' }] })) : joined
}

/** Somebody marries into the household: beside the spouse who lives there. */
export function decideMarriage(home: Home, told: Told, spouseId: number, joiner: Joiner): Decision<Plan> {
  const spouse = memberIn(home, spouseId)
  if (!spouse.ok) return spouse
  const joined = joinAll([joiner], home.id, told, { isHead: false, sort: home.members.length })
  if (!joined.ok) return joined
  return yes(
    together(joined.value, {
      people: [{ who: { id: spouseId }, part: 'spouse' }],
      households: [{ at: home.id, part: 'to' }],
      detail: { relation: relationOf(joiner) },
    }),
  )
}

/** A household that is new in the village; the first of its people is the head. */
export function decideNewHousehold(place: NewHome, told: Told, joiners: readonly Joiner[]): Decision<Plan> {
  const joined = joinAll(joiners, 'new', told, { isHead: true, sort: 0 })
  if (!joined.ok) return joined
  return yes(together(joined.value, { newHousehold: place, households: [{ at: 'new', part: 'new' }] }))
}
