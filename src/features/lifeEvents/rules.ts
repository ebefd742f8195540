import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { Home } from './deciding/plan.ts'
import type { Told } from './shapes.ts'

/**
 * What holds of every event: it has happened, the household is there, nobody concerned was born later, and nobody has changed the
 * household since the clerk's page was opened.
 */
export function checkEvent(
  home: Home,
  told: Told,
  now: { today: Day; newest: number | null; seen: number | null },
): Decision<true> {
  if (told.day > now.today) return no('lifeEvents.in_future', { day: told.day })
  if (home.endedOn !== null) return no('lifeEvents.household_ended', { day: home.endedOn })
  if (home.byEvent && told.day < home.from) return no('lifeEvents.before_household', { day: home.from })
  if (now.newest !== null && now.seen !== null && now.newest > now.seen) return no('lifeEvents.changed_meanwhile')
  return yes(true)
}

/** Nobody acts or is acted upon before the own birth. */
export function checkBorn(home: Home, personIds: readonly number[], day: Day): Decision<true> {
  const early = home.members.find(
    (one) => personIds.includes(one.personId) && one.birthDate !== null && day < one.birthDate,
  )
  return early ? no('lifeEvents.before_birth', { name: early.name, day: early.birthDate }) : yes(true)
}

/** A free code for a household split off: the old one with the next number behind it. */
export function codeAfter(code: string, taken: readonly string[]): string {
  const root = code.replace(/-\d+$/, '')
  for (let n = 2; ; n++) if (!taken.includes(`${root}-${n}`)) return `${root}-${n}`
}

/** An event is taken back once, and only while nothing stands on it; an undo is not undone, the event is recorded anew. */
export function checkUndo(event: { kind: string; undoneBy: number | null }, later: boolean): Decision<true> {
  if (event.kind === 'undo') return no('lifeEvents.undo_of_undo')
  if (event.undoneBy !== null) return no('lifeEvents.undone_already')
  return later ? no('lifeEvents.built_upon') : yes(true)
}
