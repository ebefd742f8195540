import type { Out } from '#wire/contract.ts'
import { useDoor, useRead } from '#wire/hooks.ts'
import { words } from '../contract.ts'

export type ModelWords = NonNullable<Out<typeof words.read>['model']>

/** The names of the models in force: categories, ways in, roles, procedures. Null until they are here. */
export function useModel(): ModelWords | null {
  const { county } = useDoor()
  const { data } = useRead(words.read, {}, { enabled: county !== '' })
  return data?.model ?? null
}
