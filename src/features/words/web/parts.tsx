import type { Words } from '#kernel/shared/words.ts'
import type { Out } from '#wire/contract.ts'
import { useDoor, useRead } from '#wire/hooks.ts'
import { words } from '../contract.ts'

export type ModelWords = NonNullable<Out<typeof words.read>['model']>

/**
 * The names of the models in force: categories, ways in, roles, procedures. Null until they are here. A form gives the place it is
 * about, because a township may run other models than its neighbour; without a place it is everything that the county knows.
 */
export const useModel = (areaId?: number | null, enabled = true): ModelWords | null =>
  useOfPlace({}, areaId, enabled)?.model ?? null

/** What the models in force call things otherwise: that and no list, because every page waits for it. Null until it is here. */
export const useWordsOfModels = (areaId?: number | null): Record<string, Words> | null =>
  useOfPlace({ only: 'words' }, areaId)?.words ?? null

function useOfPlace(asked: { only?: 'words' }, areaId: number | null | undefined, enabled = true) {
  const { county } = useDoor()
  const all = useRead(words.read, asked, { enabled: enabled && county !== '' })
  const asks = areaId != null && all.data?.byArea === true
  const own = useRead(words.read, { ...asked, areaId: areaId ?? 0 }, { enabled: enabled && asks })
  return asks ? own.data : all.data
}
