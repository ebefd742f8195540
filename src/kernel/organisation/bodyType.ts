import type { DeliberationRule } from '../deliberation/rule.ts'
import type { Words } from '../shared/words.ts'
import type { Share } from './share.ts'

/** How somebody comes to sit in a body; `joining` is the own wish, `registration` a certificate that names who is in charge. */
export const formations = ['election', 'appointment', 'selectionMeeting', 'joining', 'registration'] as const
export type Formation = (typeof formations)[number]

/** Where a body may stand. Grids have staff lists, not bodies. */
export const bodyLevels = ['county', 'township', 'village', 'group'] as const
export type BodyLevel = (typeof bodyLevels)[number]

/** What the pages gather bodies under. */
export const bodyFamilies = [
  'party',
  'selfGovernment',
  'council',
  'congress',
  'leading',
  'service',
  'mutualAid',
  'economic',
  'social',
  'facility',
] as const
export type BodyFamily = (typeof bodyFamilies)[number]

/** A seat. `title` is a post title: whoever takes the seat holds that post too, with its powers and for the same term. */
export type BodyRole = Words & {
  id: string
  title?: string
  /** One of them leads: a body without a leader is vacant. */
  leads?: true
  /** So many at most; without it as many as the body holds. */
  most?: number
  duties?: readonly Words[]
  /** Whom people with a complaint must find: shown to everybody also where the body is not open, and missed where nobody is named. */
  contact?: true
}

/**
 * A meeting that gives seats: the least share of the roll that must be there (of adults or of households), the least share of those
 * present that must agree, and the article that says so.
 */
export type MeetingRule = { present: Share; agree: Share; statute?: string }

/** How many sit there at least and at most; `odd`: as a rule an odd number, so that a vote is never even. */
export type Size = { from: number; to: number; odd?: true }

/** Roles of one body that meet by themselves: the council of a collective, or those who look after it. */
export type Organ = Words & { id: string; roles: readonly string[]; size?: Size; statute?: string }

/** Two organs of one body, kept apart as two bodies of a village are (`Incompatibility`): the same one twice keeps relatives out of it. */
export type OrgansApart = { organs: readonly [string, string]; relativesToo?: true; statute: string }

/** What one region calls a kind of body, and what it asks of it. Thresholds stand beside the article that sets them. */
export type BodyType = Words & {
  id: string
  family: BodyFamily
  levels: readonly BodyLevel[]
  formedBy: readonly Formation[]
  termYears?: number
  size?: Size
  statute?: string
  meeting?: MeetingRule
  /** It meets and decides on topics; without this it does not. */
  deliberates?: DeliberationRule
  roles: readonly BodyRole[]
  /** What makes the place whole: the page says of which areas it is missing. */
  everywhere?: true
  /** Villages and residents' communities have laws of their own: a kind of one of them stands in none of the other. */
  where?: 'village' | 'community'
  organs?: readonly Organ[]
  /** Whoever sits in one of the two does not sit in the other, by the article that says so. */
  apart?: readonly OrgansApart[]
  /** Names and duties of those who sit here are shown to everybody. */
  open?: true
  /** What it does for others is written down as service; whoever received or led it says that it took place. */
  serves?: true
  /**
   * People offer to sit here, and the village says yes. `who`: only those who are known as this (`partyMember`); `withoutOffice`: nobody
   * who holds a post now; `fromElsewhere`: also whoever lives in another village.
   */
  takes?: { who?: string; withoutOffice?: true; fromElsewhere?: true }
  /** Whoever sits here is sent by a unit, which is written down with the seat. */
  sentFrom?: true
  /** Under which heads it plans what it lacks. */
  capacity?: readonly (Words & { id: string })[]
  /** One may lead at most so many bodies of this kind without giving a reason. */
  leadsAtMost?: number
  rooms?: readonly (Words & { id: string })[]
  /** What such a body does together: one press says that it was done. */
  actions?: readonly (Words & { id: string })[]
  /** How many work there is written down, with the day on which it was so. */
  staffed?: true
  /** By what such a body comes together: read by whoever founds one or asks to join. */
  principles?: readonly Words[]
  /** Where those come from who lead it. */
  origins?: readonly (Words & { id: string })[]
  /** The dimensions of governance that it stands for. */
  dimensions?: readonly string[]
}
