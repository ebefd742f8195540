import type { Setting } from '#features/feature.ts'
import { insertSendings, isOpen, type NewSending } from '#features/sendings/public.ts'
import { kindsBy, type NoticeKind } from '../kinds.ts'
import { type NewNotice, type Told, tellOnce } from '../queries.ts'
import { findReach, listDevices, type Reached } from './queries.ts'
import { timesFor, wants } from './rules.ts'

/** Tells everybody inside the product, and whoever is told for the first time also outside, as they chose. */
export async function tellAll(setting: Setting, notices: readonly (Told & NewNotice)[]): Promise<void> {
  const fresh = await tellOnce(setting.tx, setting.county.id, notices)
  if (fresh.length > 0) await tellOutside(setting, fresh)
}

type Fresh = Told & { kind: NoticeKind }
type Device = Awaited<ReturnType<typeof listDevices>>[number]

const readerOf = ({ accountId, personId }: Told) => `${accountId}.${personId ?? ''}`

async function tellOutside(setting: Setting, fresh: readonly Fresh[]): Promise<void> {
  const { tx, county } = setting
  const news = Map.groupBy(fresh, readerOf)
  const readers = [...news.values()].map(([one]) => one!)
  const accounts = [...new Set(readers.map((one) => one.accountId))]
  const [reach, devices] = await Promise.all([findReach(tx, county.id, readers), listDevices(tx, county.id, accounts)])
  const kindsFor = (one: Reached) => (news.get(readerOf(one)) ?? []).map(({ kind }) => kind)
  await insertSendings(
    setting,
    reach.flatMap((one) => messagesTo(setting, one, devices, kindsFor(one))),
  )
}

/** What goes to one reader: how many of which topic, and never what it is about. */
function messagesTo(
  { county, sealer, now }: Setting,
  one: Reached,
  devices: readonly Device[],
  kinds: readonly NoticeKind[],
): NewSending[] {
  const { accountId, personId, choice } = one
  const by = (way: 'sms' | 'email' | 'push', to: () => { to: string; deviceId?: number }[]): NewSending[] => {
    const wanted = kinds.filter((kind) => wants(choice, way, kind))
    if (wanted.length === 0 || !isOpen(way, 'notices', county, process.env)) return []
    const facts: Record<string, number> = {}
    for (const kind of wanted) facts[kindsBy[kind].topic] = (facts[kindsBy[kind].topic] ?? 0) + 1
    const { language } = choice
    const message = {
      way,
      accountId,
      personId,
      template: 'notices',
      language,
      facts,
      ...timesFor(choice, now),
    } as const
    return to().map((each) => ({ ...message, deviceId: null, ...each }))
  }
  const mine = devices.filter(
    (device) =>
      device.account_id === accountId &&
      (personId === null || device.person_id === null || device.person_id === personId),
  )
  return [
    ...by('sms', () => [{ to: sealer.open(one.phone, 'phone') }]),
    ...by('email', () => (one.email ? [{ to: sealer.open(one.email, 'notice_choice.email') }] : [])),
    ...by('push', () =>
      mine.map(({ id, subscription_sealed }) => ({
        to: sealer.open(subscription_sealed, 'push_device.subscription'),
        deviceId: id,
      })),
    ),
  ]
}
