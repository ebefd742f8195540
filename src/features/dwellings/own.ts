import type { Work } from '#features/feature.ts'
import { findHomeOfPerson } from '#features/people/public.ts'
import type { Out } from '#wire/contract.ts'
import type { dwellings } from './contract.ts'
import { listOwnTenancies } from './endingQueries.ts'
import { nameOf } from './rules.ts'

/** What the office keeps of the own tenancies. It is kept for owner and tenant, so both read it. */
export async function readOwnTenancies({ tx, county, actor }: Work): Promise<Out<typeof dwellings.own>> {
  const home = actor.personId === null ? undefined : await findHomeOfPerson(tx, county.id, actor.personId)
  if (!home) return { rows: [] }
  const rows = await listOwnTenancies(tx, county.id, home.id)
  return {
    rows: rows.map(({ community, building, unit, room, address, ...row }) => ({
      ...row,
      name: nameOf({ community, building, unit, room, address }),
    })),
  }
}
