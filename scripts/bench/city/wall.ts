import type { ClientBase } from 'pg'
import { distribution } from '#database/distribution.ts'
import { withClient } from '#database/embedded/roles.ts'
import { house } from '#server/features.ts'
import { addressOf } from '#wire/contract.ts'
import { tell } from '../line.ts'
import { asking } from './asking.ts'
import type { Sampled } from './sample.ts'
import { beyond, type Things, thingsOf } from './things.ts'

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

/**
 * The walls hold here as in the suite: one county's staff reaches nothing of another, nor whoever works in a township, or
 * nobody, anything of the next township.
 */
export async function benchWall(
  { address, appUrl }: { address: string; appUrl: string },
  owner: ClientBase,
  [ours, theirs]: readonly [Sampled, Sampled],
): Promise<void> {
  const abroad = await thingsOf(owner, theirs.id, theirs.households[0]!)
  const nextTo = await thingsOf(owner, ours.id, await beyond(owner, ours))
  const near = { ...nextTo, secrets: nextTo.secrets.slice(0, 1) }
  silent(await battery('city.wall', address, [ours.code, ours.administrator], abroad))
  silent(await battery('city.access', address, [ours.code, ours.officer], near))
  for (const [role, token] of Object.entries(ours.others))
    silent(await battery(`city.access.${role}`, address, [ours.code, token], near))
  silent(await battery('city.access.nobody', address, [ours.code, ''], near))
  const control = await battery('city.control', address, [theirs.code, theirs.administrator], abroad)
  tell('city.control.told', control.length, 'operations')
  if (control.length < 5) throw new Error('those who may see hardly see anything: the calls ask for nothing')
  await secondWall(appUrl, ours.id)
}

function silent(told: readonly string[]): void {
  if (told.length > 0) throw new Error(`a wall is open: ${told.join(', ')}`)
}

/** Every operation that reads, asked for the things of a place: which of them tell one of its secrets. */
async function battery(
  name: string,
  address: string,
  [county, token]: readonly [string, string],
  { ids, secrets }: Things,
): Promise<string[]> {
  const { send, close } = asking(address, token)
  const telling = new Set<string>()
  const reads = house.routes.map((route) => route.contract).filter((one) => one.method === 'GET')
  const answered: Record<string, number> = {}
  const understood = new Set<string>()
  for (const contract of reads) {
    const { path, rest } = addressOf(contract, { county, ...plain, ...ids })
    const query = new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, String(value)]))
    for (const asked of [path, `${path}?${query}`]) {
      const { status, json } = await send({ method: 'GET', path: asked, headers: {} })
      const told = JSON.stringify(await json().catch(() => ''))
      if (status >= 500) throw new Error(`${name}: ${contract.id} answered ${status}`)
      if (secrets.some((one) => told.includes(one))) telling.add(contract.id)
      answered[status] = (answered[status] ?? 0) + 1
      if (status !== 400) understood.add(contract.id)
    }
  }
  close()
  tell(`${name}.operations`, understood.size, 'operations', reads.length)
  for (const [status, times] of Object.entries(answered)) tell(`${name}.answered.${status}`, times, 'calls')
  return [...telling]
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
