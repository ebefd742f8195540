import pg from 'pg'
import { insertRows, reserveIds } from '#database/bulk.ts'
import type { County } from '#features/feature.ts'
import { dice } from '#features/people/demonstration/dice.ts'
import { type SeedPost, type SeedResident, type SeedVillage, seedRequests } from '#features/requests/seed.ts'
import type { Ground } from '../ground.ts'
import { seedConcerns } from './concerns.ts'
import { seedCarriedOut } from './deliberations.ts'

/** Few per village, many in the one that the guides walk through. */
const inMost = 9
const inFurnished = 60

type PostRow = { post_id: string; person_id: string; title: string; role: string; village_id: string }
type ResidentRow = {
  village_id: string
  township_id: string
  group_id: string | null
  grid_id: string
  ancestor_ids: string
  person_id: string
  phone_sealed: Buffer
}

/** Requests of the last months, once, so that queues, boards and figures have something to show. */
export async function seedSomeRequests(ground: Ground, county: County, ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const there = await owner.query('select 1 from request where county_id = $1 limit 1', [county.id])
    if (there.rowCount) return
    await owner.query('begin')
    const villages = await villagesOf(owner, ground, county)
    const ids = await reserveIds(
      owner,
      'request',
      villages.reduce((sum, village) => sum + village.requests, 0),
    )
    const thrown = dice(`requests/${county.code}`)
    const made = seedRequests({
      countyId: county.id,
      at: ground.packsOf(county).at,
      calendar: ground.calendar,
      sealer: ground.sealer,
      now: ground.clock(),
      dice: () => thrown.next(),
      ids,
      villages,
    })
    await insertRows(owner, 'request', made.requests)
    await insertRows(owner, 'request_step', made.steps)
    await insertRows(owner, 'figure_delta', made.deltas)
    await seedConcerns(owner, county.id)
    await seedCarriedOut(owner, county.id)
    await owner.query('commit')
  } finally {
    await owner.end()
  }
}

async function villagesOf(owner: pg.Client, ground: Ground, county: County): Promise<SeedVillage[]> {
  const posts = await owner.query<PostRow>(
    `select id as post_id, person_id, title, role, village_id from post
     where county_id = $1 and role in ('dispatcher', 'handler') and village_id is not null order by id`,
    [county.id],
  )
  const residents = await owner.query<ResidentRow>(
    `select h.village_id, h.township_id, h.group_id, h.grid_id, g.ancestor_ids::text, p.id as person_id, p.phone_sealed
     from household h join grid g on g.county_id = h.county_id and g.id = h.grid_id
     join membership m on m.county_id = h.county_id and m.household_id = h.id
     join person p on p.county_id = m.county_id and p.id = m.person_id
     where h.county_id = $1 and p.phone_sealed is not null and not g.is_unassigned and p.birth_date < '2006-01-01'
       and p.id % 5 = 0 order by p.id`,
    [county.id],
  )
  const furnished = await owner.query<{ village_id: string }>(
    'select village_id from household where county_id = $1 and import_id is not null limit 1',
    [county.id],
  )
  const byVillage = Map.groupBy(residents.rows, (row) => row.village_id)
  return [...byVillage].map(([villageId, rows]) => ({
    townshipId: Number(rows[0]!.township_id),
    villageId: Number(villageId),
    requests: villageId === furnished.rows[0]?.village_id ? inFurnished : inMost,
    residents: rows.map((row) => residentOf(row, ground)),
    dispatchers: holders(posts.rows, villageId, 'dispatcher'),
    handlers: holders(posts.rows, villageId, 'handler'),
  }))
}

const holders = (posts: readonly PostRow[], villageId: string, role: string): SeedPost[] =>
  posts
    .filter((post) => post.village_id === villageId && post.role === role)
    .map((post) => ({ postId: Number(post.post_id), personId: Number(post.person_id), title: post.title }))

const residentOf = (row: ResidentRow, ground: Ground): SeedResident => ({
  personId: Number(row.person_id),
  phone: ground.sealer.open(row.phone_sealed, 'phone'),
  groupId: row.group_id === null ? null : Number(row.group_id),
  gridId: Number(row.grid_id),
  gridIds: [Number(row.grid_id), ...(JSON.parse(row.ancestor_ids.replace('{', '[').replace('}', ']')) as number[])],
})
