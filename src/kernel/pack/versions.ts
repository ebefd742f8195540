/** The number after the highest of those that are kept; the first is 1.0.0. A number once given never means something else. */
export function nextVersion(kept: readonly string[]): string {
  const parts = kept.map((version) => version.split('.').map(Number))
  const highest = parts.toSorted((a, b) => b[0]! - a[0]! || b[1]! - a[1]! || b[2]! - a[2]!)[0]
  return highest ? `${highest[0]}.${highest[1]}.${highest[2]! + 1}` : '1.0.0'
}

/** One decision about a county's own pack, the oldest first. A version of null: no own pack. */
export type Release = {
  id: number
  kind: 'dated' | 'stepBack' | 'withdrawn'
  version: string | null
  formerVersion: string | null
  effectiveFrom: string
  withdraws: number | null
}

/**
 * The version that one step back leads to from what is in force now, or undefined where nothing came before. A step back after a step
 * back goes further back, not forth again.
 */
export function versionBefore(
  releases: readonly Release[],
  inForce: string | null,
  today: string,
): string | null | undefined {
  const withdrawn = new Set(releases.map((one) => one.withdraws))
  const held = releases.filter((one) => one.kind !== 'withdrawn' && !withdrawn.has(one.id))
  const stack: (string | null)[] = []
  for (const one of held
    .filter(({ effectiveFrom }) => effectiveFrom <= today)
    .toSorted((a, b) =>
      a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : a.id - b.id,
    )) {
    if (stack.length === 0) stack.push(one.formerVersion)
    if (one.kind === 'stepBack') stack.pop()
    else stack.push(one.version)
  }
  if (stack.length === 0) return undefined
  if (stack.at(-1) !== inForce) return stack.at(-1)
  return stack.at(-2)
}

/** The dated version that has not begun: there is one at most. */
export function pendingOf(releases: readonly Release[], today: string): Release | undefined {
  const withdrawn = new Set(releases.map((one) => one.withdraws))
  return releases.findLast((one) => one.kind === 'dated' && one.effectiveFrom > today && !withdrawn.has(one.id))
}
