import type { Setting } from '#features/feature.ts'
import type { Facts } from '#kernel/rule/classify.ts'

/** What is known of these households today. */
export const factsOf = async (
  _: Pick<Setting, 'tx' | 'county' | 'packs' | 'today'>,
  __: readonly number[],
): Promise<ReadonlyMap<number, Facts>> => new Map()
