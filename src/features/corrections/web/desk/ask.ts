import type { Out } from '#wire/contract.ts'
import type { corrections } from '../../contract.ts'

export type Ask = Out<typeof corrections.list>['rows'][number]

/** A sex is a code in the register and a word on the page. */
export const shown = ({ field }: { field: string }, value: string | null, t: (key: string) => string): string => {
  if (value === null) return t('ui.nothing')
  return field === 'sex' ? t(`people.sex.${value}`) : value
}
