import { countAttempt, findSignInTime } from '#features/accounts/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import type { escrow } from './contract.ts'
import { findKey, noteRecovery, saveKey } from './queries.ts'
import { isFresh, keepLimit, recoverLimit } from './rules.ts'

const purpose = 'device_key'

/** Takes a phone's sealed key into keeping and seals it once more. */
export async function keepKey(work: Work, input: In<typeof escrow.keep>): Promise<Out<typeof escrow.keep>> {
  const { tx, sealer, now } = work
  const accountId = signedIn(work)
  await countAttempt(work, `escrow.keep:${accountId}`, keepLimit)
  const sealed = sealer.seal(input.sealedKey, purpose)
  const id = await saveKey(tx, { accountId, deviceId: input.deviceId, sealed, keyId: sealer.keyId, now })
  work.record({ kind: 'deviceKey', id })
  return { id }
}

/** Gives it back to the same account, for the same phone, right after signing in; the audit tells that it happened. */
export async function recoverKey(work: Work, input: In<typeof escrow.recover>): Promise<Out<typeof escrow.recover>> {
  const { tx, sealer, now, session } = work
  const accountId = signedIn(work)
  await countAttempt(work, `escrow.recover:${accountId}`, recoverLimit)
  const since = session.token ? await findSignInTime(tx, session.token) : null
  const row = (await findKey(tx, accountId, input.deviceId)) ?? refuse('escrow.missing')
  if (since === null || !isFresh(since, now)) refuse('escrow.sign_in_again')
  await noteRecovery(tx, row.id, now)
  work.record({ kind: 'deviceKey', id: row.id, detail: { recovered: true } })
  return { sealedKey: sealer.open(row.sealed_key, purpose) }
}

const signedIn = ({ actor }: Work): number => actor.accountId ?? refuse('authority.unsigned')
