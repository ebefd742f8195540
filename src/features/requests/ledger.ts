import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inGroup } from '#database/scoping.ts'
import type { Work } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { addDays, type Day, instantOn } from '#kernel/shared/day.ts'
import { categoryWords, stateNamed } from './naming.ts'
import { listed, reachable } from './queries.ts'
import { handlerOf } from './view.ts'

/** A place, and where it is asked for the days from and to, both counted in. */
type Where = {
  townshipId?: number | undefined
  villageId?: number | undefined
  groupId?: number | undefined
  from?: Day | undefined
  to?: Day | undefined
}

/** Matters of a place in the order they came, as ids; one more than asked for says that there are more. */
export async function matterIds(
  tx: Db,
  scope: Scope,
  { where, categories, most }: { where: Where; categories: readonly string[] | null; most: number },
): Promise<number[]> {
  let query = tx
    .selectFrom('request')
    .select('request.id')
    .where(reachable(scope, false))
    .where('request.merged_into', 'is', null)
  if (where.townshipId) query = query.where('request.township_id', '=', where.townshipId)
  if (where.villageId) query = query.where('request.village_id', '=', where.villageId)
  if (where.groupId) query = query.where(inGroup('request.group_id', scope, where.groupId))
  if (where.from) query = query.where('request.received_at', '>=', instantOn(where.from, '00:00'))
  if (where.to) query = query.where('request.received_at', '<', instantOn(addDays(where.to, 1), '00:00'))
  if (categories) query = query.where(sql<boolean>`request.category = any(${[...categories]}::text[])`)
  const rows = await query
    .orderBy('request.id')
    .limit(most + 1)
    .execute()
  return rows.map((row) => row.id)
}

export type Matter = {
  number: string
  receivedAt: string
  villageName: string
  placeName: string
  category: string
  title: string
  handler: string
  state: string
  dueAt: string | null
  answeredAt: string | null
  answer: string
  inTime: boolean | null
  solved: boolean | null
  stars: number | null
}

/** What a ledger says of matters: what, where, who handles it and what came of it. Never who brought it: no list of petitioners. */
export async function describeMatters(
  work: Pick<Work, 'tx' | 'county' | 'packs' | 'now'>,
  ids: readonly number[],
): Promise<Matter[]> {
  const rows = await listed(work.tx)
    .select(['request.answered_at as answeredAt', 'request.public_answer as answer'])
    .select('request.answered_in_time as inTime')
    .where('request.county_id', '=', work.county.id)
    .where(sql<boolean>`request.id = any(${[...ids]}::bigint[])`)
    .execute()
  const found = new Map(
    rows.map((row) => {
      const handler = handlerOf(work, row)
      return [
        row.id,
        {
          ...{ number: row.number, receivedAt: row.receivedAt, villageName: row.villageName, placeName: row.placeName },
          ...{
            category: categoryWords(work.packs, row).zh,
            title: row.title,
            state: stateNamed(work.packs, row, row.state).zh,
          },
          ...{
            handler: handler ? `${handler.title.zh} ${handler.name}` : '',
            dueAt: row.dueAt,
            answeredAt: row.answeredAt,
          },
          ...{ answer: row.answer ?? '', inTime: row.inTime, solved: row.solved, stars: row.stars },
        },
      ]
    }),
  )
  return ids.flatMap((id) => found.get(id) ?? [])
}
