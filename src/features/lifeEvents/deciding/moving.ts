import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { EventOf, Told } from '../shapes.ts'
import { HEAD, parting, regroup, relationsTo } from './heads.ts'
import { endingFacts } from './lifetime.ts'
import { type Home, leave, type Member, memberIn, type Plan, together } from './plan.ts'

function membersIn(home: Home, personIds: readonly number[]): Decision<Member[]> {
  const members: Member[] = []
  for (const personId of new Set(personIds)) {
    const found = memberIn(home, personId)
    if (!found.ok) return found
    members.push(found.value)
  }
  return yes(members)
}

/** People leave the county's register. Who moves within the area is moved by the household they come to. */
export function decideMoveOut(home: Home, told: Told, said: EventOf<'moveOut'>): Decision<Plan> {
  const going = membersIn(home, said.personIds)
  if (!going.ok) return going
  const parted = parting(home, going.value, said.next, told.day)
  if (!parted.ok) return parted
  const ids = going.value.map((one) => one.personId)
  return yes(
    together(parted.value, {
      end: ids.map((personId) => ({ personId, how: 'left', into: null })),
      ...endingFacts(home, ids, told.day),
      people: ids.map((id) => ({ who: { id }, part: 'subject' })),
      households: [{ at: home.id, part: parted.value.endHouseholds.length > 0 ? 'ended' : 'from' }],
      detail: { place: said.place },
    }),
  )
}

/** Some of the household begin one of their own, in the same village and grid. */
export function decideSplit(home: Home, told: Told, said: EventOf<'split'>, code: string): Decision<Plan> {
  const going = membersIn(home, said.personIds)
  if (!going.ok) return going
  if (going.value.length === home.members.length) return no('lifeEvents.nobody_stays')
  const head = going.value.find((one) => one.personId === said.headPersonId)
  if (!head) return no('lifeEvents.head_not_member')
  const relations = relationsTo(head, going.value, said.relations)
  if (!relations.ok) return relations
  const parted = parting(home, going.value, said.next, told.day)
  if (!parted.ok) return parted
  const { townshipId, villageId, groupId, gridId, dwellingId, tenure } = home
  return yes(
    together(parted.value, {
      newHousehold: {
        ...{ townshipId, villageId, groupId, gridId, code },
        ...(said.address
          ? { address: said.address, dwellingId: null, tenure: null }
          : { address: home.address, dwellingId, tenure }),
      },
      open: going.value.map((one, sort) => ({
        who: { id: one.personId },
        at: 'new',
        relation: relations.value.get(one.personId) ?? one.relation,
        isHead: one === head,
        sort,
        from: told.day,
      })),
      people: going.value.map((one) => ({ who: { id: one.personId }, part: one === head ? 'head' : 'subject' })),
      households: [
        { at: home.id, part: 'from' },
        { at: 'new', part: 'new' },
      ],
    }),
  )
}

/** Another household joins this one. It is closed and names where it went; both keep their histories. */
export function decideMerge(home: Home, told: Told, other: Home, said: EventOf<'merge'>): Decision<Plan> {
  if (other.id === home.id) return no('lifeEvents.same_household')
  if (other.villageId !== home.villageId) return no('lifeEvents.another_village')
  const close: Plan['close'][number][] = []
  const open: Plan['open'][number][] = []
  for (const [n, one] of other.members.entries()) {
    const closed = leave(one, told.day)
    if (!closed.ok) return closed
    const relation = said.relations.find(({ personId }) => personId === one.personId)?.relation
    if (relation === undefined) return no('lifeEvents.relation_missing', { name: one.name, head: headName(home) })
    if (relation === HEAD) return no('lifeEvents.two_heads', { name: one.name })
    close.push(closed.value)
    const sort = home.members.length + n
    open.push({ who: { id: one.personId }, at: home.id, relation, isHead: false, sort, from: told.day })
  }
  return yes(
    together({
      close,
      open,
      endHouseholds: [{ id: other.id, into: home.id }],
      people: other.members.map((one) => ({ who: { id: one.personId }, part: 'subject' })),
      households: [
        { at: home.id, part: 'to' },
        { at: other.id, part: 'ended' },
      ],
    }),
  )
}

const headName = (home: Home) => home.members.find((one) => one.isHead)?.name ?? home.code

/** Another member becomes the head; the relations of all follow. */
export function decideHead(home: Home, told: Told, said: EventOf<'head'>): Decision<Plan> {
  const head = home.members.find((one) => one.personId === said.headPersonId)
  if (!head) {
    const found = memberIn(home, said.headPersonId)
    return found.ok
      ? no('lifeEvents.head_not_member')
      : found.problem.code === 'lifeEvents.not_member'
        ? no('lifeEvents.head_not_member')
        : found
  }
  if (head.isHead) return no('lifeEvents.head_already', { name: head.name })
  const relations = relationsTo(head, home.members, said.relations)
  if (!relations.ok) return relations
  const regrouped = regroup(home, home.members, head, relations.value, told.day)
  if (!regrouped.ok) return regrouped
  return yes(
    together(regrouped.value, {
      people: [{ who: { id: head.personId }, part: 'head' }],
      households: [{ at: home.id, part: 'here' }],
    }),
  )
}
