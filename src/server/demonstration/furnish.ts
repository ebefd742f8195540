import { readFile } from 'node:fs/promises'
import pg from 'pg'
import type { Sealer } from '#database/sealing.ts'
import type { County, Setting } from '#features/feature.ts'
import { placeRows, type SeedHome, seedDraft } from '#features/gridPlans/seed.ts'
import { commitImport, previewWorkbook } from '#features/imports/public.ts'
import type { DemoVillage } from '#features/people/demonstration/shape.ts'
import { furnishedVillage } from '#features/people/demonstration/taihang.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import type { Ground } from '../ground.ts'
import { inSetting } from '../settings.ts'
import { seedAccounts } from './accounts.ts'
import { seedBodies } from './bodies.ts'
import { seedBuilding } from './buildings.ts'
import { seedCalls } from './calls.ts'
import { seedContacts, seedWishes } from './contacts.ts'
import { seedDeliberations } from './deliberations.ts'
import { seedExclusiveGrids } from './exclusiveGrids.ts'
import { seedFacilities } from './facilities.ts'
import { fitted } from './fitting.ts'
import { seedJobOffers } from './jobOffers.ts'
import { seedPaper } from './paper.ts'
import { seedRosters } from './rosters.ts'
import { levelsAt } from './seed.ts'
import { type Plot, seedPosts, type VillageGround } from './villages.ts'
import { seedServices } from './volunteerDeeds.ts'

const workbook = new URL('../../../fixtures/taihang-register.xlsx', import.meta.url)

/**
 * Brings the register of the best furnished village in through the importer, as a clerk would, then puts its households into their
 * clusters and gives out the posts. Each step looks first whether it was done, so a start that was killed goes on where it stopped.
 */
export async function furnish(
  ground: Ground,
  county: County,
  plot: Omit<Plot, 'owner'>,
  ownerUrl: string,
  tree: CountyTree,
): Promise<void> {
  const invented = furnishedVillage(tree)
  if (!invented) return
  const village = fitted(invented, levelsAt(plot, invented.code))
  const villageId = plot.areas.villages.get(village.code)!.id
  await inSetting(ground, county, 'demonstration.import', (setting) => importOnce(setting, villageId))
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('begin')
    await settle({ ...plot, owner }, village, villageId)
    await owner.query('commit')
  } finally {
    await owner.end()
  }
  await inSetting(ground, county, 'demonstration.plan', (setting) => seedDraft(setting, villageId))
}

async function importOnce(setting: Setting, villageId: number): Promise<void> {
  const there = await setting.tx
    .selectFrom('household')
    .select('id')
    .where('county_id', '=', setting.county.id)
    .where('village_id', '=', villageId)
    .limit(1)
    .execute()
  if (there.length > 0) return
  const preview = await previewWorkbook(setting, {
    villageId,
    bytes: await readFile(workbook),
    name: 'taihang-register.xlsx',
  })
  await commitImport(setting, preview.id)
}

/** Clusters, addresses and posts, once: the register knows neither. */
async function settle(plot: Plot, village: DemoVillage, villageId: number): Promise<void> {
  const held = await plot.owner.query('select 1 from post where county_id = $1 and village_id = $2 limit 1', [
    plot.countyId,
    villageId,
  ])
  if (held.rowCount) return
  const ground = await groundOf(plot, village, villageId)
  const places = village.households.map((home) => ({
    code: home.code,
    address: home.address,
    grid_id: home.gridKey === null ? ground.grids.unassigned : ground.grids.byKey.get(home.gridKey)!.id,
  }))
  await plot.owner.query(
    `update household h set grid_id = p.grid_id, address = p.address
     from jsonb_to_recordset($3::jsonb) as p(code text, address text, grid_id bigint)
     where h.county_id = $1 and h.village_id = $2 and h.code = p.code`,
    [plot.countyId, villageId, JSON.stringify(places)],
  )
  await seedPlaces(plot, villageId)
  const ids = await personsByKey(plot, village)
  const holders = await seedPosts(plot, [ground], (key) => ids.get(key))
  await seedFacilities(plot, { ...ground.place, name: village.name })
  await seedBodies(plot, [ground], (key) => ids.get(key))
  await seedExclusiveGrids(plot, villageId)
  await seedBuilding(plot, villageId)
  await seedJobOffers(plot, villageId)
  await seedContacts(plot, [villageId])
  await seedWishes(plot, villageId)
  await seedRosters(plot, [villageId])
  await seedServices(plot, [villageId])
  await seedCalls(plot, [villageId])
  await seedPaper(plot, [villageId])
  await seedDeliberations(plot, [villageId])
  await seedAccounts(plot, holders)
}

