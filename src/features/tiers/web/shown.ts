import type { Words } from '#kernel/shared/words.ts'
import type { Contact, Service } from '../contract.ts'

type Speak = (key: string, facts?: Record<string, string | number>) => string
type Value = boolean | number | string | null

/** A fact as somebody would say it. Of an income only on which side of the mean it lies: that is all the rule asks. */
export function valueText(t: Speak, fact: string, value: Value): string {
  if (value === null) return t('tiers.value.unknown')
  if (typeof value === 'boolean') return t(value ? 'tiers.value.yes' : 'tiers.value.no')
  if (typeof value === 'string') return value
  if (fact === 'incomeToMean') return t(value < 1 ? 'tiers.value.below' : 'tiers.value.atLeast')
  return fact.startsWith('safeAwards') ? t('tiers.value.times', { n: value }) : String(value)
}

export const visitsText = (t: Speak, { visits }: Pick<Service, 'visits'>): string =>
  visits.times === 0 ? t('tiers.visits.none') : t(`tiers.visits.${visits.per}`, { n: visits.times })

/** Whom to turn to, each with what they are to this household. */
export const contactText = (say: (words: Words) => string, { people }: Contact): string =>
  people
    .map(({ name, title }) => (title ? say({ zh: `${name}（${title.zh}）`, en: `${name} (${title.en})` }) : name))
    .join(say({ zh: '、', en: ', ' }))
