import type { Job, Setting } from '#features/feature.ts'
import { tellGroups } from './outside/groups.ts'
import { tellAll } from './outside/telling.ts'
import { countDueSoon, findDispatchers, findHandlers, type Told } from './queries.ts'

const dayMs = 86_400_000

/** Each morning, how much of one's own falls due within a day. Run twice on one day, it tells once. */
async function tellWhatIsDue(setting: Setting): Promise<void> {
  const { tx, county, packs, now, today } = setting
  const roles = Object.values(packs.model.roles).filter((role) => role.grants.includes('request.dispatch'))
  const until = new Date(Date.parse(now) + dayMs).toISOString()
  const mine = new Map<number, { told: Told; n: number }>()
  for (const { handlerPersonId, n, ...place } of await countDueSoon(tx, county.id, now, until)) {
    const here = { ...place, groupId: null, gridIds: [] }
    const told =
      handlerPersonId === null
        ? await findDispatchers(
            tx,
            county.id,
            here,
            roles.map((role) => role.id),
            today,
          )
        : await findHandlers(tx, county.id, handlerPersonId)
    for (const one of told) mine.set(one.accountId, { told: one, n: n + (mine.get(one.accountId)?.n ?? 0) })
  }
  for (const { told, n } of mine.values())
    await tellAll(setting, [told], {
      kind: 'dueSoon',
      cause: `day:${today}`,
      requestId: null,
      facts: { n },
      at: now,
    })
}

/** At eight in the morning of Shanghai; groups five minutes past each hour from seven to nine in the evening, never in the quiet hours. */
export const noticesJobs: Job[] = [
  { name: 'notices.dueSoon', every: '0 0 * * *', run: tellWhatIsDue },
  { name: 'notices.groups', every: '5 23,0-13 * * *', run: tellGroups },
]
