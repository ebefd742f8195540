import type { Out } from '#wire/contract.ts'
import type { circumstances } from '../contract.ts'

type Sheet = Out<typeof circumstances.readHousehold>
export type Field = Sheet['fields'][number]
export type Fact = Sheet['facts'][number]
export type People = Sheet['people']
export type Value = Fact['value']

type Words = { zh: string; en: string }
type Speech = { t: (key: string, facts?: Record<string, string | number>) => string; say: (words: Words) => string }

/** A value as a reader says it. What is chosen is named by the field, never by its code. */
export function valueText({ t, say }: Speech, field: Pick<Field, 'options' | 'unit'>, value: Value): string {
  const named = (id: string) => {
    const option = field.options.find((one) => one.id === id)
    return option ? say(option) : id
  }
  const unit = field.unit ? ` ${say(field.unit)}` : ''
  if (typeof value === 'boolean') return t(value ? 'ui.yes' : 'ui.no')
  if (typeof value === 'number') return `${value.toLocaleString('en-US')}${unit}`
  if (typeof value === 'string') return `${named(value)}${unit && value !== 'none' ? unit : ''}`
  return value.length === 0 ? t('circumstances.none.chosen') : value.map(named).join(t('ui.comma'))
}

/** What decides by a field, as one line; empty where it only helps to arrange a service. */
export const usesOf = ({ t, say }: Speech, { usedFor, offersPolicies }: Pick<Field, 'usedFor' | 'offersPolicies'>) =>
  [...usedFor.map(say), ...(offersPolicies ? [t('circumstances.usedFor.policies')] : [])].join(t('ui.semicolon'))

/** Who agreed that it is kept, where that was somebody else's to say: a child's guardian, or one for the whole household. Null for one's own. */
export function agreedText({ t }: Pick<Speech, 't'>, field: Field, fact: Fact, people: People): string | null {
  if (field.basis !== 'consent' || fact.saidBy === null) return null
  const child = (one: People[number]) => !one.adult
  const name = fact.saidBy
  if (fact.personId === null) return t(`circumstances.agreed.${people.some(child) ? 'children' : 'home'}`, { name })
  return people.some((one) => one.id === fact.personId && child(one))
    ? t('circumstances.agreed.guardian', { name })
    : null
}
