import { randomInt, timingSafeEqual } from 'node:crypto'
import { countAttempt, type Limit, tokenHash } from '#features/accounts/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { maskPhone } from '#features/people/public.ts'
import {
  dropWaiting,
  insertSendings,
  isOpen,
  isPushService,
  maskMailbox,
  moveWaiting,
} from '#features/sendings/public.ts'
import { instantAt, timeOf } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { noticeChoices } from '../contract.ts'
import { kindsBy, noticeKinds, type Topic } from '../kinds.ts'
import {
  choiceIn,
  endDevice,
  findChoice,
  findChoiceForUpdate,
  findDevice,
  findPhone,
  listDevices,
  saveChoice,
  saveDevice,
} from './queries.ts'
import { type OutsideWay, outsideWays, timesFor } from './rules.ts'

const lettersPerAccount: Limit = { most: 5, minutes: 60 }
const lettersPerMailbox: Limit = { most: 3, minutes: 60 }
const codeMinutes = 30
const triesPerCode = 5
/** Somebody has a phone, a desk, and one that was forgotten. */
const mostDevices = 10

const whoseOf = ({ actor }: Work) => ({
  accountId: actor.accountId ?? refuse('authority.unsigned'),
  personId: actor.personId,
})
const madeBy = ({ sealer, now }: Work) => ({ keyId: sealer.keyId, now })

/** Which topics somebody can be told of follows from what they may do. */
const topicsOf = ({ scopeOf }: Work): readonly Topic[] => {
  const works = scopeOf('request.work') !== null
  const sends = scopeOf('request.dispatch') !== null
  return [
    'own',
    ...(works ? (['work'] as const) : []),
    ...(sends ? (['queue'] as const) : []),
    ...(works || scopeOf('post.manage') !== null ? (['due'] as const) : []),
  ]
}

export async function readChoice(work: Work): Promise<Out<typeof noticeChoices.read>> {
  const { tx, county, sealer } = work
  const whose = whoseOf(work)
  const row = await findChoice(tx, county.id, whose)
  const choice = choiceIn(row)
  const devices = await listDevices(tx, county.id, [whose.accountId])
  const { phone_sealed } = await findPhone(tx, whose.accountId)
  const to: Record<OutsideWay, string | null> = {
    sms: maskPhone(sealer.open(phone_sealed, 'phone')),
    email: row?.email_sealed ? maskMailbox(sealer.open(row.email_sealed, 'notice_choice.email')) : null,
    push: null,
  }
  const topics = topicsOf(work)
  return {
    ways: outsideWays.map((way) => ({
      way,
      open: isOpen(way, 'notices', county, process.env),
      on: !choice.waysOff.includes(way),
      to: to[way],
      unconfirmed: way === 'email' && to.email !== null && row?.email_confirmed_at === null,
      devices: way === 'push' ? devices.filter((one) => one.person_id === whose.personId).length : 0,
    })),
    kinds: noticeKinds
      .map((kind) => ({ kind, ...kindsBy[kind], on: !choice.kindsOff.includes(kind) }))
      .filter(({ topic }) => topics.includes(topic)),
    dailyAt: choice.dailyAt,
    quietFrom: choice.quietFrom,
    quietTo: choice.quietTo,
  }
}

/** What waits already follows the new choice: it goes at the new hour, or not at all. */
export async function choose(
  work: Work,
  input: In<typeof noticeChoices.choose>,
): Promise<Out<typeof noticeChoices.choose>> {
  const { tx, county, now } = work
  const whose = whoseOf(work)
  const { waysOff, kindsOff, dailyAt, quietFrom, quietTo, language } = input
  const set = {
    ways_off: waysOff,
    kinds_off: kindsOff,
    daily_at: dailyAt,
    quiet_from: quietFrom,
    quiet_to: quietTo,
    language,
  }
  const id = await saveChoice(tx, county.id, whose, set, madeBy(work))
  await dropWaiting(tx, county.id, whose, now, { reason: 'notWanted', ways: waysOff })
  await moveWaiting(tx, county.id, whose, timesFor(input, now))
  work.record({ kind: 'noticeChoice', id, detail: { waysOff, kindsOff, dailyAt } })
  return { id }
}

const codeHash = ({ sealer }: Work, address: string, code: string) => sealer.hash(`${address}:${code}`, 'mailbox_code')

