import type { Words } from '../shared/words.ts'

/** Whose fact it is. What a village knows (its mean income, its list of awards) is what households are compared with. */
export const subjects = ['household', 'person', 'village'] as const
export type Subject = (typeof subjects)[number]

/** No kind is free text, so that nowhere in a circumstance anybody can write down why: reasons live in the compartment or nowhere. */
export const valueKinds = ['yesNo', 'amount', 'choice', 'choices', 'band'] as const

/** Where a fact is from. Whoever reads it sees this beside it, because a list hung out in public is not what somebody was told. */
export const sources = ['household', 'visit', 'certificate', 'publicList', 'office', 'statistics', 'import'] as const
export type Source = (typeof sources)[number]

/** One answer to choose. A band says in yuan where it begins and where the next one does. */
export type Option = Words & { id: string; from?: number; below?: number }

/** What rules read of a field. The names are those that classifications of the packs ask for. */
export type Given = { fact: string } & (
  | { how: 'value' }
  /** Whether anything was chosen but the option that means “none”. */
  | { how: 'chosen'; none?: string }
  /** In how many of the last completed years it held; `listed` is the village's field that says that a year's list is whole. */
  | { how: 'yearsHeld'; years: number; listed: string }
  /** A band over the village's mean of the same year; a band that holds the mean counts as level with it. */
  | { how: 'toMean'; mean: string }
)

/**
 * One thing that may be known about a household, a person or a village, and all that a person has a right to hear about it: why it is
 * asked, on what basis, from where it may come, when it is looked at again and when it goes. Nothing else may be recorded.
 */
export type CircumstanceField = Words & {
  id: string
  on: Subject
  value: (typeof valueKinds)[number]
  options?: readonly Option[]
  unit?: Words
  /** One answer for each year instead of one that holds at present. */
  yearly?: true
  purpose: Words
  /** 个人信息保护法 13: with consent (withdrawn as easily as given), or because law or a public list orders it (then one may object). */
  basis: 'consent' | 'duty'
  sources: readonly Source[]
  /** Months until somebody looks whether it still holds; of a year, from its end. */
  reviewMonths: number
  /** Months that it stays after that day if nobody confirms it. */
  keepMonths: number
  /** Who may say it: the household itself as well as the office, or the office alone. */
  says: 'household' | 'office'
  /** Who may read it beside the household: the office alone, or its assigned contact too. */
  reads: 'office' | 'contact'
  adultsOnly?: true
  /** Asked only of whoever lives here and is registered elsewhere. */
  newcomersOnly?: true
  gives: readonly Given[]
}

/** Writes a field in code with the compiler looking on. */
export const defineCircumstance = (field: CircumstanceField): CircumstanceField => field
