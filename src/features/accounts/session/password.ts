import { hash, verify } from '@node-rs/argon2'
import { refuse, type Work } from '#features/feature.ts'
import { addOne, refuseIfSpent } from '../counting.ts'
import { findAccountByPhone, saveAccount } from '../queries.ts'
import { after, failuresBeforeLock, failuresPerAddress, failuresPerUnknownPhone, lockMinutes } from '../rules.ts'

export type Account = NonNullable<Awaited<ReturnType<typeof findAccountByPhone>>>

/** argon2id with the library's own costs, which follow the recommendations of OWASP. */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** Checked when there is nothing to check, so that an unknown phone takes as long as a known one. */
const nothing = hash('nobody has this password')

const addressBucket = (work: Pick<Work, 'addressKey'>): string => `signIn.address:${work.addressKey}`

/** Asked before anything is compared: an address that has guessed too often learns nothing more. */
export const refuseIfGuessing = (work: Work): Promise<void> =>
  refuseIfSpent(work, addressBucket(work), failuresPerAddress)

/** Only counts. A refusal here would undo what else was counted, such as the account's own failures. */
export const countFailure = (work: Work): Promise<unknown> => addOne(work, addressBucket(work), failuresPerAddress)

/** The staff account of this phone and password, or the same refusal for every reason why not. */
export async function knownByPassword(work: Work, phone: string, password: string): Promise<Account> {
  const { tx, sealer } = work
  await refuseIfGuessing(work)
  const phoneHash = sealer.hash(phone, 'phone')
  const account = await findAccountByPhone(tx, phoneHash)
  if (!account?.password_hash || account.kind !== 'staff' || account.closed_at) {
    const bucket = `password.phone:${phoneHash.toString('base64url')}`
    return failUnknown(work, bucket, password)
  }
  refuseIfLocked(work, account)
  if (await verify(account.password_hash, password)) return account
  return failKnown(work, account, 'accounts.wrong')
}

async function failUnknown(work: Work, bucket: string, password: string): Promise<never> {
  await refuseIfSpent(work, bucket, failuresPerUnknownPhone).catch(() =>
    refuse('accounts.locked', { minutes: failuresPerUnknownPhone.minutes }),
  )
  await verify(await nothing, password)
  await addOne(work, bucket, failuresPerUnknownPhone)
  await countFailure(work)
  refuse('accounts.wrong', {}, true)
}

export function refuseIfLocked({ now }: Work, account: Account): void {
  if (account.locked_until && account.locked_until > now) refuse('accounts.locked', { minutes: lockMinutes })
}

/** Counts the failure, although what was asked for is refused; the fifth in a row locks the account for a while. */
export async function failKnown(
  work: Work,
  account: Account,
  code: 'accounts.wrong' | 'accounts.wrong_old',
): Promise<never> {
  const failures = account.failures + 1
  const locks = failures >= failuresBeforeLock
  await saveAccount(work.tx, account.id, {
    failures: locks ? 0 : failures,
    locked_until: locks ? after(work.now, lockMinutes * 60) : null,
  })
  await countFailure(work)
  work.record({ kind: 'account', id: account.id, detail: { failures } })
  refuse(code, {}, true)
}
