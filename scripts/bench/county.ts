import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import type { DatabaseUrls } from '#database/embedded/embedded.ts'
import { seedAreas } from '#features/areas/seed.ts'
import { readCounty } from '#features/areas/tree/readCounty.ts'
import { must } from '#features/feature.ts'
import { population } from '#features/people/demonstration/population.ts'
import type { DemoVillage } from '#features/people/demonstration/shape.ts'
import { assemble } from '#kernel/pack/model.ts'
import { core } from '#packs/models.ts'
import { seedAccounts } from '#server/demonstration/accounts.ts'
import { seedOfficers } from '#server/demonstration/officers.ts'
import { seedGrounds } from '#server/demonstration/villages.ts'
import { openMasterSealer } from '#server/main.ts'
import { choosePacks, enforcePacks, keepPacks } from '#server/packs.ts'

export const countyCode = '610921'
const from = '2026-01-01'

export type EmptyCounty = { cookie: string; villages: DemoVillage[] }

/** A county with its areas, groups and grids, its officers, and nobody else; and the people its registers will bring. */
export async function anEmptyCounty(dataFolder: string, urls: DatabaseUrls, persons: number): Promise<EmptyCounty> {
  const tree = must(readCounty(countyCode))
  const packs = choosePacks(['hanyin', 'pingtang'])
  const sealer = await openMasterSealer({ dataFolder, urls })
  const owner = new pg.Client({ connectionString: urls.owner })
  await owner.connect()
  try {
    await keepPacks(owner, [core, ...packs])
    const { rows } = await owner.query<{ id: number }>(
      `insert into county (code, name, province_name, edition, demonstration)
       values ($1, $2, $3, $4, true) returning id`,
      [countyCode, tree.county.name, tree.province.name, tree.edition],
    )
    const countyId = rows[0]!.id
    await enforcePacks(owner, countyId, packs, new Date().toISOString())
    const areas = await seedAreas(owner, countyId, tree, from)
    const plot = { owner, countyId, sealer, model: assemble(core, packs), areas, from }
    const villages = enough([...population(tree, { households: Math.ceil(persons / 3) })], persons)
    await seedGrounds(plot, villages)
    await seedAccounts(plot, await seedOfficers(plot, tree))
    await owner.query('analyze')
    return { cookie: await session(owner, countyId), villages }
  } finally {
    await owner.end()
  }
}

/** As many people as were asked for: the households beyond them are left out. */
function enough(villages: DemoVillage[], persons: number): DemoVillage[] {
  let left = persons
  return villages.map((village) => {
    const households = village.households.filter((household) => {
      left -= household.persons.length
      return left >= 0
    })
    return { ...village, households }
  })
}

/** The county administrator's session, as signing in would leave it. */
async function session(owner: pg.Client, countyId: number): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const { rowCount } = await owner.query(
    `insert into session (token_hash, account_id, county_id, person_id, created_at, seen_at, expires_at)
     select $1, a.account_id, $2, p.person_id, now(), now(), now() + interval '1 day' from post p
     join account_person a on a.county_id = p.county_id and a.person_id = p.person_id
     where p.county_id = $2 and p.role = 'countyAdministrator' limit 1`,
    [createHash('sha256').update(token).digest(), countyId],
  )
  if (rowCount !== 1) throw new Error('the county has no administrator')
  return token
}
