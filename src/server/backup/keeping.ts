import { addDays, type Day, dayOf, type Instant, instantOn, weekdayOf } from '#kernel/shared/day.ts'

/** How many days, weeks and months keep an archive of their own. */
export type Keep = { daily: number; weekly: number; monthly: number }

export const usualKeep: Keep = { daily: 7, weekly: 4, monthly: 12 }

/** The time of day in Shanghai at which a backup is due: nobody works, and the day before is complete. */
const dueTime = '02:00'

/** The last moment at which a backup was due. */
export function lastDue(now: Instant): Instant {
  const today = instantOn(dayOf(now), dueTime)
  return today <= now ? today : instantOn(addDays(dayOf(now), -1), dueTime)
}

/** The archive's name says when it was taken, by the clock of the county office. */
export function nameOf(takenAt: Instant): string {
  const clock = new Date(takenAt).toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' })
  return `shanzhi-${dayOf(takenAt).replaceAll('-', '')}-${clock.replaceAll(':', '')}.tar`
}

/** When an archive of ours was taken; null for any other file, which is never touched. */
export function takenAtOf(name: string): Instant | null {
  const parts = /^shanzhi-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.tar$/.exec(name)
  if (!parts) return null
  const [year, month, day, hour, minute, second] = parts.slice(1)
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** Monday of the week, so that a week is one name whatever the year does. */
const weekOf = (day: Day): string => addDays(day, 1 - weekdayOf(day))

/** Which archives may go: each period keeps its newest, as many periods as asked; the newest of all always stays. */
export function superfluous(names: readonly string[], keep: Keep): string[] {
  const ours = names.flatMap((name) => {
    const taken = takenAtOf(name)
    return taken === null ? [] : [{ name, taken }]
  })
  ours.sort((a, b) => b.taken.localeCompare(a.taken))
  const kept = new Set(ours.slice(0, 1).map(({ name }) => name))
  const periods = [
    { of: (day: Day) => day, most: keep.daily },
    { of: weekOf, most: keep.weekly },
    { of: (day: Day) => day.slice(0, 7), most: keep.monthly },
  ]
  for (const { of, most } of periods) {
    const newest = new Map<string, string>()
    for (const { name, taken } of ours) {
      const period = of(dayOf(taken))
      if (!newest.has(period)) newest.set(period, name)
    }
    for (const name of [...newest.values()].slice(0, most)) kept.add(name)
  }
  return ours.map(({ name }) => name).filter((name) => !kept.has(name))
}
