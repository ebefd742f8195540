import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'

/** A village of the scope, by its id. */
export async function findVillageIn(tx: Db, scope: Scope, villageId: number): Promise<number | null> {
  const row = await tx
    .selectFrom('area')
    .select('area.id')
    .where(inScope<'area'>(scope, 'area', { township: 'township_id', village: 'id' }))
    .where('area.id', '=', villageId)
    .where('area.level', '=', 'village')
    .executeTakeFirst()
  return row?.id ?? null
}
