import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { AskableField, AskState } from './contract.ts'

const places = { township: 'township_id', village: 'village_id', group: 'group_id' }

const asks = (tx: Db) =>
  tx
    .selectFrom('correction_ask')
    .innerJoin('household as h', (join) =>
      join.onRef('h.county_id', '=', 'correction_ask.county_id').onRef('h.id', '=', 'correction_ask.household_id'),
    )
    .innerJoin('area as v', (join) =>
      join.onRef('v.county_id', '=', 'correction_ask.county_id').onRef('v.id', '=', 'correction_ask.village_id'),
    )
    .leftJoin('person as p', (join) =>
      join.onRef('p.county_id', '=', 'correction_ask.county_id').onRef('p.id', '=', 'correction_ask.person_id'),
    )
    .leftJoin('membership as m', (join) =>
      join.onRef('m.county_id', '=', 'p.county_id').onRef('m.person_id', '=', 'p.id').on('m.valid_to', 'is', null),
    )
    .select(['correction_ask.id', 'correction_ask.state', 'correction_ask.field', 'correction_ask.said_sealed as said'])
    .select([
      'correction_ask.note',
      'correction_ask.at',
      'correction_ask.decided_at as decidedAt',
      'correction_ask.answer',
    ])
    .select(['correction_ask.event_id as eventId', 'correction_ask.person_id as personId', 'h.id as householdId'])
    .select([
      'h.code as householdCode',
      'h.address',
      'h.tenure',
      'v.name as villageName',
      'p.name as personName',
      'p.sex',
    ])
    .select(['p.birth_date as birthDate', 'p.identity_sealed as identity', 'p.phone_sealed as phone', 'm.relation'])
    .select(['correction_ask.by_account_id as byAccountId', 'correction_ask.by_person_id as byPersonId'])
    .select([
      sql<string | null>`(select w.name from person w where w.county_id = correction_ask.county_id
        and w.id = correction_ask.by_person_id)`.as('byName'),
      sql<string | null>`(select w.name from person w where w.county_id = correction_ask.county_id
        and w.id = correction_ask.decided_by_person_id)`.as('decidedByName'),
      sql<string | null>`(select w.place from whereabouts w where w.county_id = p.county_id and w.person_id = p.id
        and w.kind = 'registeredElsewhere' and w.valid_to is null)`.as('registeredAt'),
      sql<string | null>`(select w.reason from whereabouts w where w.county_id = p.county_id and w.person_id = p.id
        and w.kind = 'away' and w.valid_to is null)`.as('away'),
      sql<number[]>`(select coalesce(json_agg(a.id order by a.id), '[]') from attachment a
        where a.county_id = correction_ask.county_id and a.correction_id = correction_ask.id and a.closed_at is null)`.as(
        'photoIds',
      ),
    ])
    .$narrowType<{ state: AskState; field: AskableField }>()

export type Ask = Awaited<ReturnType<typeof listOwn>>[number]
type Page = { after?: number | undefined; limit: number }

/** What a family has asked for, the newest first. */
export const listOwn = (tx: Db, countyId: number, householdId: number, { after, limit }: Page) =>
  asks(tx)
    .where('correction_ask.county_id', '=', countyId)
    .where('correction_ask.household_id', '=', householdId)
    .$if(after !== undefined, (query) => query.where('correction_ask.id', '<', after ?? 0))
    .orderBy('correction_ask.id', 'desc')
    .limit(limit + 1)
    .execute()

/** What waits in an area, the oldest first; what was decided, the newest first. */
export function listInArea(
  tx: Db,
  scope: Scope,
  { villageId, decided, after, limit }: Page & { villageId?: number | undefined; decided: boolean },
) {
  let query = asks(tx)
    .where(inScope<'correction_ask'>(scope, 'correction_ask', places) as never)
    .where('correction_ask.state', decided ? '<>' : '=', 'waiting')
  if (villageId) query = query.where('correction_ask.village_id', '=', villageId)
  if (after) query = query.where('correction_ask.id', decided ? '<' : '>', after)
  return query
    .orderBy('correction_ask.id', decided ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute()
}

/** An ask in the scope, locked: two who decide at once are told one after the other. */
export const findForDecision = (tx: Db, scope: Scope, id: number) =>
  tx
    .selectFrom('correction_ask')
    .select(['id', 'state', 'field', 'said_sealed as said', 'household_id as householdId', 'person_id as personId'])
    .select(['by_account_id as byAccountId', 'by_person_id as byPersonId'])
    .where(inScope<'correction_ask'>(scope, 'correction_ask', places))
    .where('id', '=', id)
    .forUpdate()
    .$narrowType<{ state: AskState; field: AskableField }>()
    .executeTakeFirst()

/** The family's own ask: whoever speaks for a member of the household may take it back. */
export const findOwn = (tx: Db, countyId: number, householdId: number, id: number) =>
  tx
    .selectFrom('correction_ask')
    .select(['id', 'state'])
    .where('county_id', '=', countyId)
    .where('household_id', '=', householdId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export type NewAsk = {
  householdId: number
  personId: number | null
  field: AskableField
  said: Buffer
  keyId: string
  note: string
  accountId: number
  byPersonId: number
  at: Instant
}

/** The place is the household's of today, read in the same statement. Null when the same thing waits already. */
export async function insertAsk(tx: Db, countyId: number, ask: NewAsk): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into correction_ask (county_id, household_id, person_id, field, said_sealed, key_id, note, township_id, village_id, group_id,
      grid_id, by_account_id, by_person_id, at)
    select county_id, id, ${ask.personId}, ${ask.field}, ${ask.said}, ${ask.keyId}, ${ask.note}, township_id, village_id, group_id,
      grid_id, ${ask.accountId}, ${ask.byPersonId}, ${ask.at} from household where county_id = ${countyId} and id = ${ask.householdId}
    on conflict do nothing returning id`.execute(tx)
  return rows[0]?.id ?? null
}

type Decided = {
  state: AskState
  answer: string
  eventId: number | null
  at: Instant
  accountId: number | null
  personId: number | null
}

export const saveDecision = (tx: Db, countyId: number, id: number, said: Decided) =>
  tx
    .updateTable('correction_ask')
    .set({
      ...{ state: said.state, answer: said.answer, event_id: said.eventId, decided_at: said.at },
      ...{ decided_by_account_id: said.accountId, decided_by_person_id: said.personId },
    })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

/** A photo of an ask that lies in the scope, or that the family itself has sent. */
export const findPhoto = (tx: Db, scope: Scope, ownHouseholdId: number | null, askId: number, photoId: number) =>
  tx
    .selectFrom('correction_ask')
    .innerJoin('attachment as a', (join) =>
      join
        .onRef('a.county_id', '=', 'correction_ask.county_id')
        .onRef('a.correction_id', '=', 'correction_ask.id')
        .on('a.closed_at', 'is', null),
    )
    .select('a.digest')
    .where((eb) =>
      eb.or([
        inScope<'correction_ask'>(scope, 'correction_ask', places)(eb as never) as never,
        eb.and([
          eb('correction_ask.county_id', '=', scope.countyId),
          eb('correction_ask.household_id', '=', ownHouseholdId ?? 0),
        ]),
      ]),
    )
    .where('correction_ask.id', '=', askId)
    .where('a.id', '=', photoId)
    .executeTakeFirst()
