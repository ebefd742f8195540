import type { Job, Setting } from '#features/feature.ts'
import { newVacancies, vacanciesTold } from '#features/grids/public.ts'
import { rolesGranting } from '#kernel/authority/post.ts'
import { tellGroups } from './outside/groups.ts'
import { tellAll } from './outside/telling.ts'
import { countDueSoon, findDispatchers, findHandlers, type Told } from './queries.ts'

const dayMs = 86_400_000

/** Each morning, how much of one's own falls due within a day. Run twice on one day, it tells once. */
async function tellWhatIsDue(setting: Setting): Promise<void> {
  const { tx, county, packs, now, today } = setting
  const until = new Date(Date.parse(now) + dayMs).toISOString()
  const due = await countDueSoon(tx, county.id, now, until)
  const handled = Map.groupBy(due, (one) => one.handlerPersonId)
  const waiting = handled.get(null) ?? []
  const personIds = [...handled.keys()].filter((id) => id !== null)
  const spots = waiting.map((place) => ({ ...place, groupId: null, gridIds: [] }))
  const roles = rolesGranting(packs.model.roles, 'request.dispatch')
  const dispatchers = await findDispatchers(tx, { countyId: county.id, spots, roles, today })
  const handlers = await findHandlers(tx, { countyId: county.id, personIds })
  const mine = new Map<number, { told: Told; n: number }>()
  const add = ({ accountId, personId }: Told, n: number) =>
    mine.set(accountId, { told: { accountId, personId }, n: n + (mine.get(accountId)?.n ?? 0) })
  for (const one of dispatchers) add(one, waiting[one.of]?.n ?? 0)
  for (const one of handlers) for (const { n } of handled.get(one.of) ?? []) add(one, n)
  const notice = { kind: 'dueSoon', cause: `day:${today}`, requestId: null, at: now } as const
  await tellAll(
    setting,
    [...mine.values()].map(({ told, n }) => ({ ...told, ...notice, facts: { n } })),
  )
}

/**
 * Each morning, how many grids are newly without a chief, or will be within thirty days, to whoever may appoint there: each vacancy is
 * told once, and where nobody is found to tell, it is kept for the next morning.
 */
async function tellVacancies(setting: Setting): Promise<void> {
  const { tx, county, packs, now, today } = setting
  const fresh = await newVacancies(setting)
  if (fresh.length === 0) return
  const spots = fresh.map(({ townshipId, villageId }) => ({
    ...{ townshipId, villageId, groupId: null, gridIds: [], townshipOnly: false },
  }))
  const roles = rolesGranting(packs.model.roles, 'post.manage')
  const found = await findDispatchers(tx, { countyId: county.id, spots, roles, today })
  const notice = { kind: 'vacancies', requestId: null, at: now } as const
  const causeOf = ({ gridId, postId }: (typeof fresh)[number]) => `vacancy:${gridId}.${postId}`
  const byAccount = [...Map.groupBy(found, (one) => one.accountId).values()]
  await tellAll(
    setting,
    byAccount.map((mine) => {
      const { accountId, personId, of } = mine[0]!
      return {
        accountId,
        personId,
        ...notice,
        cause: causeOf(fresh[of]!),
        facts: { n: new Set(mine.map((one) => one.of)).size },
      }
    }),
  )
  const told = new Set(found.map((one) => one.of))
  await vacanciesTold(
    setting,
    fresh.filter((_, at) => told.has(at)),
  )
}

/** At eight in the morning of Shanghai; groups five minutes past each hour from seven to nine in the evening, never in the quiet hours. */
export const noticesJobs: Job[] = [
  { name: 'notices.dueSoon', every: '0 0 * * *', run: tellWhatIsDue },
  { name: 'notices.vacancies', every: '20 0 * * *', run: tellVacancies },
  { name: 'notices.groups', every: '5 23,0-13 * * *', run: tellGroups },
]
