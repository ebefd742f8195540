import type { Out } from '#wire/contract.ts'
import { useDoor, useRead } from '#wire/hooks.ts'
import { words } from '../contract.ts'

export type ModelWords = NonNullable<Out<typeof words.read>['model']>

/**
 * The names of the models in force: categories, ways in, roles, procedures. Null until they are here. A form gives the place it is
 * about, because a township may run other models than its neighbour; without a place it is everything that the county knows.
 */
export function useModel(areaId?: number | null): ModelWords | null {
  const { county } = useDoor()
  const all = useRead(words.read, {}, { enabled: county !== '' })
  const asks = areaId != null && all.data?.byArea === true
  const own = useRead(words.read, { areaId: areaId ?? 0 }, { enabled: asks })
  return (asks ? own.data : all.data)?.model ?? null
}
