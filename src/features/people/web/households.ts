import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { people } from '../contract.ts'

/** A household in full, for a form that asks about its people. Opening it is written down, so it waits until it is needed. */
export const useHousehold = (householdId: number | null) =>
  useRead(people.readHousehold, { householdId: householdId ?? 0 }, { enabled: householdId !== null })

/** The household of whoever is signed in. */
export const useOwnHousehold = () => useRead(people.readOwn, {})
export type OwnHousehold = NonNullable<Out<typeof people.readOwn>['household']>
