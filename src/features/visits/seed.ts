import type { Sealer } from '#database/sealing.ts'
import type { ContactLine } from '#kernel/contact/line.ts'
import { addDays, type Day, instantOn } from '#kernel/shared/day.ts'

/** A contact of the demonstration, with the request of the same household where it has placed one. */
export type SeedContact = {
  id: number
  householdId: number
  townshipId: number
  villageId: number
  personId: number
  requestId: number | null
  requestedOn: Day | null
}

const told = [
  { outcome: 'answer', text: '把医保续保的办法讲清楚了，已帮着办好' },
  { outcome: 'need', text: '想给孩子找一份镇上的暑期活' },
  { outcome: 'decision', text: '和邻居说定：雨水各走各的沟' },
  { outcome: 'answer', text: '老人的高龄补贴查到了，上月起已经发' },
  { outcome: 'need', text: '家里的核桃想找个收购的' },
] as const

const asked = { outcome: 'need', text: '家里的事说了，当场帮着登记成诉求' } as const

/** Whoever writes for the demonstration has no account. */
const seedAccount = 0

/** One visit for each of these contacts; where the household has placed a request, it came of that visit. */
export const visitRows = (
  { countyId, sealer, today }: { countyId: number; sealer: Sealer; today: Day },
  line: ContactLine,
  contacts: readonly SeedContact[],
): Record<string, unknown>[] =>
  contacts
    .map((contact, n) => {
      const { outcome, text } = contact.requestId === null ? told[n % told.length]! : asked
      const on = contact.requestedOn ?? addDays(today, -3 - (n % 80))
      const [duties, topics] = [line.duties ?? [], line.topics ?? []]
      return {
        ...{ county_id: countyId, household_id: contact.householdId, township_id: contact.townshipId },
        ...{ village_id: contact.villageId, contact_id: contact.id, line: line.id, outcome },
        duty: duties[n % Math.max(1, duties.length)]?.id ?? null,
        topics: topics.filter((_, i) => i % 3 === n % 3).map((topic) => topic.id),
        ...{ text_sealed: sealer.seal(text, 'visit'), key_id: sealer.keyId, on_day: on },
        ...{ by_person_id: contact.personId, by_account_id: seedAccount, request_id: contact.requestId },
        ...{ said_at: instantOn(on, '10:00'), received_at: instantOn(on, '10:00') },
      }
    })
    .toSorted((a, b) => (a.on_day < b.on_day ? -1 : 1))
