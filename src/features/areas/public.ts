import type { Db } from '#database/driver.ts'
import { refuse } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { findArea } from './queries.ts'
import type { Area } from './rules.ts'

export { ensureGroups } from './grouping.ts'
export { findArea, findVillageByCode } from './queries.ts'
export { type Area, groupKey, plainGroupName } from './rules.ts'

/** An area of the scope; outside it there is none, so that nobody learns what exists elsewhere. */
export async function getArea(tx: Db, scope: Scope, areaId: number): Promise<Area> {
  return (await findArea(tx, scope, areaId)) ?? refuse('area.missing')
}

/** Where an area lies, as the models in force are asked for. */
export async function getPlace(tx: Db, scope: Scope, areaId: number): Promise<Pick<Area, 'townshipId' | 'villageId'>> {
  const { townshipId, villageId } = await getArea(tx, scope, areaId)
  return { townshipId, villageId }
}

/** A village of the scope with its township, as most writes ask for it. */
export async function getVillage(tx: Db, scope: Scope, villageId: number): Promise<Area & { townshipId: number }> {
  const area = await getArea(tx, scope, villageId)
  if (area.level !== 'village' || area.townshipId === null) refuse('area.missing')
  return { ...area, townshipId: area.townshipId }
}
