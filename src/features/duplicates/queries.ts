import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

/** How many pairs one search offers: more than this in one village is a broken import, not so many doubles. */
const mostFound = 500

/**
 * Pairs that may be one person: the same identity number in and out of the register, the same other document, or the same sound of the
 * name and birthday where not both have a number. A pair that was ever offered is there already, whatever was said of it.
 */
export async function offerPairs(tx: Db, countyId: number, villageId: number | null, today: Day): Promise<number> {
  const here =
    villageId === null
      ? sql<boolean>`true`
      : sql<boolean>`exists (select from membership m join household h on h.county_id = m.county_id and h.id = m.household_id
          where m.county_id = a.county_id and m.person_id = a.id and m.valid_to is null and h.village_id = ${villageId})`
  const { rows } = await sql<{ n: number }>`
    with found as (
      ${candidates(countyId, here, 'identity')}
      union all ${candidates(countyId, here, 'document')}
      union all ${candidates(countyId, here, 'nameAndBirth')}
    ), offered as (
      insert into duplicate_pair (county_id, first_id, second_id, why, found_on)
      select distinct on (least(one, other), greatest(one, other)) ${countyId}::int, least(one, other), greatest(one, other), why, ${today}::date
      from found order by least(one, other), greatest(one, other), rank limit ${mostFound}
      on conflict (county_id, first_id, second_id) do nothing returning id
    )
    select count(*)::int as n from offered`.execute(tx)
  return rows[0]?.n ?? 0
}

type Why = 'identity' | 'document' | 'nameAndBirth'
const joins: Record<Why, { rank: number; on: RawBuilder<boolean> }> = {
  identity: {
    rank: 1,
    on: sql`b.identity_hash = a.identity_hash and b.valid_to is not null and b.end_kind is distinct from 'merged'
      and exists (select from membership w where w.county_id = b.county_id and w.person_id = b.id and w.valid_to > w.valid_from)`,
  },
  document: { rank: 2, on: sql`b.document_hash = a.document_hash and b.valid_to is null` },
  nameAndBirth: {
    rank: 3,
    on: sql`b.birth_date = a.birth_date and b.name_pinyin = a.name_pinyin and a.name_pinyin <> '' and b.valid_to is null
      and (a.sex = b.sex or a.sex not in ('1', '2') or b.sex not in ('1', '2')) and (a.identity_hash is null or b.identity_hash is null)`,
  },
}

const candidates = (countyId: number, here: RawBuilder<boolean>, why: Why) => sql`
  select a.id as one, b.id as other, ${why}::text as why, ${joins[why].rank}::int as rank from person a
  join person b on b.county_id = a.county_id and b.id <> a.id and ${joins[why].on}
  where a.county_id = ${countyId} and a.valid_to is null and ${here}`

/** Where each of the two lives, or lived last: the pair lies in an area when both do. */
const sides = sql`
  cross join lateral (select h.township_id, h.village_id from membership m join household h on h.county_id = m.county_id and h.id = m.household_id
    where m.county_id = d.county_id and m.person_id = d.first_id order by m.valid_to is null desc, m.id desc limit 1) f
  cross join lateral (select h.township_id, h.village_id from membership m join household h on h.county_id = m.county_id and h.id = m.household_id
    where m.county_id = d.county_id and m.person_id = d.second_id order by m.valid_to is null desc, m.id desc limit 1) s`

const both = (scope: Scope) => sql<boolean>`(${scope.wholeCounty}::boolean or (
  (f.township_id = any(${[...scope.townships]}::bigint[]) or f.village_id = any(${[...scope.villages]}::bigint[]))
  and (s.township_id = any(${[...scope.townships]}::bigint[]) or s.village_id = any(${[...scope.villages]}::bigint[]))))`

export type Pair = {
  id: number
  firstId: number
  secondId: number
  why: Why
  state: 'waiting' | 'same' | 'different'
  foundOn: Day
  decidedAt: Instant | null
  decidedByName: string | null
  reason: string
  eventId: number | null
}

const columns = sql`d.id, d.first_id as "firstId", d.second_id as "secondId", d.why, d.state, d.found_on as "foundOn",
  d.decided_at as "decidedAt", d.reason, d.event_id as "eventId",
  (select p.name from person p where p.county_id = d.county_id and p.id = d.decided_by_person_id) as "decidedByName"`

type Page = { decided: boolean; after?: number | undefined; limit: number }

/**
 * Pairs of which both lie in the scope: those that wait by their number, those decided with the newest first. A row that went into another
 * one waits for nothing: what looks like it is offered with the one kept.
 */
