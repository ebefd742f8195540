import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { insertRows } from '#database/bulk.ts'
import type { DatabaseUrls } from '#database/embedded/embedded.ts'
import { seedAreas } from '#features/areas/seed.ts'
import { readCounty } from '#features/areas/tree/readCounty.ts'
import { must } from '#features/feature.ts'
import { numbersOf } from '#features/people/demonstration/numbers.ts'
import { population } from '#features/people/demonstration/population.ts'
import type { DemoVillage } from '#features/people/demonstration/shape.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import { core } from '#packs/models.ts'
import { seedAccounts } from '#server/demonstration/accounts.ts'
import { seedOfficers } from '#server/demonstration/officers.ts'
import { type Plot, seedGrounds } from '#server/demonstration/villages.ts'
import { openMasterSealer } from '#server/main.ts'
import { choosePacks } from '#server/packs.ts'
import { enforcePacks, keepPacks } from '#server/packsInForce.ts'
import { layPacks } from '#server/packsRead.ts'

export const countyCode = '610921'
const from = '2026-01-01'

export type EmptyCounty = { cookie: string; villages: DemoVillage[] }

/** A county with its areas and officers, and whatever else `furnish` puts there. */
export async function foundCounty<T>(
  dataFolder: string,
  urls: DatabaseUrls,
  furnish: (plot: Plot, tree: CountyTree) => Promise<T>,
): Promise<T> {
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
    const plot = { owner, countyId, sealer, packs: layPacks(packs, new Map()), areas, from }
    const furnished = await furnish(plot, tree)
    await owner.query('analyze')
    return furnished
  } finally {
    await owner.end()
  }
}

/** Groups and grids, officers, and nobody else; and the people that its registers will bring. */
export const anEmptyCounty = (dataFolder: string, urls: DatabaseUrls, persons: number): Promise<EmptyCounty> =>
  foundCounty(dataFolder, urls, async (plot, tree) => {
    const villages = enough(crowded(tree, persons), persons)
    await seedGrounds(plot, villages)
    await seedAccounts(plot, await seedOfficers(plot, tree))
    return { cookie: await administrator(plot), villages }
  })

/**
 * The villages of the county with at least so many people. Its own plan has room for some 350,000; who is more than that lives in the same
 * groups, with numbers of their own.
 */
function crowded(tree: CountyTree, persons: number): DemoVillage[] {
  const numbers = numbersOf(tree.county.code)
  const households = Math.ceil(persons / 3)
  const villages = [...population(tree, { households, numbers })]
  const left = () =>
    persons - villages.flatMap((one) => one.households).reduce((sum, one) => sum + one.persons.length, 0)
  for (let round = 2; left() > 0; round += 1) {
    const seed = `shanzhi/${round}`
    for (const [n, more] of [...population(tree, { households, seed, numbers })].entries()) {
      const { groups, households: there } = villages[n]!
      for (const one of more.households)
        there.push({ ...one, code: `${round}-${one.code}`, groupIndex: one.groupIndex % groups.length })
    }
  }
  return villages
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

/** The county administrator's session. */
async function administrator({ owner, countyId }: Plot): Promise<string> {
  const { rows } = await owner.query<{ account_id: number; person_id: number }>(
    `select a.account_id, p.person_id from post p
     join account_person a on a.county_id = p.county_id and a.person_id = p.person_id
     where p.county_id = $1 and p.role = 'countyAdministrator' limit 1`,
    [countyId],
  )
  const [one] = rows
  if (!one) throw new Error('the county has no administrator')
  const { tokens, sessions } = openSessions(countyId, [{ accountId: one.account_id, personId: one.person_id }])
  await insertRows(owner, 'session', sessions)
  return tokens[0]!
}

/** Sessions as signing in would leave them: the tokens for those who call, their digests for the database. */
export function openSessions(countyId: number, people: readonly { accountId: number; personId: number }[]) {
  const now = new Date()
  const tokens = people.map(() => randomBytes(32).toString('base64url'))
  const sessions = people.map(({ accountId, personId }, index) => ({
    token_hash: createHash('sha256').update(tokens[index]!).digest(),
    account_id: accountId,
    county_id: countyId,
    person_id: personId,
    created_at: now,
    seen_at: now,
    expires_at: new Date(now.getTime() + 86_400_000),
  }))
  return { tokens, sessions }
}
