import type { Job, Setting } from '#features/feature.ts'
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

/** At eight in the morning of Shanghai; groups five minutes past each hour from seven to nine in the evening, never in the quiet hours. */
export const noticesJobs: Job[] = [
  { name: 'notices.dueSoon', every: '0 0 * * *', run: tellWhatIsDue },
  { name: 'notices.groups', every: '5 23,0-13 * * *', run: tellGroups },
]
