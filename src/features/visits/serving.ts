import type { MyHousehold } from '#features/contacts/public.ts'
import type { Work } from '#features/feature.ts'
import { givesTiers, type HouseholdTier, tierOf } from '#features/tiers/public.ts'
import { readIn } from '#kernel/contact/served.ts'

/** Who has which household in which line. */
type Mine = Pick<MyHousehold, 'householdId' | 'line'>
type Home = { id: number; townshipId: number; villageId: number }

/** Which of these households the speaker reads in full, and in which tier those are. */
export type Serving = { reads: (householdId: number) => boolean; tierOf: (householdId: number) => HouseholdTier | null }

/**
 * Tier, needs and plan are for the contact whose line serves the household's tier. Everybody else who has the household in some
 * line knows where it is and what they left there themselves.
 */
export async function servingOf(
  work: Pick<Work, 'tx' | 'county' | 'packs'>,
  mine: readonly Mine[],
  homes: readonly Home[],
): Promise<Serving> {
  const tiers = await tierOf(
    work,
    homes.map((home) => home.id),
  )
  const read = homes.filter((home) => {
    const model = work.packs.at(home)
    const lines = readIn(model.contactLines, tiers.get(home.id), givesTiers(model))
    return mine.some((one) => one.householdId === home.id && lines.includes(one.line))
  })
  const ids = new Set(read.map((home) => home.id))
  return { reads: (id) => ids.has(id), tierOf: (id) => (ids.has(id) ? (tiers.get(id) ?? null) : null) }
}
