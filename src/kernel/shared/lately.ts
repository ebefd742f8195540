import { type Instant, timeOf } from './day.ts'

/** What was met lately, by name: `most` of them, the newest, and none for longer than `longestMs`. */
export function lately<T>(most: number, longestMs: number) {
  const kept = new Map<string, { value: T; at: number }>()
  return {
    keep(name: string, value: T, now: Instant): void {
      kept.delete(name) // the one kept last stands last
      kept.set(name, { value, at: timeOf(now) })
      if (kept.size > most) kept.delete(kept.keys().next().value!)
    },
    find(name: string, now: Instant): T | undefined {
      const one = kept.get(name)
      return one && Math.abs(timeOf(now) - one.at) < longestMs ? one.value : undefined
    },
    forget: (name: string): void => void kept.delete(name),
  }
}
