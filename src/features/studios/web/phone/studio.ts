import type { Out } from '#wire/contract.ts'
import type { studios } from '../../contract.ts'

/** A studio as a deputy who sits there reads it. */
export type Studio = Out<typeof studios.own>['rows'][number]
export type Reception = Studio['receptions'][number]
