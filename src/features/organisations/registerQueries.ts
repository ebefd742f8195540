import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'

type Asked = {
  kind: string
  ended: boolean
  area?: { id: number; level: string } | undefined
  after?: number | undefined
  limit: number
}

/** The seats of all bodies of a kind in the scope, by their ids. */
export const listSeatsOfKind = (tx: Db, scope: Scope, { kind, ended, area, after, limit }: Asked) =>
  tx
    .selectFrom('body')
    .innerJoin('body_member as m', (join) =>
      join.onRef('m.county_id', '=', 'body.county_id').onRef('m.body_id', '=', 'body.id'),
    )
    .innerJoin('area as a', (join) =>
      join.onRef('a.county_id', '=', 'body.county_id').onRef('a.id', '=', 'body.area_id'),
    )
    .leftJoin('person as p', (join) => join.onRef('p.county_id', '=', 'm.county_id').onRef('p.id', '=', 'm.person_id'))
    .select([
      ...(['m.id', 'm.body_id as bodyId', 'body.name as bodyName', 'a.name as areaName', 'm.role', 'm.leads'] as const),
      ...(['body.village_id as villageId', 'body.township_id as townshipId', 'm.origin', 'm.counted'] as const),
      ...(['m.term_from as termFrom', 'm.term_to as termTo', 'm.post_id as postId'] as const),
    ])
    .select(sql<string>`coalesce(p.name, m.unit)`.as('name'))
    .where((eb) =>
      inScope<'body'>(scope, 'body', { township: 'township_id', village: 'village_id', group: 'group_id' })(
        eb as never,
      ),
    )
    .where('body.kind', '=', kind)
    .$if(!ended, (query) => query.where('m.counted', '=', true).where('body.valid_to', 'is', null))
    .$if(area?.level === 'township', (query) => query.where('body.township_id', '=', area!.id))
    .$if(area?.level === 'village', (query) => query.where('body.village_id', '=', area!.id))
    .$if(after !== undefined, (query) => query.where('m.id', '>', after!))
    .orderBy('m.id')
    .limit(limit + 1)
    .execute()
