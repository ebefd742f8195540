import { addDays, type Day, isDay } from '../shared/day.ts'
import { type Decision, no, yes } from '../shared/decision.ts'
import type { BodyRole, BodyType, Formation } from './bodyType.ts'
import type { Share } from './share.ts'

/** Somebody who sits, or will: `null` stands for an open end. */
export type Seat = { personId: number | null; role: string; termFrom: Day; termTo: Day | null }

/** How seats were given: by whom it was decided stands in the papers, here is what can be counted. */
export type Sitting = {
  how: Formation
  on: Day
  /** Who was entitled, who was there; only meetings and elections have them. */
  roll: number | null
  present: number | null
}
export type Candidate = { personId: number | null; role: string; votes: number | null }

export const seatedOn = (seats: readonly Seat[], on: Day): Seat[] =>
  seats.filter((seat) => seat.termFrom <= on && (seat.termTo === null || seat.termTo >= on))

export const roleOf = (type: BodyType, role: string): BodyRole | undefined => type.roles.find((one) => one.id === role)

/** The last day of a term that begins on this day; null where the kind of body knows no term, or it would end on no day we know. */
export function lastDayOf(type: Partial<BodyType>, from: Day): Day | null {
  if (type.termYears === undefined) return null
  const year = Number(from.slice(0, 4)) + type.termYears
  const same = `${year}${from.slice(4)}`
  if (isDay(same)) return addDays(same, -1)
  return from.endsWith('-02-29') && isDay(`${year}-02-28`) ? `${year}-02-28` : null
}

/**
 * Whether these may sit: the way fits the kind, a meeting was large enough and agreed, no seat is given twice and no more seats than
 * there are. What the law says of relatives is asked of `checkAppointment`, within one body by `checkOrgans`.
 */
export function checkSitting(
  type: BodyType,
  sitting: Sitting,
  candidates: readonly Candidate[],
  seated: readonly Seat[],
): Decision<null> {
  if (!type.formedBy.includes(sitting.how)) return no('organisation.wrong_way', { body: type.zh, bodyEn: type.en })
  const meeting = meetingFault(type, sitting, candidates)
  if (meeting) return meeting
  const all = [...seated, ...candidates]
  for (const { personId, role } of candidates) {
    const known = roleOf(type, role)
    if (!known) return no('organisation.no_such_role', { role })
    const same = all.filter((one) => one.role === role)
    if (personId !== null && same.filter((one) => one.personId === personId).length > 1)
      return no('organisation.seated_already', { role: known.zh, roleEn: known.en })
    if (known.most !== undefined && same.length > known.most)
      return no('organisation.role_full', { role: known.zh, roleEn: known.en, most: known.most })
  }
  for (const { size, statute = null, roles } of [{ ...type, roles: undefined }, ...(type.organs ?? [])]) {
    const there = all.filter(({ role }) => !roles || roles.includes(role)).map((one) => one.personId)
    if (size && new Set(there.filter((id) => id !== null)).size > size.to)
      return no('organisation.too_many', { most: size.to, statute })
  }
  return yes(null)
}

/** Elections and meetings are counted; an appointment is on paper, but what is counted there must add up too. */
function meetingFault(type: BodyType, { how, roll, present }: Sitting, candidates: readonly Candidate[]) {
  const exceeds = (part: number | null, whole: number | null) => part !== null && whole !== null && part > whole
  if (exceeds(present, roll) || candidates.some((one) => exceeds(one.votes, present)))
    return no('organisation.miscounted')
  if (how !== 'election' && how !== 'selectionMeeting') return null
  if (roll === null || present === null || candidates.some((one) => one.votes === null))
    return no('organisation.uncounted')
  const rule = type.meeting
  if (!rule) return null
  const statute = rule.statute ?? null
  if (!reaches(rule.present, present, roll))
    return no('organisation.no_quorum', { present, needed: neededOf(rule.present, roll), roll, statute })
  const short = candidates.find((one) => !reaches(rule.agree, one.votes!, present))
  if (short) {
    const needed = neededOf(rule.agree, present)
    return no('organisation.not_enough_votes', { votes: short.votes, needed, present, statute })
  }
  return null
}

/** Whoever was chosen by a counted meeting is recalled by one: the same share of the roll there, the same share of those there for it. */
export const checkRecall = (
  type: BodyType,
  { on, roll, present, votes }: Omit<Sitting, 'how'> & { votes: number | null },
): Decision<null> => {
  const how = type.meeting ? 'selectionMeeting' : 'appointment'
  return meetingFault(type, { how, on, roll, present }, [{ personId: null, role: '', votes }]) ?? yes(null)
}

/** Compared in whole numbers: two thirds of seven is five, and half of eight is not more than half. */
const reaches = (share: Share, n: number, whole: number): boolean => n >= neededOf(share, whole)

export const neededOf = (share: Share, whole: number): number =>
  'atLeast' in share
    ? Math.ceil((share.atLeast * whole) / share.of)
    : Math.floor((share.moreThan * whole) / share.of) + 1
