import { relationToNewHead } from '#kernel/register/relations.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { type Home, leave, type Member, type Plan } from './plan.ts'

export const HEAD = '02'
export type Next = { headPersonId: number; relations: readonly { personId: number; relation: string }[] } | null

/** How each of these stands to a new head: as the clerk says, else as the rule can tell, else it is asked for. */
export function relationsTo(
  head: Member,
  all: readonly Member[],
  said: readonly { personId: number; relation: string }[],
): Decision<Map<number, string>> {
  const relations = new Map([[head.personId, HEAD]])
  for (const one of all) {
    if (one.personId === head.personId) continue
    const given = said.find(({ personId }) => personId === one.personId)?.relation
    const relation = given ?? (head.isHead ? one.relation : relationToNewHead(head, one, all))
    if (relation === null) return no('lifeEvents.relation_missing', { name: one.name, head: head.name })
    if (relation === HEAD) return no('lifeEvents.two_heads', { name: one.name })
    relations.set(one.personId, relation)
  }
  return yes(relations)
}

/** Rows of those who stay where they are under another head. Nobody whose relation stays is touched. */
export function regroup(
  home: Home,
  staying: readonly Member[],
  head: Member,
  relations: ReadonlyMap<number, string>,
  day: Day,
): Decision<Pick<Plan, 'close' | 'open'>> {
  const close: Plan['close'][number][] = []
  const open: Plan['open'][number][] = []
  for (const one of staying) {
    const relation = relations.get(one.personId) ?? one.relation
    const isHead = one.personId === head.personId
    if (relation === one.relation && isHead === one.isHead) continue
    const closed = leave(one, day)
    if (!closed.ok) return closed
    close.push(closed.value)
    open.push({ who: { id: one.personId }, at: home.id, relation, isHead, sort: one.sort, from: day })
  }
  return yes({ close, open })
}

/**
 * Somebody goes. Who stays has a head: the old one, the one named, or the last one left. When nobody stays, the household is closed.
 * Rows of those who go are closed here; where they go is another's matter.
 */
export function parting(
  home: Home,
  going: readonly Member[],
  next: Next,
  day: Day,
): Decision<Pick<Plan, 'close' | 'open' | 'endHouseholds' | 'people'>> {
  const close: Plan['close'][number][] = []
  for (const one of going) {
    const closed = leave(one, day)
    if (!closed.ok) return closed
    close.push(closed.value)
  }
  const staying = home.members.filter((one) => !going.includes(one))
  if (staying.length === 0) return yes({ close, open: [], endHouseholds: [{ id: home.id, into: null }], people: [] })
  if (!going.some((one) => one.isHead)) return yes({ close, open: [], endHouseholds: [], people: [] })
  const named = next?.headPersonId ?? (staying.length === 1 ? staying[0]?.personId : undefined)
  const head = staying.find((one) => one.personId === named)
  if (!head) return no(named === undefined ? 'lifeEvents.head_missing' : 'lifeEvents.head_not_member')
  const relations = relationsTo(head, staying, next?.relations ?? [])
  if (!relations.ok) return relations
  const regrouped = regroup(home, staying, head, relations.value, day)
  if (!regrouped.ok) return regrouped
  return yes({
    close: [...close, ...regrouped.value.close],
    open: regrouped.value.open,
    endHouseholds: [],
    people: [{ who: { id: head.personId }, part: 'head' }],
  })
}
