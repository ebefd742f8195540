/** One measure as `bench` prints it: `floor` was measured in the same run, `ratio` is the value against it. */
export function tell(name: string, value: number, unit: string, floor: number | null = null): void {
  const round = (n: number) => Number(n.toPrecision(4))
  const ratio = floor ? round(value / floor) : null
  console.log(JSON.stringify({ name, value: round(value), unit, floor: floor === null ? null : round(floor), ratio }))
}

/** The value below which so many percent of the others lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}
