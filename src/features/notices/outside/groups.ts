import type { Setting } from '#features/feature.ts'
import { insertSendings, robotsOf } from '#features/sendings/public.ts'
import { dayOf, type Instant, instantAt, instantOn, timeOf } from '#kernel/shared/day.ts'
import { hourOf } from '#kernel/shared/quietHours.ts'
import { countForGroup } from '../queries.ts'

const hourMs = 3_600_000
/** The first message of a day tells of the night. */
const nightHours = 10
const firstHour = 7
const quietFrom = '22:00'
/** News that a robot did not take for so long are none any more. */
const longestHours = 6

/** Never at night: what a robot has not taken by then is given up. */
function until(now: Instant): Instant {
  const night = timeOf(instantOn(dayOf(now), quietFrom))
  return instantAt(Math.min(timeOf(now) + longestHours * hourMs, night))
}

/** Once an hour between seven and ten in the evening: how much came, is disputed, is late. Nothing new, no message. */
export async function tellGroups(setting: Setting): Promise<void> {
  const { tx, county, now } = setting
  const robots = robotsOf(process.env)
  const morning = hourOf(now) === firstHour
  if (robots.length === 0) return
  const since = instantAt(timeOf(now) - (morning ? nightHours : 1) * hourMs)
  const counts = await countForGroup(tx, county.id, since, now)
  if (counts.fresh + counts.objected === 0 && !(morning && counts.late > 0)) return
  const message = { template: 'group', to: null, facts: counts, expiresAt: until(now) } as const
  await insertSendings(
    setting,
    robots.map(({ way }) => ({ way, ...message })),
  )
}
