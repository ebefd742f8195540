import type { Db } from '#database/driver.ts'
import { refuse } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { findPlace } from './queries.ts'
import { nameOf } from './rules.ts'

/** What exports ask of dwellings. */
export { type Building, buildingsWithin, describeBuildings } from './buildings.ts'
/** What life events ask: in which grid a home lies, and who owns it after a move. */
export { gridOfHome } from './gridOfHome.ts'
export { ownersMove } from './homes.ts'
export { describeLet, letWithin, listTenantHeads } from './letting.ts'
export { nameOf } from './rules.ts'

/** The room a household moves into, by its name; it may lie in another village of the county (人户分离). */
export async function findRoom(tx: Db, scope: Scope, dwellingId: number | null) {
  if (dwellingId === null) return null
  const room = (await findPlace(tx, scope.countyId, dwellingId)) ?? refuse('dwellings.missing')
  return { name: nameOf(room), kind: room.kind }
}
