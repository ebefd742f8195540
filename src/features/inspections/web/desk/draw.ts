import type { Out } from '#wire/contract.ts'
import type { inspections } from '../../contract.ts'

/** One draw with all that fell, as every part of its page takes it. */
export type Draw = Out<typeof inspections.read>
export type Item = Draw['items'][number]
