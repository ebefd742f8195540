import { timingSafeEqual } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import { queueUp } from '#database/queueing.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { findPersonsByPhone, getPerson } from '#features/people/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { accounts } from './contract.ts'
import { countAttempt } from './counting.ts'
import { deliveryFor } from './delivery/adapters.ts'
import {
  becomeResident,
  endSession,
  endSessions,
  ensureResident,
  findAccountByPhone,
  findCode,
  findStaffAccountOf,
  findStaffHere,
  getAccount,
  insertCode,
  listSpeakers,
  matchPhone,
  saveAccount,
  saveCode,
  saveSpeaker,
  saveStaff,
  tieByPost,
} from './queries.ts'
import * as rules from './rules.ts'
import { openSession } from './session/open.ts'
import {
  countFailure,
  failKnown,
  hashPassword,
  knownByPassword,
  refuseIfGuessing,
  refuseIfLocked,
} from './session/password.ts'
import { type SessionView, sessionView, visitorView } from './session/view.ts'

/** Who the reader is here. */
export const readSession = async (work: Work): Promise<SessionView> =>
  work.actor.accountId === null
    ? visitorView(work)
    : sessionView(work, work.actor.accountId, work.actor.personId, work.session.token)

/** Sends a one-time code to any phone: whether an account stands behind it is nobody's business. */
export async function askCode(
  work: Work,
  { phone }: In<typeof accounts.askCode>,
): Promise<Out<typeof accounts.askCode>> {
  const { tx, sealer, now, county } = work
  const deliver = deliveryFor(county) ?? refuse('accounts.no_sms')
  const phoneHash = sealer.hash(phone, 'phone')
  await countAttempt(work, `code.address:${work.addressKey}`, rules.codesPerAddress)
  await countAttempt(work, `code.phone:${phoneHash.toString('base64url')}`, rules.codesPerPhone)
  const code = rules.newCode()
  await insertCode(tx, phoneHash, codeHash(work, phone, code), now, rules.after(now, rules.codeSeconds))
  const { shown } = await deliver(work, phone, code)
  work.record({ kind: 'code', id: 0 })
  return { validSeconds: rules.codeSeconds, shown }
}

const codeHash = ({ sealer }: Work, phone: string, code: string) => sealer.hash(`${phone}:${code}`, 'one_time_code')

/** A resident signs in. The register's persons with this phone become those for whom the account may speak. */
export async function signInByCode(
  work: Work,
  { phone, code }: In<typeof accounts.signInByCode>,
): Promise<SessionView> {
  const { tx, county, sealer, now } = work
  const phoneHash = sealer.hash(phone, 'phone')
  await refuseIfGuessing(work)
  const open = await findCode(tx, phoneHash, now)
  const right = open !== undefined && timingSafeEqual(open.code_hash, codeHash(work, phone, code))
  if (!right || open.tries >= rules.triesPerCode) return failCode(work, open)
  await saveCode(tx, open.id, { used_at: now })
  const account = await ensureResident(tx, { phone, sealer }, now)
  if (account.kind === 'staff' && !account.closed_at) refuse('accounts.use_password', {}, true)
  if (account.closed_at) await becomeResident(tx, account.id)
  const persons = await findPersonsByPhone(tx, county.id, phoneHash)
  const ids = persons.map((person) => person.id)
  await matchPhone(tx, county.id, account.id, ids, now)
  return openSession(work, { id: account.id, kind: 'resident' })
}

async function failCode(work: Work, open: { id: number; tries: number } | undefined): Promise<never> {
  if (open) await saveCode(work.tx, open.id, { tries: open.tries + 1 })
  await countFailure(work)
  refuse('accounts.code_wrong', {}, true)
}

/** Staff sign in; every reason to refuse reads the same. */
export async function signInByPassword(
  work: Work,
  { phone, password }: In<typeof accounts.signInByPassword>,
): Promise<SessionView> {
  const account = await knownByPassword(work, phone, password)
  await saveAccount(work.tx, account.id, { failures: 0, locked_until: null })
  return openSession(work, account)
}

