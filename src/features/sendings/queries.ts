import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Setting } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { QuietHours } from '#kernel/shared/quietHours.ts'
import type { Template, Way } from './adapters/adapter.ts'

/** Something to be brought out, as another feature says it. Without an address the way itself names the place. */
export type NewSending = {
  way: Way
  template: Template
  to: string | null
  secret?: string
  accountId?: number | null
  personId?: number | null
  deviceId?: number | null
  language?: 'zh' | 'en'
  facts?: Readonly<Record<string, number>>
  /** Not before; now where it is not said. */
  nextAt?: Instant
  /** When nothing may go, at no try; a code goes at any hour. */
  quiet?: QuietHours
  expiresAt?: Instant
}

/** Written out, not given as a value: only so do the indexes over what waits serve, and the one that joins. */
const waits = sql<boolean>`sending.state = 'waiting'`

type Writing = Pick<Setting, 'tx' | 'county' | 'sealer' | 'now'>

const quietColumns = (quiet?: QuietHours) => ({ quiet_from: quiet?.from ?? null, quiet_to: quiet?.to ?? null })

/**
 * Written with what it tells of: both or none. News for a reader who still has a message waiting on this way are added to that one, and
 * go when it goes.
 */
export async function insertSendings({ tx, county, sealer, now }: Writing, all: readonly NewSending[]): Promise<void> {
  if (all.length === 0) return
  const rows = all.map((one) => ({
    county_id: county.id,
    way: one.way,
    template: one.template,
    account_id: one.accountId ?? null,
    person_id: one.personId ?? null,
    device_id: one.deviceId ?? null,
    to_sealed: one.to === null ? null : sealer.seal(one.to, 'sending.to'),
    secret_sealed: one.secret === undefined ? null : sealer.seal(one.secret, 'sending.secret'),
    key_id: sealer.keyId,
    language: one.language ?? 'zh',
    facts: JSON.stringify(one.facts ?? {}),
    next_at: one.nextAt ?? now,
    ...quietColumns(one.quiet),
    expires_at: one.expiresAt ?? null,
    at: now,
  }))
  await tx
    .insertInto('sending')
    .values(rows)
    .onConflict((on) =>
      on
        .expression(sql`county_id, way, account_id, coalesce(person_id, 0), coalesce(device_id, 0)`)
        .where(waits)
        .where(sql<boolean>`template = 'notices'`)
        .doUpdateSet({
          ...{ edition: sql`sending.edition + 1`, facts: added, to_sealed: sql`excluded.to_sealed` },
          ...{ quiet_from: sql`excluded.quiet_from`, quiet_to: sql`excluded.quiet_to` },
        }),
    )
    .execute()
}

/** What waits and what comes, number by number. */
const sumWith = (more: RawBuilder<unknown>) => sql<string>`(select jsonb_object_agg(name, n) from (
  select name, sum(value::int) as n from (select * from jsonb_each_text(sending.facts) as one (name, value)
    union all select * from jsonb_each_text(${more}) as other (name, value)) as each_one group by name) as sums)`
const added = sumWith(sql`excluded.facts`)

/** Counties in which something waits whose time has come: one look for all of them. */
export async function countiesWithDue(tx: Db, now: Instant): Promise<number[]> {
  const rows = await tx
    .selectFrom('sending')
    .select('county_id')
    .distinct()
    .where(waits)
    .where('next_at', '<=', now)
    .execute()
  return rows.map((row) => row.county_id)
}

const columns = [
  ...(['id', 'way', 'template', 'to_sealed', 'secret_sealed', 'language', 'facts', 'edition', 'tries'] as const),
  ...(['expires_at', 'reason', 'device_id', 'quiet_from', 'quiet_to'] as const),
]

