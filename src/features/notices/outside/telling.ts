import type { Setting } from '#features/feature.ts'
import { insertSendings, isOpen, type NewSending } from '#features/sendings/public.ts'
import { kindsBy, type NoticeKind } from '../kinds.ts'
import { type NewNotice, type Told, tellOnce } from '../queries.ts'
import { findReach, listDevices, type Reached } from './queries.ts'
import { momentFor, wants } from './rules.ts'

/** Tells everybody inside the product, and whoever is told for the first time also outside, as they chose. */
export async function tellAll(setting: Setting, accounts: readonly Told[], notice: NewNotice): Promise<void> {
  const { tx, county } = setting
  const fresh = await tellOnce(tx, county.id, accounts, notice)
  if (fresh.length > 0) await tellOutside(setting, fresh, notice.kind)
}

type Device = Awaited<ReturnType<typeof listDevices>>[number]

async function tellOutside(setting: Setting, told: readonly Told[], kind: NoticeKind): Promise<void> {
  const { tx, county } = setting
  const reach = await findReach(tx, county.id, told)
  const devices = await listDevices(
    tx,
    county.id,
    told.map((one) => one.accountId),
  )
  await insertSendings(
    setting,
    reach.flatMap((one) => messagesTo(setting, one, devices, kind)),
  )
}

/** What goes to one reader: how many of which topic, and never what it is about. */
function messagesTo({ county, sealer, now }: Setting, one: Reached, devices: readonly Device[], kind: NoticeKind) {
  const { accountId, personId, choice } = one
  const is = (way: 'sms' | 'email' | 'push') => wants(choice, way, kind) && isOpen(way, 'notices', county, process.env)
  const message = (way: NewSending['way'], to: string, deviceId: number | null = null): NewSending => ({
    ...{ way, to, accountId, personId, deviceId, template: 'notices' },
    language: choice.language,
    facts: { [kindsBy[kind].topic]: 1 },
    nextAt: momentFor(choice, now),
  })
  const mine = devices.filter(
    (device) =>
      device.account_id === accountId &&
      (personId === null || device.person_id === null || device.person_id === personId),
  )
  return [
    ...(is('sms') ? [message('sms', sealer.open(one.phone, 'phone'))] : []),
    ...(one.email && is('email') ? [message('email', sealer.open(one.email, 'notice_choice.email'))] : []),
    ...(is('push')
      ? mine.map(({ id, subscription_sealed }) =>
          message('push', sealer.open(subscription_sealed, 'push_device.subscription'), id),
        )
      : []),
  ]
}
