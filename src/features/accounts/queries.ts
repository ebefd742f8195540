import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { prepared } from '#database/prepared.ts'
import type { Work } from '#features/feature.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import { tokenHash } from './rules.ts'

/** Accounts and sessions belong to no county: these queries name the county where a row has one. */

/** An account that is still open, locked against a second try at the same moment. */
export const findAccountByPhone = (tx: Db, phoneHash: Buffer) =>
  tx.selectFrom('account').selectAll().where('phone_hash', '=', phoneHash).forUpdate().executeTakeFirst()

export const getAccount = (tx: Db, accountId: number) =>
  tx.selectFrom('account').selectAll().where('id', '=', accountId).forUpdate().executeTakeFirstOrThrow()

/** Without a lock, for reading who somebody is. */
export const readAccount = (tx: Db, accountId: number) =>
  tx
    .selectFrom('account')
    .select(['kind', 'must_change_password'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()

/** A staff account that works in this county, for closing it. */
export const findStaffHere = (tx: Db, countyId: number, accountId: number) =>
  tx
    .selectFrom('account_person')
    .innerJoin('account', 'account.id', 'account_person.account_id')
    .select(['account.id', 'account_person.person_id'])
    .where('account.id', '=', accountId)
    .where('account.kind', '=', 'staff')
    .where('account.closed_at', 'is', null)
    .where('account_person.county_id', '=', countyId)
    .where('account_person.verified', '=', 'byPost')
    .where('account_person.ended_at', 'is', null)
    .executeTakeFirst()

type Phone = { phone: string; sealer: Work['sealer'] }

/** The resident's account of this phone, made at the first sign-in. Two sign-ins at once make one. */
export async function ensureResident(tx: Db, { phone, sealer }: Phone, now: Instant) {
  const phoneHash = sealer.hash(phone, 'phone')
  await tx
    .insertInto('account')
    .values({
      phone_hash: phoneHash,
      phone_sealed: sealer.seal(phone, 'phone'),
      key_id: sealer.keyId,
      kind: 'resident',
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('phone_hash').doNothing())
    .execute()
  return (await findAccountByPhone(tx, phoneHash))!
}

/** A staff account: new, or the resident's account of the same phone, which keeps its requests. */
export async function saveStaff(
  tx: Db,
  { phone, sealer }: Phone,
  passwordHash: string | null,
  now: Instant,
): Promise<number> {
  const first = { password_hash: passwordHash, must_change_password: passwordHash !== null }
  const staff = { kind: 'staff', ...first, failures: 0 }
  const opened = { ...staff, locked_until: null, closed_at: null }
  const row = await tx
    .insertInto('account')
    .values({
      phone_hash: sealer.hash(phone, 'phone'),
      phone_sealed: sealer.seal(phone, 'phone'),
      key_id: sealer.keyId,
      created_at: now,
      ...staff,
    })
    .onConflict((conflict) => conflict.column('phone_hash').doUpdateSet(opened))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Whoever has left office is a resident again, with the same phone and the own requests. */
export async function becomeResident(tx: Db, accountId: number): Promise<void> {
  const resident = { kind: 'resident', password_hash: null, must_change_password: false, closed_at: null }
  await tx.updateTable('account').set(resident).where('id', '=', accountId).execute()
}

export async function saveAccount(
  tx: Db,
  accountId: number,
  set: {
    failures?: number
    locked_until?: Instant | null
    password_hash?: string
    must_change_password?: boolean
    closed_at?: Instant
  },
): Promise<void> {
  await tx.updateTable('account').set(set).where('id', '=', accountId).execute()
}

export type SpeakerRow = { person_id: number; name: string; verified: string }

/** For whom this account may speak in this county. */
export async function listSpeakers(tx: Db, countyId: number, accountId: number): Promise<SpeakerRow[]> {
  return tx
    .selectFrom('account_person')
    .innerJoin('person', (join) =>
      join
        .onRef('person.county_id', '=', 'account_person.county_id')
        .onRef('person.id', '=', 'account_person.person_id')
        .on('person.valid_to', 'is', null),
    )
    .select(['account_person.person_id', 'person.name', 'account_person.verified'])
    .where('account_person.account_id', '=', accountId)
    .where('account_person.county_id', '=', countyId)
    .where('account_person.ended_at', 'is', null)
    .orderBy('account_person.person_id')
    .limit(50)
    .execute()
}

/** Ties the account to those persons of the county who have its phone now; a person who changed phones is untied. */
export async function matchPhone(
  tx: Db,
  countyId: number,
  accountId: number,
  personIds: readonly number[],
  now: Instant,
) {
  await sql`update account_person set ended_at = ${now}
    where account_id = ${accountId} and county_id = ${countyId} and verified = 'phoneMatched' and ended_at is null
      and not person_id = any(${[...personIds]}::bigint[])`.execute(tx)
  await sql`insert into account_person (account_id, county_id, person_id, verified, since)
    select ${accountId}, ${countyId}, id, 'phoneMatched', ${now} from unnest(${[...personIds]}::bigint[]) id
    on conflict (account_id, county_id, person_id) do update set ended_at = null, since = excluded.since
      where account_person.verified = 'phoneMatched' and account_person.ended_at is not null`.execute(tx)
}

/** The strongest tie: the county gave this person the account for a post. */
export async function tieByPost(tx: Db, countyId: number, accountId: number, personId: number, now: Instant) {
  await sql`insert into account_person (account_id, county_id, person_id, verified, since)
    values (${accountId}, ${countyId}, ${personId}, 'byPost', ${now})
    on conflict (account_id, county_id, person_id) do update set verified = 'byPost', since = excluded.since, ended_at = null`.execute(
    tx,
  )
}

/** Another open staff account through which this person already works. */
export const findStaffAccountOf = (tx: Db, countyId: number, personId: number) =>
  tx
    .selectFrom('account_person')
    .innerJoin('account', 'account.id', 'account_person.account_id')
    .select('account.id')
    .where('account_person.county_id', '=', countyId)
    .where('account_person.person_id', '=', personId)
    .where('account_person.verified', '=', 'byPost')
    .where('account_person.ended_at', 'is', null)
    .where('account.kind', '=', 'staff')
    .where('account.closed_at', 'is', null)
    .executeTakeFirst()

/** Posts above counties whose area contains this county. */
export const listUpperPosts = (tx: Db, accountId: number, countyCode: string, today: Day) =>
  tx
    .selectFrom('upper_post')
    .select(['id', 'role', 'title'])
    .where('account_id', '=', accountId)
    .where(sql<boolean>`${countyCode} like code_prefix || '%'`)
    .where('term_from', '<=', today)
    .where((eb) => eb.or([eb('term_to', 'is', null), eb('term_to', '>=', today)]))
    .execute()

export async function insertSession(
  tx: Db,
  session: {
    hash: Buffer
    accountId: number
    countyId: number
    personId: number | null
    now: Instant
    expiresAt: Instant
    device: string
  },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.hash,
      account_id: session.accountId,
      county_id: session.countyId,
      person_id: session.personId,
      created_at: session.now,
      seen_at: session.now,
      expires_at: session.expiresAt,
      device: session.device,
    })
    .execute()
}

export async function endSession(tx: Db, hash: Buffer, now: Instant): Promise<void> {
  await tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('token_hash', '=', hash)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends every session of an account, but for one. */
export async function endSessions(tx: Db, accountId: number, now: Instant, but: Buffer | null = null): Promise<void> {
  let query = tx.updateTable('session').set({ ended_at: now }).where('account_id', '=', accountId)
  if (but) query = query.where('token_hash', '!=', but)
  await query.where('ended_at', 'is', null).execute()
}

export async function saveSpeaker(tx: Db, hash: Buffer, countyId: number, personId: number): Promise<void> {
  await tx
    .updateTable('session')
    .set({ county_id: countyId, person_id: personId })
    .where('token_hash', '=', hash)
    .execute()
}

/** A new code takes the place of all earlier ones. */
export async function insertCode(
  tx: Db,
  phoneHash: Buffer,
  codeHash: Buffer,
  now: Instant,
  expiresAt: Instant,
): Promise<void> {
  await tx
    .updateTable('one_time_code')
    .set({ used_at: now })
    .where('phone_hash', '=', phoneHash)
    .where('used_at', 'is', null)
    .execute()
  await tx
    .insertInto('one_time_code')
    .values({ phone_hash: phoneHash, code_hash: codeHash, created_at: now, expires_at: expiresAt })
    .execute()
}

export const findCode = (tx: Db, phoneHash: Buffer, now: Instant) =>
  tx
    .selectFrom('one_time_code')
    .select(['id', 'code_hash', 'tries'])
    .where('phone_hash', '=', phoneHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

export async function saveCode(tx: Db, id: number, set: { tries?: number; used_at?: Instant }): Promise<void> {
  await tx.updateTable('one_time_code').set(set).where('id', '=', id).execute()
}

/**
 * One more in this step, and how many that are since then; the row stays locked until the transaction ends, so that two at once cannot
 * both be the last.
 */
const insertAttempt = prepared(
  (_: Db, { bucket, step, since }: { bucket: string; step: Instant; since: Instant }) => sql<{ n: number }>`
    with one as (insert into attempt (bucket, window_start, n) values (${bucket}, ${step}, 1)
      on conflict (bucket, window_start) do update set n = attempt.n + 1 returning n)
    select one.n + coalesce((select sum(a.n)::int from attempt a
      where a.bucket = ${bucket} and a.window_start > ${since} and a.window_start <> ${step}), 0) as n from one`,
)

export const addAttempt = async (tx: Db, one: { bucket: string; step: Instant; since: Instant }): Promise<number> =>
  (await insertAttempt(tx, one))[0]?.n ?? 0

const sumAttempts = prepared(
  (_: Db, { bucket, since }: { bucket: string; since: Instant }) => sql<{ n: number | null }>`
    select sum(n)::int as n from attempt where bucket = ${bucket} and window_start > ${since}`,
)

export const countAttempts = async (tx: Db, bucket: string, since: Instant): Promise<number> =>
  (await sumAttempts(tx, { bucket, since }))[0]?.n ?? 0

/** Removes what can serve no more; a session that ended is kept for a while, to answer who was signed in. */
export async function removeSpent(
  tx: Db,
  limits: { sessions: Instant; codes: Instant; attempts: Instant },
): Promise<void> {
  await tx
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<', limits.sessions), eb('ended_at', '<', limits.sessions)]))
    .execute()
  await tx.deleteFrom('one_time_code').where('created_at', '<', limits.codes).execute()
  await tx.deleteFrom('attempt').where('window_start', '<', limits.attempts).execute()
}

/** Whether an account has a second factor, and whether it was given in this session. */
export async function readSecondOf(tx: Db, accountId: number, hash: Buffer | null) {
  const { rows } = await sql<{ has_factor: boolean; passed: boolean }>`select
    exists (select from second_factor f where f.account_id = ${accountId} and f.confirmed_at is not null) as has_factor,
    exists (select from session s where s.token_hash = ${hash} and s.account_id = ${accountId}
      and s.second_at is not null) as passed`.execute(tx)
  return rows[0]!
}

export async function passSecondIn(tx: Db, hash: Buffer, now: Instant): Promise<void> {
  await tx.updateTable('session').set({ second_at: now }).where('token_hash', '=', hash).execute()
}

/** When the session of this token was opened. */
export async function findSignInTime(tx: Db, token: string): Promise<Instant | null> {
  const row = await tx
    .selectFrom('session')
    .select('created_at')
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst()
  return row?.created_at ?? null
}
