import type { ClientBase } from 'pg'
import { distribution } from '#database/distribution.ts'
import { withClient } from '#database/embedded/roles.ts'
import { house } from '#server/features.ts'
import { addressOf } from '#wire/contract.ts'
import { tell } from '../line.ts'
import { asking } from './asking.ts'
import type { Sampled } from './sample.ts'

/** Things of a place under the names that inputs use, and what must not be heard of them. */
type Things = { ids: Record<string, number>; secrets: string[] }

/** Everything that is not about things of the register is given so. */
const plain = {
  q: '村',
  name: '张',
  line: 'line',
  code: '1',
  day: '2026-10-01',
  on: '2026-10-01',
  text: '村',
  kind: 'cooperative',
}

/** The walls hold here as in the suite: one county's staff reaches nothing of another, nor a township's officer of the next township. */
export async function benchWall(
  { address, appUrl }: { address: string; appUrl: string },
  owner: ClientBase,
  [ours, theirs]: readonly [Sampled, Sampled],
): Promise<void> {
  const abroad = await thingsOf(owner, theirs.id, theirs.households[0]!)
  const nextTo = await thingsOf(owner, ours.id, await beyond(owner, ours))
  await battery('city.wall', address, ours.administrator, ours.code, abroad)
  await battery('city.access', address, ours.officer, ours.code, { ...nextTo, secrets: nextTo.secrets.slice(0, 1) })
  await secondWall(appUrl, ours.id)
}

/** Every operation that reads, asked for the things of another place. An answer that tells one of its secrets ends the bench. */
async function battery(name: string, address: string, token: string, county: string, { ids, secrets }: Things) {
  const { send, close } = asking(address, token)
  const reads = house.routes.map((route) => route.contract).filter((one) => one.method === 'GET')
  const answered: Record<string, number> = {}
  const understood = new Set<string>()
  for (const contract of reads) {
    const { path, rest } = addressOf(contract, { county, ...plain, ...ids })
    const query = new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, String(value)]))
    for (const asked of [path, `${path}?${query}`]) {
      const { status, json } = await send({ method: 'GET', path: asked, headers: {} })
      const told = JSON.stringify(await json().catch(() => ''))
      const heard = secrets.find((one) => told.includes(one))
      if (heard || status >= 500) throw new Error(`${name}: ${contract.id} answered ${status} and told ${heard}`)
      answered[status] = (answered[status] ?? 0) + 1
      if (status !== 400) understood.add(contract.id)
    }
  }
  close()
  tell(`${name}.operations`, understood.size, 'operations', reads.length)
  for (const [status, times] of Object.entries(answered)) tell(`${name}.answered.${status}`, times, 'calls')
}

/** Row-level security alone, without the program: in one county's scope no table shows a row of any other. */
async function secondWall(appUrl: string, countyId: number): Promise<void> {
  const tables = Object.entries(distribution).flatMap(([table, place]) => (place === 'county' ? [table] : []))
  await withClient(appUrl, async (client) => {
    await client.query('begin')
    await client.query("select set_config('app.counties', $1, true)", [`{${countyId}}`])
    for (const table of tables) {
      const { rows } = await client.query(
        `select exists(select from "${table}" where county_id <> ${countyId}) as seen`,
      )
      if (rows[0].seen) throw new Error(`${table} shows rows of another county`)
    }
    await client.query('rollback')
  })
  tell('city.second_wall.tables', tables.length, 'tables')
}

async function beyond(owner: ClientBase, { id, townshipId }: Sampled): Promise<number> {
  const { rows } = await owner.query<{ id: string }>(
    'select id from household where county_id = $1 and township_id <> $2 order by id desc limit 1',
    [id, townshipId],
  )
  return Number(rows[0]!.id)
}

/** One household and all that lies around it. Its address comes first: nothing else says it. */
async function thingsOf(owner: ClientBase, countyId: number, householdId: number): Promise<Things> {
  const { rows } = await owner.query(
    `select h.address, h.id as "householdId", h.village_id as "villageId", h.township_id as "townshipId", h.group_id as "groupId",
       h.grid_id as "gridId", m.person_id as "personId", t.name as township, v.code as village,
       (select min(id) from body b where b.county_id = h.county_id and b.village_id = h.village_id) as "bodyId",
       (select min(id) from post p where p.county_id = h.county_id and p.village_id = h.village_id) as "postId",
       (select min(id) from request r where r.county_id = h.county_id and r.village_id = h.village_id) as "requestId"
     from household h join membership m on m.county_id = h.county_id and m.household_id = h.id
     join area t on t.county_id = h.county_id and t.id = h.township_id join area v on v.county_id = h.county_id and v.id = h.village_id
     where h.county_id = $1 and h.id = $2 limit 1`,
    [countyId, householdId],
  )
  const { address, township, village, ...found } = rows[0]!
  const numbers = Object.entries(found).map(([name, id]) => [name, Number(id)] as const)
  const ids: Record<string, number> = Object.fromEntries(numbers)
  return { ids: { ...ids, areaId: ids.villageId! }, secrets: [address, township, village] }
}