/** Where the households lie, so that a plan of grids can be seen on the ground. */
async function seedPlaces(plot: Plot, villageId: number): Promise<void> {
  const homes = await plot.owner.query<{ id: string; group_id: string | null }>(
    'select id, group_id from household where county_id = $1 and village_id = $2 and valid_to is null order by group_id, length(code), code',
    [plot.countyId, villageId],
  )
  const rows = placeRows(
    homes.rows.map((one) => ({ id: Number(one.id), groupId: one.group_id && Number(one.group_id) }) as SeedHome),
  )
  await plot.owner.query(
    `insert into household_place (county_id, household_id, lng, lat, source, at)
     select $1, p.household_id, p.lng, p.lat, 'demonstration', now()
     from jsonb_to_recordset($2::jsonb) as p(household_id bigint, lng float8, lat float8) on conflict do nothing`,
    [plot.countyId, JSON.stringify(rows)],
  )
}

/** The village's grids as they were written when the county was founded, found again by their order. */
async function groundOf(plot: Plot, village: DemoVillage, villageId: number): Promise<VillageGround> {
  const townshipId = plot.areas.villages.get(village.code)!.townshipId
  const groups = await plot.owner.query<{ id: string }>(
    'select id from area where county_id = $1 and parent_id = $2 order by sort',
    [plot.countyId, villageId],
  )
  const grids = await plot.owner.query<{ id: string; name: string; level: number; is_unassigned: boolean }>(
    'select id, name, level, is_unassigned from grid where county_id = $1 and village_id = $2 order by id',
    [plot.countyId, villageId],
  )
  const planned = [...village.grids].sort((a, b) => a.level - b.level)
  const written = grids.rows.filter((row) => !row.is_unassigned)
  const byKey = new Map(planned.map((grid, index) => [grid.key, { id: Number(written[index]!.id), ancestors: [] }]))
  const unassigned = Number(grids.rows.find((row) => row.is_unassigned)!.id)
  const place = { countyId: plot.countyId, townshipId, villageId, from: plot.from }
  return {
    village,
    place,
    groupIds: groups.rows.map((row) => Number(row.id)),
    partIds: [],
    grids: { byKey, unassigned },
  }
}

async function personsByKey(plot: Plot, village: DemoVillage) {
  const people = village.households.flatMap((home) => home.persons).filter((person) => person.identityNumber !== null)
  const hashes = people.map((person) => hashOf(plot.sealer, person.identityNumber!))
  const { rows } = await plot.owner.query<{ id: string; identity_hash: Buffer }>(
    'select id, identity_hash from person where county_id = $1 and identity_hash = any($2) and valid_to is null',
    [plot.countyId, hashes],
  )
  const idByHash = new Map(rows.map((row) => [row.identity_hash.toString('hex'), Number(row.id)]))
  const known = people.flatMap((person, index) => {
    const id = idByHash.get(hashes[index]!.toString('hex'))
    return id === undefined ? [] : [[person.key, { id, phone: person.phone }] as const]
  })
  return new Map(known)
}

const hashOf = (sealer: Sealer, number: string) => sealer.hash(number, 'identity')
