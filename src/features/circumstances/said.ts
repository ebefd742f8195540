import type { Setting, Work } from '#features/feature.ts'
import { findHomeOfPerson } from '#features/people/public.ts'
import { termsOf } from '#kernel/circumstance/value.ts'
import { findOpenValue, listSaidYes, saveFacts } from './queries.ts'

/** The two fields of core by which any household says what it needs and that it wants somebody of its own to turn to. */
const fields = { services: 'serviceNeeds', contact: 'asksContact' }

type Service = { id: string; zh: string; en: string }

/** The services that a household may ask for where this person lives. */
export async function servicesOf({ tx, county, packs }: Work, personId: number): Promise<Service[]> {
  const home = await findHomeOfPerson(tx, county.id, personId)
  const options = home ? (packs.at(home).circumstances[fields.services]?.options ?? []) : []
  return options.map(({ id, zh, en }) => ({ id, zh, en }))
}

/** Whoever of a township said that they look for work, some at a time: they were promised to be told of it. */
export const seekersOfWork = (
  { tx, county, today }: Pick<Setting, 'tx' | 'county' | 'today'>,
  townshipId: number,
  page: { after: number; limit: number },
): Promise<number[]> => listSaidYes(tx, county.id, { field: 'wantsWork', townshipId, today, ...page })

/**
 * Says for a household what one of its people has asked an office for, as if said on the phone: by the household, without an author.
 * What it has said before stays. Answers false where there is no such service or no household. The caller writes the audit row.
 */
export async function sayForHome(
  work: Pick<Setting, 'tx' | 'county' | 'packs' | 'today' | 'now' | 'emit'>,
  personId: number,
  { service, wantsContact }: { service: string; wantsContact: boolean },
): Promise<boolean> {
  const { tx, county, packs, today, now } = work
  const home = await findHomeOfPerson(tx, county.id, personId)
  const known = home ? packs.at(home).circumstances : {}
  const [services, contact] = [known[fields.services], known[fields.contact]]
  if (!home || !services?.options?.some(({ id }) => id === service)) return false
  const before = await findOpenValue(tx, county.id, home.id, services.id, today)
  const chosen = [...new Set([...(Array.isArray(before) ? (before as string[]) : []), service])]
  const by = {
    source: 'household',
    saidOn: today,
    byHousehold: true,
    at: now,
    accountId: null,
    personId: null,
  } as const
  const of = [{ householdId: home.id }]
  const say = (field: typeof services, value: string[] | boolean) =>
    saveFacts(tx, county.id, of, { field: field.id, year: 0, value, ...by, ...termsOf(field, today, 0) })
  await say(services, chosen)
  if (wantsContact && contact) await say(contact, true)
  work.emit('circumstances.changed', { householdIds: [home.id] })
  return true
}
