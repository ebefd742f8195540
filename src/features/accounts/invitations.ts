import { timingSafeEqual } from 'node:crypto'
import { queueUp } from '#database/queueing.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import type { In } from '#wire/contract.ts'
import type { accounts } from './contract.ts'
import { endInvitations, findInvitation, insertInvitation, saveInvitation } from './invitationQueries.ts'
import { endSessions, findAccountByPhone, findStaffAccountOf, saveAccount, saveStaff, tieByPost } from './queries.ts'
import * as rules from './rules.ts'
import { openSession } from './session/open.ts'
import { countFailure, hashPassword, refuseIfGuessing } from './session/password.ts'
import type { SessionView } from './session/view.ts'

const codeHash = ({ sealer }: Work, accountId: number, code: string) =>
  sealer.hash(`${accountId}:${code}`, 'invitation')

/** A fresh invitation takes the place of any before it. The code is answered once and kept as a hash. */
export async function inviteAccount(work: Work, accountId: number): Promise<string> {
  const { tx, county, now } = work
  const code = rules.newInvitationCode()
  await endInvitations(tx, accountId, now)
  await insertInvitation(tx, {
    accountId,
    countyId: county.id,
    hash: codeHash(work, accountId, code),
    now,
    expiresAt: rules.after(now, rules.invitationDays * 86_400),
  })
  return code
}

/**
 * The staff account of a person, made where there is none: without a password, until the invitation is taken up. One at a time, as
 * two at once would each find person and phone free.
 */
export async function ensureStaffAccount(
  work: Work,
  person: { id: number; phone: string },
): Promise<{ id: number; isNew: boolean }> {
  const { tx, county, sealer, now } = work
  await queueUp(tx, 'accounts.create')
  const own = await findStaffAccountOf(tx, county.id, person.id)
  const known = await findAccountByPhone(tx, sealer.hash(person.phone, 'phone'))
  const taken = known?.kind === 'staff' && !known.closed_at
  if (own && known?.id === own.id) return { id: own.id, isNew: false }
  if (own) refuse('accounts.person_has_account')
  if (taken) refuse('accounts.phone_taken')
  const id = await saveStaff(tx, { phone: person.phone, sealer }, null, now)
  await endSessions(tx, id, now)
  await tieByPost(tx, county.id, id, person.id, now)
  return { id, isNew: true }
}

/** Whoever holds phone and code chooses a password and is in. Wrong codes are counted for the invitation and for the address. */
export async function acceptInvitation(
  work: Work,
  { phone, code, password }: In<typeof accounts.acceptInvitation>,
): Promise<SessionView> {
  const { tx, county, sealer, now } = work
  await refuseIfGuessing(work)
  const account = await findAccountByPhone(tx, sealer.hash(phone, 'phone'))
  const isStaff = account?.kind === 'staff' && !account.closed_at
  const open = isStaff ? await findInvitation(tx, account.id, county.id, now) : undefined
  const right = open !== undefined && timingSafeEqual(open.code_hash, codeHash(work, account!.id, code))
  if (!account || !open || !right || open.tries >= rules.triesPerCode) {
    if (open) await saveInvitation(tx, open.id, { tries: open.tries + 1 })
    await countFailure(work)
    return refuse('accounts.invitation_wrong', {}, true)
  }
  must(rules.checkNewPassword(password, '', phone))
  const secret = { password_hash: await hashPassword(password), must_change_password: false }
  await saveAccount(tx, account.id, { ...secret, failures: 0, locked_until: null })
  await saveInvitation(tx, open.id, { used_at: now })
  await endSessions(tx, account.id, now)
  return openSession(work, account)
}
