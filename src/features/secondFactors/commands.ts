import { generateSecret, generateURI } from 'otplib'
import { renderSVG } from 'uqr'
import { endSessions, findStaffHere, passSession } from '#features/accounts/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { getPerson } from '#features/people/public.ts'
import { instantAt, timeOf } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { secondFactors } from './contract.ts'
import {
  changeFactor,
  countRecovery,
  findFactor,
  removeFactor,
  replaceRecovery,
  saveFactor,
  spendRecovery,
} from './queries.ts'
import * as rules from './rules.ts'

const own = ({ actor }: Work): number => actor.accountId ?? refuse('authority.unsigned')
const recoveryHash = ({ sealer }: Work, accountId: number, code: string) =>
  sealer.hash(`${accountId}:${code}`, 'recovery_code')

export async function readSecond(work: Work): Promise<Out<typeof secondFactors.read>> {
  const accountId = own(work)
  const factor = await findFactor(work.tx, accountId)
  const setUp = factor?.confirmed_at != null
  return { setUp, recoveryLeft: setUp ? await countRecovery(work.tx, accountId) : 0 }
}

/** A fresh secret, sealed at once. It counts for nothing before a code made from it was given. */
export async function beginSecond(work: Work): Promise<Out<typeof secondFactors.begin>> {
  const { tx, county, sealer, now } = work
  const accountId = own(work)
  if (work.actor.kind !== 'staff') refuse('second.none')
  const there = await findFactor(tx, accountId)
  if (there?.confirmed_at) refuse('second.set_up')
  const secret = generateSecret()
  await saveFactor(tx, accountId, { sealed: sealer.seal(secret, 'second_factor'), keyId: sealer.keyId, now })
  const uri = generateURI({ issuer: `善治 ${county.name}`, label: `${county.code}-${accountId}`, secret })
  work.record({ kind: 'account', id: accountId, detail: { second: 'begun' } })
  return { secret, picture: renderSVG(uri, { border: 2 }), address: uri }
}

/** The phone shows the right digits: from now on they are asked for, and the ten codes are told. */
export async function confirmSecond(
  work: Work,
  { code }: In<typeof secondFactors.confirm>,
): Promise<Out<typeof secondFactors.confirm>> {
  const { tx, now } = work
  const accountId = own(work)
  const factor = (await findFactor(tx, accountId)) ?? refuse('second.none')
  if (factor.confirmed_at) refuse('second.set_up')
  await takeCode(work, factor, code)
  await changeFactor(tx, accountId, { confirmed_at: now })
  const recovery = Array.from({ length: rules.recoveryCodes }, rules.newRecoveryCode)
  const hashes = recovery.map((one) => recoveryHash(work, accountId, one))
  await replaceRecovery(tx, accountId, hashes, now)
  await passSession(work)
  work.record({ kind: 'account', id: accountId, detail: { second: 'setUp' } })
  return { recovery }
}

/** Signing in is finished by six digits of now, or by one of the ten codes. */
export async function passSecond(
  work: Work,
  { code }: In<typeof secondFactors.pass>,
): Promise<Out<typeof secondFactors.pass>> {
  const { tx } = work
  const accountId = own(work)
  const factor = await findFactor(tx, accountId)
  if (!factor?.confirmed_at) refuse('second.none')
  await takeCode(work, factor, code)
  await passSession(work)
  work.record({
    kind: 'account',
    id: accountId,
    detail: { second: rules.isRecoveryCode(code) ? 'recovery' : 'passed' },
  })
  return { recoveryLeft: await countRecovery(tx, accountId) }
}

type Factor = NonNullable<Awaited<ReturnType<typeof findFactor>>>

/** Refuses a wrong code and counts it; the fifth in a row pauses the second step. A right code is spent. */
async function takeCode(work: Work, factor: Factor, code: string): Promise<void> {
  const { tx, sealer, now } = work
  const accountId = factor.account_id
  if (factor.locked_until && factor.locked_until > now) refuse('second.locked', { minutes: rules.lockMinutes })
  const paper = rules.isRecoveryCode(code)
  const secret = sealer.open(factor.secret_sealed, 'second_factor')
  const step = paper ? null : rules.stepOf(secret, code, factor.last_step, now)
  const right = paper
    ? factor.confirmed_at !== null && (await spendRecovery(tx, accountId, recoveryHash(work, accountId, code), now))
    : step !== null
  if (right) return changeFactor(tx, accountId, { tries: 0, ...(step === null ? {} : { last_step: step }) })
  const tries = factor.tries + 1
  const locks = tries >= rules.triesBeforeLock
  const until = locks ? instantAt(timeOf(now) + rules.lockMinutes * 60_000) : null
  await changeFactor(tx, accountId, { tries: locks ? 0 : tries, locked_until: until })
  work.record({ kind: 'account', id: accountId, detail: { secondFailures: tries } })
  refuse('second.wrong', {}, true)
}

/** For somebody whose phone and paper are gone: another administrator, with a reason that stays in the audit. */
export async function resetSecond(
  work: Work,
  { accountId, reason }: In<typeof secondFactors.reset>,
): Promise<Out<typeof secondFactors.reset>> {
  const { tx, county, scope, actor } = work
  if (accountId === actor.accountId) refuse('second.not_own')
  const account = (await findStaffHere(tx, county.id, accountId)) ?? refuse('accounts.missing')
  await getPerson(tx, scope, account.person_id)
  if (!(await removeFactor(tx, account.id))) refuse('second.none')
  await endSessions(tx, account.id, work.now)
  work.record({ kind: 'account', id: account.id, detail: { second: 'reset', reason } })
  return { id: account.id }
}
