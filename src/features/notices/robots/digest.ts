import type { Setting } from '#features/feature.ts'
import { countForGroup } from '../queries.ts'
import { noticesWords } from '../words.ts'
import { robotsOf, say } from './robots.ts'

const hourMs = 3_600_000
/** The first message of a day tells of the night. */
const nightHours = 10
const firstHour = 7
const quietHour = 22
/** News that a robot did not take for so long are none any more. */
const longestHours = 6

const hourIn = (now: string): number => (new Date(now).getUTCHours() + 8) % 24

/** Once an hour between seven and ten in the evening: how much came, is disputed, is late. Nothing new, no message. */
export async function gatherForGroups(setting: Setting): Promise<void> {
  const { tx, county, now, emit } = setting
  const robots = robotsOf(process.env)
  const morning = hourIn(now) === firstHour
  if (robots.length === 0) return
  const since = new Date(Date.parse(now) - (morning ? nightHours : 1) * hourMs).toISOString()
  const counts = await countForGroup(tx, county.id, since, now)
  if (counts.fresh + counts.objected === 0 && !(morning && counts.late > 0)) return
  for (const { name } of robots) emit('notices.robotWaits', { robot: name, at: now, ...counts })
}

/** Brings it to one group, never at night. While the robot refuses, the outbox tries again ever more seldom; given up, it stands in the audit. */
export async function tellGroup({ county, now, record }: Setting, told: Record<string, unknown>, eventId: number) {
  const { robot: name, at, fresh, objected, late } = told
  const robot = robotsOf(process.env).find((one) => one.name === name)
  const quiet = hourIn(now) < firstHour || hourIn(now) >= quietHour
  if (!robot || quiet || Date.parse(now) - Date.parse(String(at)) > longestHours * hourMs)
    return record({ kind: 'robot', id: eventId, detail: { givenUp: true, robot: name } })
  const facts: Record<string, unknown> = { county: county.name, fresh, objected, late }
  const text = noticesWords['notices.robot']!.zh.replace(/\{(\w+)\}/g, (_, key: string) => String(facts[key]))
  await say(robot, text, Date.parse(now))
}
