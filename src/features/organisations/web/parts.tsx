import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { organisations } from '../contract.ts'

/** A body as its page reads it: the drawers of other features are given one. */
export type Body = Out<typeof organisations.read>
export type Seat = Body['seats'][number]

/** The kinds of bodies in a place with their counters, for pages that begin with one family of them. */
export const useKinds = (areaId: number | null) => useRead(organisations.ofArea, areaId ? { areaId } : {})

/** Where the leaders of a kind come from, in a place. */
export const useLeaders = (kind: string, areaId: number | null) =>
  useRead(organisations.leaders, { kind, ...(areaId ? { areaId } : {}) })

/** The bodies of one kind as a table. */
export { BodiesTable } from './desk/BodiesTable.tsx'