/** Takes up some of what is due, so that nobody else does until the lease is over: first the codes that somebody waits for. */
export const claimDue = (tx: Db, countyId: number, now: Instant, until: Instant, most: number) =>
  tx
    .updateTable('sending')
    .set({ next_at: until, tries: sql`tries + 1` })
    .where('county_id', '=', countyId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('sending')
        .select('id')
        .where('county_id', '=', countyId)
        .where(waits)
        .where('next_at', '<=', now)
        .orderBy(sql`secret_sealed is null`)
        .orderBy('next_at')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .returning(columns)
    .execute()

export type Claimed = Awaited<ReturnType<typeof claimDue>>[number]

/** As it stands now, if it still waits: it may have been added to, or taken back, while it was being sent. */
export const findWaiting = (tx: Db, countyId: number, id: number) =>
  tx
    .selectFrom('sending')
    .select(['facts', 'edition'])
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where(waits)
    .forUpdate()
    .executeTakeFirst()

type Change = {
  state?: string
  next_at?: Instant
  ended_at?: Instant | null
  reason?: string
  facts?: string
  tries?: number
  expires_at?: null
  to_sealed?: null
  secret_sealed?: null
}

export async function saveSending(tx: Db, countyId: number, id: number, set: Change): Promise<void> {
  await tx.updateTable('sending').set(set).where('county_id', '=', countyId).where('id', '=', id).execute()
}

type Whose = { accountId: number; personId: number | null }

const waitingFor = (tx: Db, countyId: number, { accountId, personId }: Whose) =>
  tx
    .updateTable('sending')
    .where('county_id', '=', countyId)
    .where('account_id', '=', accountId)
    .where('template', '=', 'notices')
    .where(waits)
    .where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', '=', personId)]))

const dropped = (now: Instant, reason: string) => ({
  ...{ state: 'dropped', ended_at: now, reason },
  ...{ to_sealed: null, secret_sealed: null },
})

/** Takes back what need not be said any more: it has been read, or is not wanted on these ways. */
export async function dropWaiting(
  tx: Db,
  countyId: number,
  whose: Whose,
  now: Instant,
  why: { reason: 'read' | 'notWanted'; ways?: readonly Way[]; deviceId?: number },
): Promise<void> {
  let rows = waitingFor(tx, countyId, whose).set(dropped(now, why.reason))
  if (why.ways) rows = rows.where('way', 'in', why.ways.length > 0 ? why.ways : ['none'])
  if (why.deviceId !== undefined) rows = rows.where('device_id', '=', why.deviceId)
  await rows.execute()
}

/**
 * Somebody chose other hours: they hold for all that may still go to them, also for what is dead and may be sent again; what waits and has
 * not been tried yet goes at the new time.
 */
export async function moveWaiting(
  tx: Db,
  countyId: number,
  { accountId, personId }: Whose,
  { nextAt, quiet }: { nextAt: Instant; quiet: QuietHours },
): Promise<void> {
  const untried = sql<Instant>`case when state = 'waiting' and tries = 0 then ${nextAt}::timestamptz else next_at end`
  await tx
    .updateTable('sending')
    .set({ ...quietColumns(quiet), next_at: untried })
    .where('county_id', '=', countyId)
    .where('account_id', '=', accountId)
    .where('template', '=', 'notices')
    .where(sql<boolean>`(state = 'waiting' or state = 'dead')`)
    .where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', '=', personId)]))
    .execute()
}

type Leaving = { adapter: string; phone: string; template: string; body: string; sentAt: Instant | null }

/** A short message that a page of the demonstration shows, or that a program of the county sends. */
export async function leaveMessage({ tx, sealer, now }: Pick<Writing, 'tx' | 'sealer' | 'now'>, message: Leaving) {
  await tx
    .insertInto('delivery')
    .values({
      adapter: message.adapter,
      phone_hash: sealer.hash(message.phone, 'phone'),
      phone_sealed: sealer.seal(message.phone, 'phone'),
      template: message.template,
      body_sealed: sealer.seal(message.body, 'delivery'),
      created_at: now,
      sent_at: message.sentAt,
    })
    .execute()
}

/** For whoever administers the system: what waits after a failure, what is dead, or what was taken. */
export const listSendings = (
  tx: Db,
  scope: Scope,
  { state, after, limit }: { state: 'dead' | 'waiting' | 'sent'; after?: number | undefined; limit: number },
) =>
  tx
    .selectFrom('sending')
    .select(['id', 'way', 'template', 'to_sealed', 'state', 'tries', 'reason', 'at', 'next_at', 'ended_at'])
    .where(inScope(scope, 'sending', {}))
    .where('state', '=', state)
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? 0))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()

export const countByWay = (tx: Db, scope: Scope) =>
  tx
    .selectFrom('sending')
    .select(['way', 'state'])
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .select(({ fn }) => fn.max('ended_at').as('last'))
    .where(inScope(scope, 'sending', {}))
    .where('state', 'in', ['dead', 'waiting', 'sent'])
    .groupBy(['way', 'state'])
    .execute()

/** For whoever watches the machine: all counties in reach together. */
export async function countDead(tx: Db): Promise<number> {
  const row = await tx
    .selectFrom('sending')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where(sql<boolean>`state = 'dead'`)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Dead ones, locked to be tried again: one, or the notices of a way. */
export const findDead = (tx: Db, scope: Scope, which: { id: number } | { way: Way }, most: number) =>
  tx
    .selectFrom('sending')
    .select(['id', 'way', 'template', 'account_id', 'person_id', 'device_id', 'facts'])
    .where(inScope(scope, 'sending', {}))
    .where(sql<boolean>`state = 'dead'`)
    .where((eb) =>
      'id' in which ? eb('id', '=', which.id) : eb('way', '=', which.way).and('template', '=', 'notices'),
    )
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .execute()

export type Dead = Awaited<ReturnType<typeof findDead>>[number]

/** A message that waits for the same reader on the same way: two would tell the same twice. */
export const findJoined = (tx: Db, countyId: number, { way, account_id, person_id, device_id }: Dead) =>
  tx
    .selectFrom('sending')
    .select('id')
    .where('county_id', '=', countyId)
    .where('way', '=', way)
    .where('template', '=', 'notices')
    .where(waits)
    .where('account_id', '=', account_id)
    .where(sql<boolean>`person_id is not distinct from ${person_id} and device_id is not distinct from ${device_id}`)
    .executeTakeFirst()

export async function addTo(tx: Db, countyId: number, id: number, facts: unknown): Promise<void> {
  await tx
    .updateTable('sending')
    .set({ edition: sql`edition + 1`, facts: sumWith(sql`${JSON.stringify(facts)}::jsonb`) })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
}

/** What nobody needs any more; with it go the last addresses. */
export async function removeOld(tx: Db, countyId: number, ended: Instant, dead: Instant): Promise<void> {
  await tx
    .deleteFrom('sending')
    .where('county_id', '=', countyId)
    .where((eb) =>
      eb.or([
        eb.and([eb('state', 'in', ['sent', 'dropped']), eb('ended_at', '<', ended)]),
        eb.and([eb('state', '=', 'dead'), eb('ended_at', '<', dead)]),
      ]),
    )
    .execute()
}

/** Short messages of pages and programs; they belong to no county. */
export async function removeDeliveries(tx: Db, before: Instant): Promise<void> {
  await tx.deleteFrom('delivery').where('sent_at', '<', before).execute()
}
