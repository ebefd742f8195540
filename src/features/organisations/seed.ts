import type { BodyType } from '#kernel/organisation/bodyType.ts'
import { lastDayOf } from '#kernel/organisation/seating.ts'
import { bodyWords, type Model } from '#kernel/pack/model.ts'
import type { Day } from '#kernel/shared/day.ts'

/** What the demonstration gives each village beside its three bodies, where its models know the kind. */
export const seededKinds = [
  { kind: 'representativeMeeting', seats: 9, name: '' },
  { kind: 'residentsRepresentativeMeeting', seats: 9, name: '' },
  { kind: 'villageCentre', seats: 2, name: '', hours: '周一至周五 8:30–17:30' },
  { kind: 'deputyStudio', seats: 2, name: '', hours: '每月15日 9:00–11:30' },
  { kind: 'weddingFuneralCouncil', seats: 4, name: '' },
  { kind: 'cooperative', seats: 5, name: '惠民种养' },
  { kind: 'volunteerTeam', seats: 6, name: '' },
  { kind: 'publicBenefitOrg', seats: 5, name: '敬老' },
  { kind: 'memberPosts', seats: 5, name: '' },
  { kind: 'visitingMembers', seats: 3, name: '' },
  { kind: 'workTeam', seats: 3, name: '' },
  { kind: 'serviceStation', seats: 3, name: '' },
  { kind: 'neighbourhoodAid', seats: 8, name: '邻里' },
  { kind: 'industryAid', seats: 6, name: '种养' },
  { kind: 'livingAid', seats: 7, name: '家门口' },
  { kind: 'womensFederation', seats: 2, name: '' },
  { kind: 'invitedCircle', seats: 5, name: '' },
  { kind: 'newEconomicOrg', seats: 2, name: '富民加工', staff: 18 },
] as const

type Stand = { townshipId: number; villageId: number; groupId: number | null }

/** A body as a row, in a village or in one of its groups. */
export const bodyRow = (
  at: Stand & { countyId: number; from: Day },
  body: { id: number; kind: string; name: string; hours?: string; staff?: number },
) => ({
  county_id: at.countyId,
  id: body.id,
  kind: body.kind,
  name: body.name,
  area_id: at.groupId ?? at.villageId,
  level: at.groupId === null ? 'village' : 'group',
  township_id: at.townshipId,
  village_id: at.villageId,
  group_id: at.groupId,
  hours: body.hours ?? '',
  staff: body.staff ?? null,
  staff_on: body.staff === undefined ? null : at.from,
  source: 'seed',
  valid_from: at.from,
})

/** Seats of these persons: the first leads where the kind knows a leader and the others are its contact or take its last role, else each role in turn. */
export function seatRows(countyId: number, bodyId: number, type: BodyType, persons: readonly number[], from: Day) {
  const leading = type.roles.find((role) => role.leads)
  const others = type.roles.filter((role) => !role.leads)
  return persons.map((personId, i) => {
    const contact = others.find((one) => one.contact)
    const other = leading ? (contact ?? others.at(-1)) : others[i % others.length]
    const role = (i === 0 ? leading : undefined) ?? other ?? type.roles[0]!
    return {
      county_id: countyId,
      body_id: bodyId,
      person_id: personId,
      role: role.id,
      leads: role.leads === true,
      origin: role.leads ? (type.origins?.[bodyId % type.origins.length]?.id ?? null) : null,
      term_from: from,
      term_to: lastDayOf(type, from),
    }
  })
}

/** 太行村 and 村级综治中心 are 太行村综治中心. */
export const nameOf = (model: Model, kind: string, village: string, more = ''): string =>
  `${village}${more}${bodyWords(model, kind).zh.replace(/^村(?:级|(?=党))/, '')}`

/** Seats as the titles of the demonstration tell them: who is secretary and director at once sits in two bodies. */
export const seatsByWords = [
  { words: '支部书记', kind: 'partyBranch', role: 'secretary', leads: true },
  { words: '[村居]民委员会主任', kind: 'villagersCommittee', role: 'director', leads: true },
  { words: '居民委员会主任', kind: 'residentsCommittee', role: 'director', leads: true },
  { words: '监督委员会主任', kind: 'residentsSupervision', role: 'head', leads: true },
  { words: '监督委员会委员', kind: 'residentsSupervision', role: 'member', leads: false },
  { words: '监督委员会主任', kind: 'supervisionCommittee', role: 'head', leads: true },
  { words: '监督委员会委员', kind: 'supervisionCommittee', role: 'member', leads: false },
] as const

/** The bodies of every village, before anything else. */
export const firstKinds = (community: boolean): readonly string[] =>
  community
    ? ['partyBranch', 'residentsCommittee', 'residentsSupervision']
    : ['partyBranch', 'villagersCommittee', 'supervisionCommittee']
