import type { Plan } from '#features/lifeEvents/public.ts'
import { type Home, parting, together } from '#features/lifeEvents/public.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

type Side = { id: number; home: Home | null; ended: boolean }

/**
 * Two rows become one person: the other row ends with a pointer to the one kept. Where only the other lives in a household, the kept
 * one takes that place; where both do, the other's place is given up. The same closing and opening as of any event, so it can be undone.
 */
export function decideSame(kept: Side, other: Side, day: Day): Decision<Plan> {
  const who = { id: kept.id }
  const end: Pick<Plan, 'end' | 'people'> = {
    end: [{ personId: other.id, how: 'merged', into: kept.id }],
    people: [
      { who, part: 'kept' },
      { who: { id: other.id }, part: 'merged' },
    ],
  }
  const reopen = kept.ended ? [kept.id] : []
  const member = other.home?.members.find((one) => one.personId === other.id)
  if (!other.home || !member) {
    const at = kept.home?.id
    return yes(together(end, { reopen, households: at === undefined ? [] : [{ at, part: 'here' }] }))
  }
  const { relation, isHead, sort, membershipId, from } = member
  const until = from > day ? from : day
  if (!kept.home) {
    const open = [{ who, at: other.home.id, relation, isHead, sort, from: until }]
    return yes(
      together(end, {
        close: [{ membershipId, until }],
        reopen,
        open,
        households: [{ at: other.home.id, part: 'here' }],
      }),
    )
  }
  const parted = parting(other.home, [member], null, day)
  if (!parted.ok)
    return parted.problem.code === 'lifeEvents.head_missing'
      ? no('duplicates.head_first', { name: member.name })
      : parted
  const ended = parted.value.endHouseholds.length > 0
  const same = kept.home.id === other.home.id
  return yes(
    together(parted.value, end, {
      households: [
        { at: kept.home.id, part: 'here' },
        ...(same ? [] : [{ at: other.home.id, part: ended ? ('ended' as const) : ('from' as const) }]),
      ],
    }),
  )
}