/** Ends the session of this device. Signing out twice is no mistake. */
export async function signOut(work: Work): Promise<Record<string, never>> {
  const { tx, now, session, actor } = work
  if (session.token) await endSession(tx, rules.tokenHash(session.token), now)
  session.close()
  work.record({ kind: 'account', id: actor.accountId ?? 0, detail: { signedOut: true } })
  return {}
}

/** Staff only: a new password ends the sessions on all other devices, because somebody else may have had the old one. */
export async function changePassword(
  work: Work,
  { old, fresh }: In<typeof accounts.changePassword>,
): Promise<SessionView> {
  const { tx, now, sealer, session, actor } = work
  const account = await getAccount(tx, signedIn(work))
  if (!account.password_hash) refuse('accounts.no_password')
  refuseIfLocked(work, account)
  await refuseIfGuessing(work)
  if (!(await verify(account.password_hash, old))) return failKnown(work, account, 'accounts.wrong_old')
  must(rules.checkNewPassword(fresh, old, sealer.open(account.phone_sealed, 'phone')))
  const passwordHash = await hashPassword(fresh)
  await saveAccount(tx, account.id, { password_hash: passwordHash, must_change_password: false, failures: 0 })
  await endSessions(tx, account.id, now, session.token ? rules.tokenHash(session.token) : null)
  work.record({ kind: 'account', id: account.id, detail: { passwordChanged: true } })
  return sessionView(work, account.id, actor.personId, session.token)
}

const signedIn = ({ actor }: Work): number => actor.accountId ?? refuse('authority.unsigned')

/** Chooses for whom this session speaks, e.g. on a phone that a family shares. */
export async function speakAs(work: Work, { personId }: In<typeof accounts.speakAs>): Promise<SessionView> {
  const { tx, county, session } = work
  const accountId = signedIn(work)
  const speakers = await listSpeakers(tx, county.id, accountId)
  if (!session.token || !speakers.some((one) => one.person_id === personId)) refuse('accounts.not_speaker')
  await saveSpeaker(tx, rules.tokenHash(session.token), county.id, personId)
  work.record({ kind: 'person', id: personId, detail: { speaks: true } })
  return sessionView(work, accountId, personId, session.token)
}

/**
 * Gives a person a staff account. The first password is answered once, handed over by hand, and must be changed. One at a time:
 * two at once would each find person and phone free.
 */
export async function createAccount(
  work: Work,
  { personId, phone }: In<typeof accounts.create>,
): Promise<Out<typeof accounts.create>> {
  const { tx, county, scope, sealer, now } = work
  const person = await getPerson(tx, scope, personId)
  await queueUp(tx, 'accounts.create')
  if (await findStaffAccountOf(tx, county.id, person.id)) refuse('accounts.person_has_account')
  const known = await findAccountByPhone(tx, sealer.hash(phone, 'phone'))
  if (known?.kind === 'staff' && !known.closed_at) refuse('accounts.phone_taken')
  const initialPassword = rules.newInitialPassword()
  const id = await saveStaff(tx, { phone, sealer }, await hashPassword(initialPassword), now)
  await endSessions(tx, id, now)
  await tieByPost(tx, county.id, id, person.id, now)
  work.record({ kind: 'account', id, detail: { personId: person.id } })
  return { id, initialPassword }
}

/** Closes a staff account and all its sessions. The person and the posts stay as they are. */
export async function closeAccount(
  work: Work,
  { accountId }: In<typeof accounts.close>,
): Promise<Out<typeof accounts.close>> {
  const { tx, county, scope, now, actor } = work
  const account = (await findStaffHere(tx, county.id, accountId)) ?? refuse('accounts.missing')
  await getPerson(tx, scope, account.person_id)
  if (account.id === actor.accountId) refuse('accounts.not_own')
  await saveAccount(tx, account.id, { closed_at: now })
  await endSessions(tx, account.id, now)
  work.record({ kind: 'account', id: account.id, detail: { closed: true } })
  return { id: account.id }
}
