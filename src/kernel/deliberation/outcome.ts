import { neededOf } from '../organisation/seating.ts'
import { type Decision, no, yes } from '../shared/decision.ts'
import type { DeliberationRule, RollKind } from './rule.ts'

/** Who was due and who came. */
export type Attendance = { of: RollKind; roll: number; present: number }
export type Votes = { inFavour: number; against: number; abstained: number }
export type Outcome = 'passed' | 'rejected' | 'inquorate'

/** How many must come so that a meeting counted this way can decide; null where the body knows no such count. */
export function quorumOf(rule: DeliberationRule, { of, roll }: Pick<Attendance, 'of' | 'roll'>): number | null {
  const way = rule.quorum.find((one) => one.of === of)
  return way ? neededOf(way.present, roll) : null
}

/** Whether those who came can decide anything at all. */
export function isQuorate(rule: DeliberationRule, attendance: Attendance): boolean {
  const needed = quorumOf(rule, attendance)
  return needed !== null && attendance.present >= needed && attendance.roll > 0
}

/** Who came is some of those who were due, counted in a way that the body knows. */
export function checkAttendance(rule: DeliberationRule, attendance: Attendance): Decision<null> {
  if (quorumOf(rule, attendance) === null) return no('deliberation.no_such_roll')
  if (attendance.roll === 0) return no('deliberation.nobody_due')
  const { present, roll } = attendance
  return present > roll ? no('deliberation.more_than_due', { present, roll }) : yes(null)
}

/**
 * What became of a topic. Whoever has an interest in it steps aside: is not counted as present and has no vote, while those due stay as
 * many as they are, so that stepping aside never makes a quorum smaller. A majority is one of all who are counted as present: whoever
 * abstains has not agreed.
 */
export function outcomeOf(
  rule: DeliberationRule,
  attendance: Attendance,
  aside: number,
  votes: Votes,
): Decision<{ outcome: Outcome; present: number; needed: number }> {
  const present = attendance.present - aside
  const cast = votes.inFavour + votes.against + votes.abstained
  if (present < 0 || cast > present) return no('deliberation.miscounted', { cast, present })
  if (!isQuorate(rule, { ...attendance, present }))
    return yes({ outcome: 'inquorate', present, needed: quorumOf(rule, attendance) ?? attendance.roll })
  const needed = neededOf(rule.agree, present)
  return yes({ outcome: votes.inFavour >= needed ? 'passed' : 'rejected', present, needed })
}
