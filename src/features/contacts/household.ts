import { refuse, type Work } from '#features/feature.ts'
import { noteDailyLooks } from '#features/records/public.ts'
import { givesTiers, tierOf } from '#features/tiers/public.ts'
import { covers } from '#kernel/authority/scope.ts'
import { readIn, servedIn } from '#kernel/contact/served.ts'
import { levelOf } from '#kernel/contact/standing.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { In, Out } from '#wire/contract.ts'
import type { contacts } from './contract.ts'
import { listEndedOfHousehold } from './endedQueries.ts'
import { linesOf } from './own.ts'
import { findHouseholdWithin, listOfHousehold } from './ownQueries.ts'
import { listOwnWishes } from './wishes.ts'

type Sheet = Out<typeof contacts.ofHousehold>

/**
 * The contacts of one household as the office reads them. A contact of a line that is for another tier is kept and named to be reviewed:
 * it counts nowhere any more, and only people can say whether the tie should end. Whoever may not read the tier is shown no line that
 * is for tiers, with nothing that was in it before. The household reads that it was looked at.
 */
export async function readOfHousehold(work: Work, { householdId }: In<typeof contacts.ofHousehold>): Promise<Sheet> {
  const { tx, county, scope, today } = work
  const home = (await findHouseholdWithin(tx, scope, householdId)) ?? refuse('contacts.missing')
  await noteDailyLooks(work, [home.id], 'contact.household')
  const reads = await readsTier(work, home.id)
  const model = work.packs.at(home)
  const every = model.contactLines
  const known = reads ? every : withoutTiers(every)
  const held = home.endedOn === null ? await listOfHousehold(tx, county.id, home.id, today) : []
  const tier = (await tierOf(work, [home.id])).get(home.id)
  const served = home.endedOn === null && reads ? servedIn(known, tier) : null
  const lines = linesOf(known, held, await listOwnWishes(tx, county.id, home.id), served)
  const before = await listEndedOfHousehold(tx, county.id, home.id, today)
  const ended = before.filter((one) => reads || every[one.line]?.tiers === undefined)
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
    plansIn: home.endedOn === null && reads ? [...readIn(known, tier, givesTiers(model))] : [],
    ended: ended.map(({ line: id, ...row }) => {
      const line = known[id]
      const level = line && levelOf(line, row.level)
      const { zh, en } = line ?? { zh: id, en: id }
      return { ...row, line: { zh, en }, level: level ? { zh: level.zh, en: level.en } : null }
    }),
    may: { manage: home.endedOn === null && manages !== null && covers(manages, whole) },
  }
}

const withoutTiers = (lines: Model['contactLines']): Model['contactLines'] =>
  Object.fromEntries(Object.entries(lines).filter(([, line]) => line.tiers === undefined))

/** What a tier promises is told to nobody who may not read the tier. */
async function readsTier(work: Work, householdId: number): Promise<boolean> {
  const scope = work.scopeOf('tier.read')
  return scope !== null && (await findHouseholdWithin(work.tx, scope, householdId)) !== undefined
}