export async function askMailbox(
  work: Work,
  { address, language }: In<typeof noticeChoices.askMailbox>,
): Promise<Out<typeof noticeChoices.askMailbox>> {
  const { tx, county, sealer, now } = work
  if (!isOpen('email', 'emailCode', county, process.env)) refuse('notices.no_mail')
  const whose = whoseOf(work)
  await countAttempt(work, `mailbox.account:${whose.accountId}`, lettersPerAccount)
  const box = sealer.hash(address.toLowerCase(), 'mailbox').toString('base64url')
  await countAttempt(work, `mailbox.to:${box}`, lettersPerMailbox)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const expiresAt = instantAt(timeOf(now) + codeMinutes * 60_000)
  const set = {
    email_sealed: sealer.seal(address, 'notice_choice.email'),
    ...{ email_confirmed_at: null, email_code_hash: codeHash(work, address, code) },
    ...{ email_code_until: expiresAt, email_tries: 0, language },
  }
  const id = await saveChoice(tx, county.id, whose, set, madeBy(work))
  await insertSendings(work, [
    { way: 'email', template: 'emailCode', to: address, secret: code, language, expiresAt, ...whose },
  ])
  work.record({ kind: 'noticeChoice', id, detail: { mailboxAsked: true } })
  return { id }
}

export async function confirmMailbox(
  work: Work,
  { code }: In<typeof noticeChoices.confirmMailbox>,
): Promise<Out<typeof noticeChoices.confirmMailbox>> {
  const { tx, county, sealer, now } = work
  const whose = whoseOf(work)
  const row = await findChoiceForUpdate(tx, county.id, whose)
  const open = row?.email_sealed && row.email_code_hash && (row.email_code_until ?? '') > now ? row : undefined
  if (!open?.email_sealed || !open.email_code_hash || open.email_tries >= triesPerCode) refuse('notices.no_code')
  const address = sealer.open(open.email_sealed, 'notice_choice.email')
  if (!timingSafeEqual(open.email_code_hash, codeHash(work, address, code))) {
    await saveChoice(tx, county.id, whose, { email_tries: open.email_tries + 1 }, madeBy(work))
    refuse('notices.code_wrong', {}, true)
  }
  const id = await saveChoice(tx, county.id, whose, { email_confirmed_at: now, email_code_hash: null }, madeBy(work))
  work.record({ kind: 'noticeChoice', id, detail: { mailboxConfirmed: true } })
  return { id }
}

export async function removeMailbox(work: Work): Promise<Out<typeof noticeChoices.removeMailbox>> {
  const { tx, county, now } = work
  const whose = whoseOf(work)
  const set = { email_sealed: null, email_confirmed_at: null, email_code_hash: null }
  const id = await saveChoice(tx, county.id, whose, set, madeBy(work))
  await dropWaiting(tx, county.id, whose, now, { reason: 'notWanted', ways: ['email'] })
  work.record({ kind: 'noticeChoice', id, detail: { mailboxRemoved: true } })
  return { id }
}

const endpointHash = ({ sealer }: Work, endpoint: string) => sealer.hash(endpoint, 'push_device.endpoint')

/** This browser shows the own notices from now on, for as long as one stays signed in on it. */
export async function addDevice(
  work: Work,
  { endpoint, p256dh, auth }: In<typeof noticeChoices.addDevice>,
): Promise<Out<typeof noticeChoices.addDevice>> {
  const { tx, county, sealer, now, session } = work
  const whose = whoseOf(work)
  if (!isPushService(endpoint, process.env)) refuse('notices.no_service')
  const others = await listDevices(tx, county.id, [whose.accountId])
  for (const one of others.slice(0, Math.max(0, others.length - mostDevices + 1)))
    await endDevice(tx, county.id, one.id, now)
  const subscription = JSON.stringify({ endpoint, keys: { p256dh, auth } })
  const id = await saveDevice(tx, county.id, {
    ...whose,
    endpointHash: endpointHash(work, endpoint),
    subscription: sealer.seal(subscription, 'push_device.subscription'),
    keyId: sealer.keyId,
    sessionHash: tokenHash(session.token ?? ''),
    now,
  })
  work.record({ kind: 'pushDevice', id, detail: { added: true } })
  return { id }
}

export async function removeDevice(
  work: Work,
  { endpoint }: In<typeof noticeChoices.removeDevice>,
): Promise<Out<typeof noticeChoices.removeDevice>> {
  const { tx, county, now } = work
  const whose = whoseOf(work)
  const device = await findDevice(tx, county.id, whose.accountId, endpointHash(work, endpoint))
  if (device) {
    await endDevice(tx, county.id, device.id, now)
    await dropWaiting(tx, county.id, whose, now, { reason: 'notWanted', deviceId: device.id })
  }
  work.record({ kind: 'pushDevice', id: device?.id ?? 0, detail: { removed: device !== undefined } })
  return { removed: device !== undefined }
}
