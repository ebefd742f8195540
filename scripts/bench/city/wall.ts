import type { ClientBase } from 'pg'
import { distribution } from '#database/distribution.ts'
import { withClient } from '#database/embedded/roles.ts'
import { tell } from '../line.ts'
import { type Battery, battery } from './battery.ts'
import { residentBeside } from './resident.ts'
import type { Sampled } from './sample.ts'
import { beyond, type Things, thingsOf } from './things.ts'
import { watchRows } from './written.ts'

/** What the suite's table calls somebody who works in a township, seen from the next one. */
const far = (role: string, level: string) => `${role}@${level} far`

/** The names of villages and townships are everybody's in the own county: there the address alone is the secret. */
const only = ({ ids, secrets }: Things): Things => ({ ids, secrets: secrets.slice(0, 1) })

/**
 * The walls hold here as in the suite: every operation, reading or writing, is asked for real things of this database by those who have
 * no business with them, is answered as the suite's own table says, tells nothing of the place, and leaves no row behind.
 */
export async function benchWall(
  { address, appUrl }: { address: string; appUrl: string },
  owner: ClientBase,
  [ours, theirs]: readonly [Sampled, Sampled],
): Promise<void> {
  const abroad = await thingsOf(owner, theirs.id, theirs.households[0]!)
  const householdId = await beyond(owner, ours)
  const nextTo = await thingsOf(owner, ours.id, householdId)
  const neighbour = await residentBeside(owner, ours.id, householdId)
  const within = { county: ours.code, things: only(nextTo) }
  const staff = [{ role: 'townshipOfficer', level: 'township', token: ours.officer }, ...ours.others]
  const callers: Battery[] = [
    {
      ...{ name: 'city.wall', county: ours.code, token: ours.administrator, things: abroad, label: null },
    },
    ...[{ role: 'countyAdministrator', token: ours.administrator }, ...staff].map(({ role, token }) => ({
      ...{ name: `city.foreign.${role}`, county: theirs.code, token, things: only(abroad), label: 'foreign' },
    })),
    ...staff.map(({ role, level, token }) => ({
      ...{ ...within, name: `city.access.${role}`, token, label: far(role, level) },
    })),
    { ...within, name: 'city.access.neighbour', token: neighbour, label: 'neighbour' },
    { ...within, name: 'city.access.nobody', token: '', label: 'nobody' },
  ]
  const written = await watchRows(owner)
  const open: string[] = []
  for (const caller of callers) open.push(...(await battery(address, caller)).map((one) => `${caller.name}: ${one}`))
  if (open.length > 0) throw new Error(`a wall is open: ${open.join(', ')}`)
  const left = await written()
  tell('city.wall.tables_written', left.length, 'tables')
  if (left.length > 0) throw new Error(`refused calls have left rows in ${left.join(', ')}`)
  const control = await battery(address, {
    ...{ name: 'city.control', county: theirs.code, token: theirs.administrator, things: abroad, label: null },
    reading: true,
  })
  tell('city.control.told', control.length, 'operations')
  if (control.length < 5) throw new Error('those who may see hardly see anything: the calls ask for nothing')
  await secondWall(appUrl, ours.id)
}

/** Row-level security alone, without the program: in one county's scope no table shows a row of any other, or lets it be changed. */
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
      for (const change of [`update "${table}" set county_id = county_id`, `delete from "${table}"`]) {
        await client.query('savepoint before')
        const done = await client.query(`${change} where county_id <> ${countyId}`).catch(() => null) // no such right
        await client.query('rollback to savepoint before')
        if (done?.rowCount) throw new Error(`${table} lets rows of another county be changed`)
      }
    }
    await client.query('rollback')
  })
  tell('city.second_wall.tables', tables.length, 'tables')
}
