import { refuse, type Work } from '#features/feature.ts'
import { tierOf } from '#features/tiers/public.ts'
import { covers } from '#kernel/authority/scope.ts'
import { servedIn } from '#kernel/contact/served.ts'
import { levelOf } from '#kernel/contact/standing.ts'
import type { In, Out } from '#wire/contract.ts'
import type { contacts } from './contract.ts'
import { listEndedOfHousehold } from './endedQueries.ts'
import { linesOf } from './own.ts'
import { findHouseholdWithin, listOfHousehold } from './ownQueries.ts'
import { listOwnWishes } from './wishes.ts'

type Sheet = Out<typeof contacts.ofHousehold>

/**
 * The contacts of one household as the office reads them. A contact of a line that is for another tier is kept and named to be reviewed:
 * it counts nowhere any more, and only people can say whether the tie should end.
 */
export async function readOfHousehold(work: Work, { householdId }: In<typeof contacts.ofHousehold>): Promise<Sheet> {
  const { tx, county, scope, today } = work
  const home = (await findHouseholdWithin(tx, scope, householdId)) ?? refuse('contacts.missing')
  const known = work.packs.at(home).contactLines
  const held = home.endedOn === null ? await listOfHousehold(tx, county.id, home.id, today) : []
  const tier = (await tierOf(work, [home.id])).get(home.id)
  const served = home.endedOn === null && (await readsTier(work, home.id)) ? servedIn(known, tier) : null
  const lines = linesOf(known, held, await listOwnWishes(tx, county.id, home.id), served)
  const ended = await listEndedOfHousehold(tx, county.id, home.id, today)
  const manages = work.scopeOf('contact.manage')
  const whole = {
    countyId: county.id,
    townshipId: home.townshipId,
    villageId: home.villageId,
    groupId: null,
    gridIds: [],
  }
  return {
    villageId: home.villageId,
    lines: lines.map((line) => {
      const tiers = known[line.id]?.tiers
      const other = tiers !== undefined && !tiers.includes(tier?.tier ?? '')
      return { ...line, toReview: other && line.contacts.length > 0 }
    }),
    served,
    ended: ended.map(({ line: id, ...row }) => {
      const line = known[id]
      const level = line && levelOf(line, row.level)
      const { zh, en } = line ?? { zh: id, en: id }
      return { ...row, line: { zh, en }, level: level ? { zh: level.zh, en: level.en } : null }
    }),
    may: { manage: home.endedOn === null && manages !== null && covers(manages, whole) },
  }
}

/** What a tier promises is told to nobody who may not read the tier. */
async function readsTier(work: Work, householdId: number): Promise<boolean> {
  const scope = work.scopeOf('tier.read')
  return scope !== null && (await findHouseholdWithin(work.tx, scope, householdId)) !== undefined
}