export async function listPairs(tx: Db, scope: Scope, { decided, after, limit }: Page): Promise<Pair[]> {
  const page = decided
    ? sql`d.state <> 'waiting' and d.id < ${after ?? Number.MAX_SAFE_INTEGER}`
    : sql`d.state = 'waiting' and d.id > ${after ?? 0} and not exists (select from person m where m.county_id = d.county_id
        and m.id in (d.first_id, d.second_id) and m.end_kind = 'merged')`
  const { rows } = await sql<Pair>`select ${columns} from duplicate_pair d ${sides}
    where d.county_id = ${scope.countyId} and ${page} and ${both(scope)}
    order by d.id ${decided ? sql`desc` : sql`asc`} limit ${limit + 1}`.execute(tx)
  return rows
}

export async function findPairForUpdate(tx: Db, scope: Scope, id: number): Promise<Pair | undefined> {
  const { rows } = await sql<Pair>`select ${columns} from duplicate_pair d ${sides}
    where d.county_id = ${scope.countyId} and d.id = ${id} and ${both(scope)} for update of d`.execute(tx)
  return rows[0]
}

type Said = {
  state: 'same' | 'different'
  reason: string
  eventId: number | null
  at: Instant
  accountId: number | null
  personId: number | null
}

export const savePair = (tx: Db, countyId: number, id: number, said: Said) =>
  tx
    .updateTable('duplicate_pair')
    .set({
      ...{ state: said.state, reason: said.reason, event_id: said.eventId, decided_at: said.at },
      ...{ decided_by_account_id: said.accountId, decided_by_person_id: said.personId },
    })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

/** Both people of these pairs, with where each lives or lived last. */
export async function listCandidates(tx: Db, countyId: number, ids: readonly number[]) {
  const { rows } = await sql<{
    id: number
    name: string
    sex: string
    birthDate: Day | null
    identity: Buffer | null
    phone: Buffer | null
    householdId: number | null
    householdCode: string | null
    villageName: string | null
    relation: string | null
    source: string
    from: Day
    until: Day | null
    endKind: string | null
  }>`
    select p.id, p.name, p.sex, p.birth_date as "birthDate", p.identity_sealed as identity, p.phone_sealed as phone,
      h.id as "householdId", h.code as "householdCode", v.name as "villageName", m.relation, p.source,
      p.valid_from as "from", p.valid_to as until, p.end_kind as "endKind"
    from person p
    left join lateral (select * from membership m where m.county_id = p.county_id and m.person_id = p.id
      order by m.valid_to is null desc, m.id desc limit 1) m on true
    left join household h on h.county_id = m.county_id and h.id = m.household_id
    left join area v on v.county_id = h.county_id and v.id = h.village_id
    where p.county_id = ${countyId} and p.id = any(${[...ids]}::bigint[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Both may be changed by nobody else until this is decided. */
export const lockPersons = (tx: Db, countyId: number, ids: readonly number[]) =>
  tx
    .selectFrom('person')
    .select(['id', 'valid_to as until', 'end_kind as endKind'])
    .where('county_id', '=', countyId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()

export async function homeIdOf(tx: Db, countyId: number, personId: number): Promise<number | null> {
  const row = await tx
    .selectFrom('membership')
    .select('household_id as id')
    .where('county_id', '=', countyId)
    .where('person_id', '=', personId)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Gives the person who stays what only the other row knew: numbers stay sealed and travel as they are. */
export const fillFrom = (tx: Db, countyId: number, keepId: number, otherId: number) =>
  sql`update person k set
      identity_sealed = coalesce(k.identity_sealed, o.identity_sealed), identity_hash = coalesce(k.identity_hash, o.identity_hash),
      identity_tail_hash = coalesce(k.identity_tail_hash, o.identity_tail_hash), phone_sealed = coalesce(k.phone_sealed, o.phone_sealed),
      phone_hash = coalesce(k.phone_hash, o.phone_hash), phone_tail_hash = coalesce(k.phone_tail_hash, o.phone_tail_hash),
      key_id = coalesce(k.key_id, o.key_id), birth_date = coalesce(k.birth_date, o.birth_date),
      no_identity_reason = case when coalesce(k.identity_hash, o.identity_hash) is null then k.no_identity_reason end
    from person o where k.county_id = ${countyId} and k.id = ${keepId} and o.county_id = k.county_id and o.id = ${otherId}`.execute(
    tx,
  )
