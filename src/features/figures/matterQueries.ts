import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { addDays, type Day, instantOn } from '#kernel/shared/day.ts'
import type { Answering } from './rules.ts'

type Wanted = { villageId: number; from: Day; to: Day }

/** A median of more than these would not be another one. */
const mostAnswers = 5000

const span = ({ from, to }: Wanted) => ({ from: instantOn(from, '00:00'), to: instantOn(addDays(to, 1), '00:00') })

/** When the matters of a village were received and answered, by the day of the answer as all figures are. */
export function listAnswers(tx: Db, scope: Scope, wanted: Wanted): Promise<(Answering & { category: string })[]> {
  const { from, to } = span(wanted)
  return tx
    .selectFrom('request')
    .select(['category', 'received_at as receivedAt', 'answered_at as answeredAt'])
    .where('county_id', '=', scope.countyId)
    .where('village_id', '=', wanted.villageId)
    .where('merged_into', 'is', null)
    .where('phase', 'in', ['answered', 'shown'])
    .where('answered_at', '>=', from)
    .where('answered_at', '<', to)
    .orderBy('id', 'desc')
    .limit(mostAnswers)
    .$narrowType<{ answeredAt: string }>()
    .execute()
}

/** What still waits for the village, as of now. */
export async function countOpen(tx: Db, scope: Scope, { villageId }: Wanted): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('request')
    .select(['category', sql<number>`count(*)::int`.as('n')])
    .where('county_id', '=', scope.countyId)
    .where('village_id', '=', villageId)
    .where('merged_into', 'is', null)
    .where('phase', 'in', ['toDispatch', 'toClaim', 'working'])
    .groupBy('category')
    .execute()
  return new Map(rows.map(({ category, n }) => [category, n]))
}

/** Of the matters that chance named in draws of this time: how many were looked at, and how many held. Draws given up say nothing. */
export async function countChecked(tx: Db, scope: Scope, wanted: Wanted) {
  const { from, to } = span(wanted)
  const { rows } = await sql<{ category: string; numerator: number; denominator: number }>`
    select request.category, (count(*) filter (where last.finding = 'confirmed'))::int as numerator, count(*)::int as denominator
    from inspection_item item
    join inspection on inspection.county_id = item.county_id and inspection.id = item.inspection_id
    join request on request.county_id = item.county_id and request.id = item.request_id
    cross join lateral (select f.finding from inspection_finding f where f.county_id = item.county_id
      and f.inspection_id = item.inspection_id and f.request_id = item.request_id order by f.id desc limit 1) last
    where item.county_id = ${scope.countyId} and item.village_id = ${wanted.villageId}
      and inspection.abandoned_at is null and inspection.at >= ${from} and inspection.at < ${to}
      and last.finding <> 'notReached'
    group by request.category`.execute(tx)
  return new Map(rows.map(({ category, ...rate }) => [category, rate]))
}
