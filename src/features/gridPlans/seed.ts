import type { Setting } from '#features/feature.ts'
import { proposeGrids } from '#kernel/planner/propose.ts'
import { findOfficer, insertPlan, listPlans } from './queries.ts'
import { groundOf, nameGrids } from './rules.ts'
import { groundOfVillage } from './view.ts'
import { gridPlansWords } from './words.ts'

/** A household of the demonstration with its group, in the order of the register. */
export type SeedHome = { id: number; groupId: number | null }

/** Invented, in the hills of the demonstration's county; no house stands there. */
const heart = { lng: 108.5124, lat: 32.8716 }
const lane = 6

/** Places for the demonstration: each group a hamlet of its own, houses along lanes of six. */
export function placeRows(homes: readonly SeedHome[]): { household_id: number; lng: number; lat: number }[] {
  const groups = [...new Set(homes.map((one) => one.groupId))]
  return groups.flatMap((groupId, index) => {
    const angle = (index * 2 * Math.PI) / Math.max(1, groups.length)
    const middle = { lng: heart.lng + 0.008 * Math.cos(angle), lat: heart.lat + 0.006 * Math.sin(angle) }
    return homes
      .filter((one) => one.groupId === groupId)
      .map(({ id }, n) => ({
        household_id: id,
        lng: round(middle.lng + ((n % lane) - lane / 2) * 0.00052 + (id % 5) * 0.00007),
        lat: round(middle.lat + (Math.floor(n / lane) - 2) * 0.00048 + (id % 3) * 0.00006),
      }))
  })
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** One draft of the planner for the demonstration's village, once: what a visitor can look at, compare and put in force. */
export async function seedDraft(setting: Setting, villageId: number): Promise<void> {
  const { tx, county, now, today } = setting
  const reach = { wholeCounty: true, townships: [], villages: [], groups: [], grids: [], self: null }
  const scope = { countyId: county.id, ...reach }
  const by = await findOfficer(tx, scope, villageId)
  const ground = await groundOfVillage({ ...setting, scope }, villageId)
  if (!by || Object.keys(ground.band).length === 0 || ground.households.length === 0) return
  if ((await listPlans(tx, scope, villageId)).length > 0) return
  const { households, groups, band, village, level } = ground
  const { grids, reasons } = proposeGrids(groundOf(households, groups, band, true))
  const division = nameGrids(grids, households, () => null, village.name)
  const plan = {
    name: `${gridPlansWords.planner.zh} ${today}`,
    madeFrom: 'planner' as const,
    band,
    joinGroups: true,
    division,
  }
  const place = { villageId, townshipId: village.townshipId, level: level?.level ?? 1 }
  await insertPlan(
    tx,
    scope,
    { ...plan, ...place, reasons: [...reasons] },
    {
      accountId: by.accountId,
      title: setting.packs.everywhere.postTitles[by.title]?.zh ?? by.title,
      now,
    },
  )
}
