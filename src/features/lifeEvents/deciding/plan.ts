import { endOf } from '#kernel/register/validity.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { Correction, Newcomer } from '../shapes.ts'

/** Somebody who lives in a household now. `byEvent`: an event (or an earlier row) says since when, so nothing earlier may be said. */
export type Member = {
  membershipId: number
  personId: number
  name: string
  sex: string
  birthDate: Day | null
  relation: string
  isHead: boolean
  sort: number
  from: Day
  byEvent: boolean
  away: { from: Day; byEvent: boolean } | null
  elsewhere: { from: Day; byEvent: boolean } | null
}

/** Somebody who once lived in this household. */
export type Former = { personId: number; name: string; endKind: string | null; endedOn: Day | null }

export type Home = {
  id: number
  code: string
  townshipId: number
  villageId: number
  groupId: number | null
  gridId: number
  address: string
  dwellingId: number | null
  tenure: string | null
  from: Day
  byEvent: boolean
  /** The day of the last change of home; null while it stands as it came in. */
  homeFrom: Day | null
  endedOn: Day | null
  members: readonly Member[]
  former: readonly Former[]
}

/** Somebody about to join: out of another household, back from elsewhere, or new to the register. */
export type Joiner =
  | { kind: 'member'; member: Member; home: Home; relation: string }
  | { kind: 'returning'; personId: number; name: string; birthDate: Day | null; leftOn: Day | null; who: Newcomer }
  | { kind: 'fresh'; who: Newcomer }

/** A person by id, or by the place in `fresh` of somebody who gets an id when the plan is carried out. */
export type Who = { id: number } | { fresh: number }
export type Where = number | 'new'

/** What an event changes, as rows to close and rows to add. It knows no database; `carrying.ts` knows no rule. */
export type Plan = {
  close: readonly { membershipId: number; until: Day }[]
  /** Rows that were never right: closed on the day they began. */
  void: readonly number[]
  open: readonly { who: Who; at: Where; relation: string; isHead: boolean; sort: number; from: Day }[]
  fresh: readonly Newcomer[]
  end: readonly { personId: number; how: 'died' | 'left' | 'merged'; into: number | null }[]
  reopen: readonly number[]
  endHouseholds: readonly { id: number; into: Where | null }[]
  newHousehold: NewHome | null
  home: (Dwelt & { from: Day }) | null
  closeFacts: readonly { personId: number; kind: Fact; until: Day }[]
  openFacts: readonly { who: Who; kind: Fact; reason: string; place: string }[]
  correct: { personId: number; fields: Correction } | null
  people: readonly { who: Who; part: 'subject' | 'parent' | 'spouse' | 'head' | 'kept' | 'merged' }[]
  households: readonly { at: Where; part: 'here' | 'from' | 'to' | 'new' | 'ended' }[]
  detail: Record<string, unknown>
}
/** Where a household lives, and the grid that follows from it. */
export type Dwelt = Pick<Home, 'address' | 'dwellingId' | 'tenure' | 'groupId' | 'gridId'>
export type Fact = 'away' | 'registeredElsewhere'
export type NewHome = {
  townshipId: number
  villageId: number
  groupId: number | null
  gridId: number
  code: string
  address: string
  dwellingId: number | null
  tenure: string | null
}

const nothing: Plan = {
  close: [],
  void: [],
  open: [],
  fresh: [],
  end: [],
  reopen: [],
  endHouseholds: [],
  newHousehold: null,
  home: null,
  closeFacts: [],
  openFacts: [],
  correct: null,
  people: [],
  households: [],
  detail: {},
}

/** Several consequences of one event as one plan: lists one after the other, of single things the last that says something. */
export function together(...parts: readonly Partial<Plan>[]): Plan {
  const plan: Plan = { ...nothing }
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) {
      const before = plan[key as keyof Plan]
      const joined = Array.isArray(before) ? [...before, ...(value as [])] : (value ?? before)
      Object.assign(plan, { [key]: key === 'detail' ? { ...plan.detail, ...(value as object) } : joined })
    }
  }
  return plan
}

/** Closes somebody's row. What an event has opened cannot end before it began; an imported row gives way. */
export function leave(member: Member, day: Day): Decision<{ membershipId: number; until: Day }> {
  if (member.byEvent && day < member.from) return no('lifeEvents.later_known', { name: member.name, day: member.from })
  return yes({ membershipId: member.membershipId, until: endOf(member, day) })
}

/** A member by id; who was one before is refused with what became of them. */
export function memberIn(home: Home, personId: number): Decision<Member> {
  const member = home.members.find((one) => one.personId === personId)
  if (member) return yes(member)
  const former = home.former.find((one) => one.personId === personId)
  if (former?.endKind === 'died') return no('lifeEvents.dead', { name: former.name, day: former.endedOn })
  if (former) return no('lifeEvents.no_more_here', { name: former.name })
  return no('lifeEvents.not_member')
}
