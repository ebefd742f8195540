import type { CircumstanceField, Source } from '#kernel/circumstance/field.ts'
import { addMonths } from '#kernel/circumstance/value.ts'
import type { Model } from '#kernel/pack/model.ts'
import { yearsBetween } from '#kernel/register/validity.ts'
import { factsOf } from '#kernel/rule/condition.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { Words } from '#kernel/shared/words.ts'

export const adultFrom = 18
const completedYears = 4

/** Unknown age counts as grown: the register lacks many birthdays of the old, and children's are known from birth. */
export const isAdult = (birthDate: Day | null, today: Day): boolean =>
  birthDate === null || yearsBetween(birthDate, today) >= adultFrom

/** The completed years that may be said, the newest first. */
export const openYears = (today: Day): number[] =>
  Array.from({ length: completedYears }, (_, n) => Number(today.slice(0, 4)) - 1 - n)

/** What decides by a field: the classifications of the place that ask for a fact it gives, or is compared with it. */
export function usedFor(field: CircumstanceField, { classifications, circumstances }: Model): Words[] {
  const gives = (one: CircumstanceField) => one.gives.map(({ fact }) => fact)
  const through = Object.values(circumstances).filter((one) =>
    one.gives.some(
      (given) => ('mean' in given && given.mean === field.id) || ('listed' in given && given.listed === field.id),
    ),
  )
  const facts = new Set([field, ...through].flatMap(gives))
  return Object.values(classifications)
    .filter(({ rows }) => rows.some((row) => factsOf(row.when).some((fact) => facts.has(fact))))
    .map(({ source, tiers }) => ({
      zh: `${source}：${Object.values(tiers)
        .map(({ zh }) => zh)
        .join('、')}`,
      en: Object.values(tiers)
        .map(({ en }) => en)
        .join(', '),
    }))
}

type Who = {
  personId: number | undefined
  members: readonly { id: number; birth_date: Day | null }[]
  /** Those of them who are registered elsewhere. */
  newcomers: ReadonlySet<number>
  today: Day
}

/** Whose it is follows from the field; of children nothing is recorded that is for grown people. */
export function checkWhose(field: CircumstanceField, { personId, members, newcomers, today }: Who): Decision<true> {
  if (field.on === 'village') return no('circumstances.unknown_field')
  if ((field.on === 'person') !== (personId !== undefined)) return no('circumstances.whose')
  if (personId === undefined) return yes(true)
  const member = members.find(({ id }) => id === personId)
  if (!member) return no('circumstances.whose')
  if (field.newcomersOnly && !newcomers.has(personId)) return no('circumstances.newcomers_only')
  return field.adultsOnly && !isAdult(member.birth_date, today) ? no('circumstances.adults_only') : yes(true)
}

type Members = { members: Who['members']; today: Day }

/** Under eighteen and a member of this household. */
export const isMinorAmong = ({ members, today }: Members, personId: number): boolean => {
  const member = members.find(({ id }) => id === personId)
  return member !== undefined && !isAdult(member.birth_date, today)
}

/**
 * What a household says about itself. Somebody else's wish is said by themselves, a child's by a grown member of its household: nobody
 * under eighteen agrees to anything being kept.
 */
export function checkDeclared(
  field: CircumstanceField,
  personId: number | undefined,
  self: number,
  home: Members,
): Decision<true> {
  if (field.says !== 'household') return no('circumstances.office_says')
  if (isMinorAmong(home, self)) return no('circumstances.guardian_says')
  return personId === undefined || speaksFor(home, self, personId) ? yes(true) : no('circumstances.whose')
}

/** Whose facts somebody reads, says and takes back at home: their own, and those of the children they live with. */
export const speaksFor = (home: Members, self: number, personId: number): boolean =>
  personId === self || (isMinorAmong(home, personId) && !isMinorAmong(home, self))

/** With consent, a child's is kept only where a grown member of its household has said so itself. */
export const needsGuardian = (field: CircumstanceField, personId: number | undefined, home: Members): boolean =>
  field.basis === 'consent' && personId !== undefined && isMinorAmong(home, personId)

/** What an office records: from a source that the field allows, on a day not so far back that it would be due again already. */
export function checkRecorded(
  field: CircumstanceField,
  { source, saidOn, today }: { source: Source; saidOn: Day; today: Day },
): Decision<true> {
  if (!field.sources.includes(source)) return no('circumstances.no_such_source')
  const old = !field.yearly && addMonths(saidOn, field.reviewMonths) <= today
  return saidOn > today || old ? no('circumstances.which_day') : yes(true)
}

/** What a household took back is recorded again only when it says so itself or agrees at its own door. */
export const mayFollowWithdrawal = (source: Source): boolean => source === 'household' || source === 'visit'
