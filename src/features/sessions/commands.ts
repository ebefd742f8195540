import { endSessions, findStaffHere, tokenHash } from '#features/accounts/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { getPerson } from '#features/people/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { sessions } from './contract.ts'
import { endOne, listOpen } from './queries.ts'
import { deviceWords } from './rules.ts'

const own = ({ actor }: Work): number => actor.accountId ?? refuse('authority.unsigned')

export const readOwnSessions = async (work: Work): Promise<Out<typeof sessions.list>> => ({
  rows: await rowsOf(work, own(work)),
})

async function rowsOf({ tx, now, session }: Work, accountId: number): Promise<Out<typeof sessions.list>['rows']> {
  const mine = session.token ? tokenHash(session.token) : null
  const open = await listOpen(tx, accountId, now)
  return open.map((row) => ({
    id: row.id,
    device: deviceWords(row.device),
    area: row.area ?? '',
    since: row.created_at,
    seenAt: row.seen_at,
    here: mine !== null && row.token_hash.equals(mine),
  }))
}

export async function endOwnSession(
  work: Work,
  { sessionId }: In<typeof sessions.end>,
): Promise<Out<typeof sessions.end>> {
  if (!(await endOne(work.tx, own(work), sessionId, work.now))) refuse('sessions.missing')
  work.record({ kind: 'session', id: sessionId, detail: { ended: true } })
  return { id: sessionId }
}

/** Everywhere but here: what somebody presses who has lost a phone. */
export async function endOtherSessions(work: Work): Promise<Out<typeof sessions.endOthers>> {
  const accountId = own(work)
  const others = (await rowsOf(work, accountId)).filter((row) => !row.here).length
  await endSessions(work.tx, accountId, work.now, work.session.token ? tokenHash(work.session.token) : null)
  work.record({ kind: 'account', id: accountId, detail: { endedOthers: others } })
  return { ended: others }
}

async function staffAccount(work: Work, accountId: number): Promise<number> {
  const account = (await findStaffHere(work.tx, work.county.id, accountId)) ?? refuse('accounts.missing')
  await getPerson(work.tx, work.scope, account.person_id)
  return account.id
}

export const readSessionsOf = async (
  work: Work,
  { accountId }: In<typeof sessions.ofAccount>,
): Promise<Out<typeof sessions.ofAccount>> => ({ rows: await rowsOf(work, await staffAccount(work, accountId)) })

/** The security administrator ends all sessions of an account; the reason stays in the audit. */
export async function endSessionsOf(
  work: Work,
  { accountId, reason }: In<typeof sessions.endOfAccount>,
): Promise<Out<typeof sessions.endOfAccount>> {
  const id = await staffAccount(work, accountId)
  await endSessions(work.tx, id, work.now)
  work.record({ kind: 'account', id, detail: { sessionsEnded: true, reason } })
  return { id }
}
