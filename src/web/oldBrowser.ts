/**
 * A village phone keeps the browser it came with, and the one inside WeChat may be of 2020 (Chrome 87). What our pages and their parts
 * call and such a browser lacks is given here, first of all. `tests/journeys/accessOldBrowser.test.ts` looks for what is missing.
 */
const lacking: readonly [object, string, (this: never, ...given: never[]) => unknown][] = [
  [Array.prototype, 'at', at],
  [String.prototype, 'at', at],
  [Array.prototype, 'findLast', findLast],
  [Array.prototype, 'toSorted', toSorted],
  [Array.prototype, 'toReversed', toReversed],
  [Object, 'hasOwn', hasOwn],
  [Map, 'groupBy', groupBy],
]

function at<T>(this: ArrayLike<T>, place: number): T | undefined {
  const whole = Math.trunc(place) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

function findLast<T>(this: readonly T[], is: (one: T, place: number, all: readonly T[]) => unknown): T | undefined {
  for (let place = this.length - 1; place >= 0; place -= 1) if (is(this[place]!, place, this)) return this[place]
  return undefined
}

function toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
  return [...this].sort(compare)
}

function toReversed<T>(this: readonly T[]): T[] {
  return [...this].reverse()
}

function hasOwn(of: object, name: PropertyKey): boolean {
  return Object.getOwnPropertyDescriptor(Object(of), name) !== undefined
}

function groupBy<T, K>(all: Iterable<T>, keyOf: (one: T, place: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  let place = 0
  for (const one of all) {
    const key = keyOf(one, place)
    groups.set(key, [...(groups.get(key) ?? []), one])
    place += 1
  }
  return groups
}

for (const [of, name, value] of lacking)
  if (!(name in of)) Object.defineProperty(of, name, { value, writable: true, configurable: true })
