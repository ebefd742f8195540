import type { Out } from '#wire/contract.ts'
import type { corrections } from '../../contract.ts'
import { wordOf } from '../asked.ts'

export type Ask = Out<typeof corrections.list>['rows'][number]

/** What is asked for, as a word or as it was typed. */
export const shown = ({ field }: { field: string }, value: string | null, t: (key: string) => string): string => {
  if (value === null) return t('ui.nothing')
  const key = wordOf(field, value)
  return key ? t(key) : value
}
