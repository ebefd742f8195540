import { randomBytes } from 'node:crypto'
import { countAttempt, findStaffHere, type Limit, openSession, tokenHash } from '#features/accounts/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { getPerson } from '#features/people/public.ts'
import { instantAt, timeOf } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { signOns } from './contract.ts'
import { addressFor, discover, type Known, newPromise, type Promised, whoIs } from './provider.ts'
import {
  findByPhone,
  findBySubject,
  findSettings,
  insertTry,
  type Settings,
  saveSettings,
  saveSubject,
  takeTry,
} from './queries.ts'

/** A village office behind one address signs in every morning; each try asks the provider once or twice. */
const triesPerAddress: Limit = { most: 60, minutes: 60 }
const tryMinutes = 10

const subjectHash = ({ sealer }: Work, subject: string) => sealer.hash(subject, 'sign_on_subject')

async function inForce({ tx, county }: Work): Promise<Settings> {
  const settings = await findSettings(tx, county.id)
  return settings?.enabled ? settings : refuse('signOns.off')
}

const clientOf = ({ sealer }: Work, { issuer, client_id, secret_sealed }: Settings) => ({
  issuer,
  clientId: client_id,
  secret: secret_sealed && sealer.open(secret_sealed, 'sign_on'),
})

export async function readOffered({ tx, county }: Work): Promise<Out<typeof signOns.offered>> {
  const settings = await findSettings(tx, county.id)
  return { label: settings?.enabled ? settings.label : null }
}

/** What is needed to finish, sealed: the promise, where to come back to, and the digest of the ticket that stays in the browser. */
type Kept = Promised & { redirect: string; ticket: string }

/** On the way to the provider. What must come back is kept here; the browser keeps a ticket of its own. */
export async function beginSignOn(
  work: Work,
  { origin }: In<typeof signOns.begin>,
): Promise<Out<typeof signOns.begin>> {
  const { tx, county, sealer, now } = work
  await countAttempt(work, `signOn.address:${work.addressKey}`, triesPerAddress)
  const config = await discover(clientOf(work, await inForce(work)))
  const promised = newPromise()
  const ticket = randomBytes(32).toString('base64url')
  const redirect = `${origin}/c/${county.code}/signed-on`
  const kept: Kept = { ...promised, redirect, ticket: tokenHash(ticket).toString('base64url') }
  await insertTry(tx, {
    stateHash: tokenHash(promised.state),
    countyId: county.id,
    sealed: sealer.seal(JSON.stringify(kept), 'sign_on_try'),
    now,
    expiresAt: instantAt(timeOf(now) + tryMinutes * 60_000),
  })
  work.record({ kind: 'signOn', id: 0 })
  return { address: await addressFor(config, redirect, promised), ticket }
}

/** Back from the provider, in the browser that began: the account it vouches for, if this county has one. */
export async function finishSignOn(
  work: Work,
  { ticket, answer }: In<typeof signOns.finish>,
): Promise<Out<typeof signOns.finish>> {
  const { tx, county, sealer, now } = work
  const settings = await inForce(work)
  const state = new URLSearchParams(answer).get('state') ?? ''
  const taken = (await takeTry(tx, tokenHash(state), county.id, now)) ?? refuse('signOns.try_over')
  const kept = JSON.parse(sealer.open(taken.secret_sealed, 'sign_on_try')) as Kept
  if (kept.ticket !== tokenHash(ticket).toString('base64url')) refuse('signOns.try_over', {}, true)
  const config = await discover(clientOf(work, settings))
  const known = await whoIs(config, new URL(`${kept.redirect}?${answer.replace(/^\?/, '')}`), kept)
  const accountId = await accountOf(work, settings, known)
  await openSession(work, { id: accountId, kind: 'staff' })
  return {}
}

/** Only an open staff account of this county: single sign-on makes no account and gives no post. */
async function accountOf(work: Work, settings: Settings, { subject, phone }: Known): Promise<number> {
  const { tx, county, sealer } = work
  const found =
    settings.match_by === 'subject'
      ? (await findBySubject(tx, county.id, settings.issuer, subjectHash(work, subject)))?.account_id
      : phone && (await findByPhone(tx, sealer.hash(phone, 'phone')))?.id
  const account = found ? await findStaffHere(tx, county.id, found) : undefined
  return account?.id ?? refuse('signOns.unknown_person', {}, true)
}

export async function readSettings({ tx, county }: Work): Promise<Out<typeof signOns.read>> {
  const kept = await findSettings(tx, county.id)
  if (!kept) return { settings: null }
  const { issuer, client_id, match_by, label, enabled, secret_sealed } = kept
  const matchBy = match_by === 'subject' ? 'subject' : 'phone'
  return { settings: { issuer, clientId: client_id, matchBy, label, enabled, hasSecret: secret_sealed !== null } }
}

/** The provider is asked before anything is kept: a misspelt address would lock people out on Monday morning. */
export async function keepSettings(
  work: Work,
  { issuer, clientId, secret, matchBy, label, enabled }: In<typeof signOns.save>,
): Promise<Out<typeof signOns.save>> {
  const { tx, county, sealer, now } = work
  const before = await findSettings(tx, county.id)
  const sealed = secret === undefined ? (before?.secret_sealed ?? null) : sealer.seal(secret, 'sign_on')
  const row: Settings = {
    county_id: county.id,
    issuer,
    client_id: clientId,
    secret_sealed: sealed,
    key_id: sealer.keyId,
    match_by: matchBy,
    label,
    enabled,
    changed_at: now,
  }
  if (enabled) await discover(clientOf(work, row))
  await saveSettings(tx, row)
  work.record({ kind: 'signOn', id: county.id, detail: { enabled, matchBy } })
  return { id: county.id }
}

/** Writes down by which subject the provider names somebody; the subject is kept as a hash. */
export async function tieSubject(
  work: Work,
  { accountId, subject }: In<typeof signOns.tie>,
): Promise<Out<typeof signOns.tie>> {
  const { tx, county, scope, now } = work
  const account = (await findStaffHere(tx, county.id, accountId)) ?? refuse('accounts.missing')
  await getPerson(tx, scope, account.person_id)
  const settings = (await findSettings(tx, county.id)) ?? refuse('signOns.off')
  const { issuer } = settings
  const tie = { issuer, subjectHash: subjectHash(work, subject), accountId, countyId: county.id, now }
  if (!(await saveSubject(tx, tie))) refuse('signOns.subject_taken')
  work.record({ kind: 'account', id: account.id, detail: { signOn: 'tied' } })
  return { id: account.id }
}
