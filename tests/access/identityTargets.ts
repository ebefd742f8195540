import { aftercare } from '#features/aftercare/contract.ts'
import { anOrder } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { sessions } from '#features/sessions/contract.ts'
import { signOns } from '#features/signOns/contract.ts'
import { inventedPhone } from '../village/people.ts'
import type { Village } from '../village.ts'

type Input = Record<string, unknown>

/** What signing in, sessions and the second factor are asked about: accounts that are nobody's among the callers. */
export const identityTargets = (village: Village, secret: string): Record<string, () => Promise<Input>> => {
  const staffAccount = () => aStaffAccount(village, secret)
  const reason = '当面核验身份'
  const provider = { issuer: 'https://sso.invalid', clientId: 'none', matchBy: 'phone', label: secret } as const
  const settings = { ...provider, enabled: false }
  return {
    'aftercare.find': async () => ({ name: `${secret}回归`, tail: await aTail(village, `${secret}回归`) }),
    'aftercare.read': async () => ({ personId: village.resident.personId, reason }),
    'aftercare.hand': async () => {
      const asked = { personId: village.resident.personId, need: secret, endsOn: '2026-12-31' }
      const { id } = await village.aftercareWorker.call(aftercare.open, asked)
      return { aftercareId: id, service: 'papers', wantsContact: true, agreed: true }
    },
    'aftercare.open': async () => ({ personId: village.resident.personId, need: secret, endsOn: '2026-12-31' }),
    'aftercare.end': async () => {
      const asked = { personId: village.resident.personId, need: secret, endsOn: '2026-12-31' }
      return { aftercareId: (await village.aftercareWorker.call(aftercare.open, asked)).id }
    },
    'accounts.acceptInvitation': async () => ({
      ...{ phone: '19911114444', code: 'aaaaaaaaaa' },
      password: 'another password',
    }),
    'accounts.close': async () => ({ accountId: await staffAccount() }),
    'handOvers.read': async () => ({ postId: (await inHand(village)).postId }),
    'handOvers.make': () => inHand(village),
    'handOvers.card': async () => ({ postId: (await inHand(village)).postId }),
    'secondFactors.confirm': async () => ({ code: '000000' }),
    'secondFactors.pass': async () => ({ code: '000000' }),
    'secondFactors.reset': async () => ({ accountId: await withFactor(village, await staffAccount()), reason }),
    'sessions.end': async () => ({ sessionId: await anotherSession(village) }),
    'sessions.ofAccount': async () => ({ accountId: await staffAccount() }),
    'sessions.endOfAccount': async () => ({ accountId: await staffAccount(), reason }),
    'signOns.begin': async () => ({ origin: 'http://127.0.0.1:9' }),
    'signOns.finish': async () => ({ ticket: 'none', answer: 'code=none&state=none' }),
    'signOns.save': async () => settings,
    'signOns.tie': async () => {
      await village.administrator.call(signOns.save, settings)
      return { accountId: await staffAccount(), subject: 'somebody' }
    },
    'staff.invite': async () => ({ accountId: await staffAccount() }),
  }
}

/** Somebody of the first village, found by the end of their phone. */
async function aTail({ addPerson }: Village, name: string): Promise<string> {
  const phone = inventedPhone()
  await addPerson(name, { phone })
  return phone.slice(-4)
}

async function aStaffAccount({ addPerson, signIn, site }: Village, name: string): Promise<number> {
  const phone = inventedPhone()
  const { personId } = await addPerson(name, { phone })
  const { accountId } = await signIn(personId, phone, 'staff')
  await site.owner.query("update account_person set verified = 'byPost' where account_id = $1", [accountId])
  return accountId
}

/** A post with one request in hand, and another of the same role to take it. */
async function inHand({ addPerson, addPost, resident, dispatcher }: Village) {
  const stand = { role: 'handler', title: 'handler', at: 'village' } as const
  const { personId } = await addPerson('移交人')
  const postId = await addPost(personId, stand)
  const toPostId = await addPost((await addPerson('接手人')).personId, stand)
  const { id } = await anOrder(resident)
  await dispatcher.call(requests.advance, { requestId: id, action: 'dispatch', fields: { handler: personId } })
  return { postId, toPostId }
}

async function withFactor({ site }: Village, accountId: number): Promise<number> {
  const { sealer, clock } = site.ground
  await site.owner.query(
    'insert into second_factor (account_id, secret_sealed, key_id, confirmed_at, created_at) values ($1, $2, $3, $4, $4)',
    [accountId, sealer.seal('JBSWY3DPEHPK3PXP', 'second_factor'), sealer.keyId, clock()],
  )
  return accountId
}

/** A further session of the resident, so that the one who asks stays signed in. */
async function anotherSession({ resident, site, county }: Village): Promise<number> {
  const { rows } = await site.owner.query(
    `insert into session (token_hash, account_id, county_id, person_id, created_at, seen_at, expires_at)
     values (sha256(convert_to(gen_random_uuid()::text, 'UTF8')), $1, $2, $3, $4, $4, $4::timestamptz + interval '1 day')
     returning id`,
    [resident.accountId, county.id, resident.personId, site.time.now],
  )
  const { rows: open } = await resident.call(sessions.list, {})
  return open.find((row) => row.id === Number(rows[0].id))!.id
}
