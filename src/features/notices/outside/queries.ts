import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { Told } from '../queries.ts'
import { type Choice, usualChoice } from './rules.ts'

type Row = {
  ways_off: string[]
  kinds_off: string[]
  daily_at: number | null
  quiet_from: number
  quiet_to: number
  language: string
}

const choiceOf = (row: Row): Choice => ({
  waysOff: row.ways_off,
  kindsOff: row.kinds_off,
  dailyAt: row.daily_at,
  quietFrom: row.quiet_from,
  quietTo: row.quiet_to,
  language: row.language === 'en' ? 'en' : 'zh',
})

export type Reached = Told & { phone: Buffer; choice: Choice; email: Buffer | null }

/**
 * How each of those is reached. A notice of one person goes by that person's choice; one for the whole account by the choice that was
 * made last on it.
 */
export async function findReach(tx: Db, countyId: number, told: readonly Told[]): Promise<Reached[]> {
  const accounts = told.map((one) => one.accountId)
  const persons = told.map((one) => one.personId)
  const { rows } = await sql<Told & { phone: Buffer; chosen: boolean; email: Buffer | null } & Row>`
    select t.account_id as "accountId", t.person_id as "personId", a.phone_sealed as phone, c.id is not null as chosen,
      c.ways_off, c.kinds_off, c.daily_at, c.quiet_from, c.quiet_to, c.language,
      case when c.email_confirmed_at is not null then c.email_sealed end as email
    from unnest(${accounts}::bigint[], ${persons}::bigint[]) as t (account_id, person_id)
      join account a on a.id = t.account_id and a.closed_at is null
      left join lateral (select * from notice_choice one
        where one.county_id = ${countyId} and one.account_id = t.account_id and (t.person_id is null or one.person_id = t.person_id)
        order by one.changed_at desc limit 1) c on true`.execute(tx)
  return rows.map(({ accountId, personId, phone, chosen, email, ...row }) => ({
    ...{ accountId, personId, phone, email },
    choice: chosen ? choiceOf(row) : usualChoice,
  }))
}

/** Browsers that show notices: of accounts still signed in there. */
export const listDevices = (tx: Db, countyId: number, accounts: readonly number[]) =>
  tx
    .selectFrom('push_device as d')
    .innerJoin('session as s', (on) => on.onRef('s.token_hash', '=', 'd.session_hash').on('s.ended_at', 'is', null))
    .select(['d.id', 'd.account_id', 'd.person_id', 'd.subscription_sealed'])
    .where('d.county_id', '=', countyId)
    .where('d.account_id', '=', sql<number>`any(${[...accounts]}::bigint[])`)
    .where('d.ended_at', 'is', null)
    .execute()

/** With the browser goes its address. */
export async function endDevice(tx: Db, countyId: number, id: number, now: Instant): Promise<void> {
  await tx
    .updateTable('push_device')
    .set({ ended_at: now, subscription_sealed: Buffer.alloc(0) })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
}

type Whose = { accountId: number; personId: number | null }

const ofOne = ({ accountId, personId }: Whose) =>
  sql<boolean>`account_id = ${accountId} and person_id is not distinct from ${personId}::bigint`

/** The own choice with its mailbox. */
export const findChoice = (tx: Db, countyId: number, whose: Whose) =>
  tx.selectFrom('notice_choice').selectAll().where('county_id', '=', countyId).where(ofOne(whose)).executeTakeFirst()

/** Locked against a second try at the same moment. */
export const findChoiceForUpdate = (tx: Db, countyId: number, whose: Whose) =>
  tx
    .selectFrom('notice_choice')
    .selectAll()
    .where('county_id', '=', countyId)
    .where(ofOne(whose))
    .forUpdate()
    .executeTakeFirst()

export const choiceIn = (row: Row | undefined): Choice => (row ? choiceOf(row) : usualChoice)

type Saved = {
  ways_off?: string[]
  kinds_off?: string[]
  daily_at?: number | null
  quiet_from?: number
  quiet_to?: number
  language?: string
  email_sealed?: Buffer | null
  email_confirmed_at?: Instant | null
  email_code_hash?: Buffer | null
  email_code_until?: Instant | null
  email_tries?: number
}

/** Made at the first choice, changed by the next. */
export async function saveChoice(
  tx: Db,
  countyId: number,
  { accountId, personId }: Whose,
  set: Saved,
  made: { keyId: string; now: Instant },
): Promise<number> {
  const always = { key_id: made.keyId, changed_at: made.now }
  const { id } = await tx
    .insertInto('notice_choice')
    .values({ county_id: countyId, account_id: accountId, person_id: personId, ...always, ...set })
    .onConflict((on) => on.columns(['county_id', 'account_id', 'person_id']).doUpdateSet({ ...always, ...set }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type NewDevice = Whose & {
  endpointHash: Buffer
  subscription: Buffer
  keyId: string
  sessionHash: Buffer
  now: Instant
}

/** A browser belongs to whoever turned it on last: on a shared phone nobody is shown another's news. */
export async function saveDevice(tx: Db, countyId: number, device: NewDevice): Promise<number> {
  const mine = {
    account_id: device.accountId,
    person_id: device.personId,
    subscription_sealed: device.subscription,
    key_id: device.keyId,
    session_hash: device.sessionHash,
    created_at: device.now,
    ended_at: null,
  }
  const { id } = await tx
    .insertInto('push_device')
    .values({ county_id: countyId, endpoint_hash: device.endpointHash, ...mine })
    .onConflict((on) => on.columns(['county_id', 'endpoint_hash']).doUpdateSet(mine))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const findDevice = (tx: Db, countyId: number, accountId: number, endpointHash: Buffer) =>
  tx
    .selectFrom('push_device')
    .select('id')
    .where('county_id', '=', countyId)
    .where('account_id', '=', accountId)
    .where('endpoint_hash', '=', endpointHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

export const findPhone = (tx: Db, accountId: number) =>
  tx.selectFrom('account').select('phone_sealed').where('id', '=', accountId).executeTakeFirstOrThrow()
