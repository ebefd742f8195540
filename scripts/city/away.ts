import { type Plot, type VillageGround, writeRows } from '#server/demonstration/villages.ts'

/** What the register notes of whoever works or learns elsewhere, as the reason that the product keeps. */
const reasons: Readonly<Record<string, string>> = {
  外出务工: 'work',
  在外务工: 'work',
  在县城务工: 'work',
  在外读书: 'study',
}

/** Who is away, and why: a fact with a beginning, by which those left behind are known. */
export function seedAway(
  plot: Plot,
  grounds: readonly VillageGround[],
  idOf: (key: string) => number | undefined,
): Promise<void> {
  const people = grounds.flatMap(({ village }) => village.households.flatMap((home) => home.persons))
  const rows = people.flatMap(({ key, note }) => {
    const reason = note === null ? undefined : reasons[note]
    const personId = reason && idOf(key)
    if (!personId) return []
    const fact = { county_id: plot.countyId, person_id: personId, kind: 'away', reason, source: 'demonstration' }
    return [{ ...fact, valid_from: plot.from }]
  })
  return writeRows(plot, 'whereabouts', rows)
}
