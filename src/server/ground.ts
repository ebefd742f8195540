import type { Pool } from '#database/pool.ts'
import type { Sealer } from '#database/sealing.ts'
import type { County, Packs } from '#features/feature.ts'
import type { PushKeys } from '#features/sendings/public.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { Calendar } from '#kernel/shared/workingTime.ts'
import type { Files } from './files.ts'
import type { House } from './house.ts'
import type { Gatekeeper } from './limits.ts'
import type { Measures } from './measures.ts'
import type { Tracing } from './tracing.ts'

/** What the server stands on. Tests build one with a clock they can move. */
export type Ground = {
  pool: Pool
  house: House
  sealer: Sealer
  files: Files
  calendar: Calendar
  clock(): Instant
  countyOf(code: string): County | undefined
  counties(): readonly County[]
  packsOf(county: County): Packs
  /** Reads anew what a county runs, after it has decided something. */
  rereadPacks(county: County): Promise<void>
  /** The address that people type; null where only this machine knows it. With https, cookies travel encrypted only. */
  publicUrl: string | null
  /** Where map tiles come from, if the operator named such a place; the pages' security policy follows it. */
  mapTiles?: string | null
  /** By which push services know this server; absent in tests that wake no browser. */
  pushKeys?: PushKeys
  /** Told when a call has left events behind, so that they need not wait for the relay's next look. Absent where no relay runs. */
  stir?(county: County): void
  /** Absent where nobody asks for figures: tests, backup, the first run. */
  measures?: Measures
  /** Absent unless the operator named a collector for traces. */
  tracing?: Tracing
  /** General limits by address and account; absent where none are set. */
  gate?: Gatekeeper
}

/** Whether people come by https, through a proxy that ends it. */
export const isEncrypted = ({ publicUrl }: Pick<Ground, 'publicUrl'>): boolean =>
  publicUrl?.startsWith('https:') ?? false
