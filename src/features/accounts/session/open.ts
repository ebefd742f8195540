import type { Work } from '#features/feature.ts'
import { endSession, insertSession, listSpeakers } from '../queries.ts'
import { after, newToken, residentDays, staffHours, tokenHash } from '../rules.ts'
import { type SessionView, sessionView } from './view.ts'

/**
 * Begins a session with a fresh token; the one before it on this device ends. Where only one person can be meant, the account speaks
 * for that person at once; on a family phone somebody chooses.
 */
export async function openSession(work: Work, account: { id: number; kind: string }): Promise<SessionView> {
  const { tx, county, now, session } = work
  const staff = account.kind === 'staff'
  if (session.token) await endSession(tx, tokenHash(session.token), now)
  const speakers = await listSpeakers(tx, county.id, account.id)
  const own = staff ? speakers.filter((one) => one.verified === 'byPost') : speakers
  const personId = own.length === 1 ? own[0]!.person_id : null
  const token = newToken()
  const expiresAt = after(now, staff ? staffHours * 3_600 : residentDays * 86_400)
  await insertSession(tx, {
    hash: tokenHash(token),
    accountId: account.id,
    countyId: county.id,
    personId,
    now,
    expiresAt,
    device: work.device,
  })
  session.open(token, !staff)
  work.record({ kind: 'account', id: account.id, detail: { signedIn: account.kind } })
  return sessionView(work, account.id, personId, null)
}
