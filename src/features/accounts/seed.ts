import { hash } from '@node-rs/argon2'
import type { Sealer } from '#database/sealing.ts'

export { hashPassword } from './session/password.ts'

/** Known to everybody who reads this file: the server refuses to listen beyond loopback while it is in use. */
export const demonstrationPassword = 'shanzhi-2026'

/** Staff accounts of invented post holders. One hash for all: they share the word, and hashing 3,000 times would take minutes. */
export async function accountRows(
  sealer: Sealer,
  holders: readonly { id: number; personId: number; phone: string; countyId: number }[],
) {
  const passwordHash = await hash(demonstrationPassword)
  const accounts = holders.map(({ id, phone }) => ({
    id,
    phone_hash: sealer.hash(phone, 'phone'),
    phone_sealed: sealer.seal(phone, 'phone'),
    key_id: sealer.keyId,
    kind: 'staff',
    password_hash: passwordHash,
  }))
  const ties = holders.map(({ id, personId, countyId }) => ({
    account_id: id,
    county_id: countyId,
    person_id: personId,
    verified: 'byPost',
  }))
  return { accounts, ties }
}
