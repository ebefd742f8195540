import { type Item, type Limits, measures, outsideOne } from './items.ts'
import type { Line } from './orders.ts'

/**
 * What a division costs, compared from the left: distance from the band, groups joined that are no neighbours, groups cut, distance
 * from the wished number of grids, and last how far households lie from the middle of their grid and how uneven grids are.
 */
type Cost = readonly [outside: number, strange: number, cuts: number, number: number, spread: number]

/** Sums along a line, so that anything about a stretch of it is one subtraction. */
export type Sums = {
  sizes: readonly Float64Array[]
  strange: Float64Array
  x: Float64Array
  y: Float64Array
  squares: Float64Array
  /** 1 where a cut before this household would divide a group. */
  cut: Uint8Array
  spreadOfAll: number
}

export function sumsOf({ items, strange }: Line): Sums {
  const n = items.length
  const row = () => new Float64Array(n + 1)
  const sums = {
    sizes: measures.map(row),
    strange: row(),
    x: row(),
    y: row(),
    squares: row(),
    cut: new Uint8Array(n + 1),
  }
  for (const [i, item] of items.entries()) {
    for (let m = 0; m < measures.length; m++) sums.sizes[m]![i + 1] = sums.sizes[m]![i]! + item.sizes[m]!
    sums.strange[i + 1] = sums.strange[i]! + (strange[i] ? 1 : 0)
    sums.x[i + 1] = sums.x[i]! + item.x
    sums.y[i + 1] = sums.y[i]! + item.y
    sums.squares[i + 1] = sums.squares[i]! + item.x * item.x + item.y * item.y
    sums.cut[i] = i > 0 && items[i - 1]!.group === item.group ? 1 : 0
  }
  return { ...sums, spreadOfAll: spread(sums, 0, n) }
}

/** Sum of squared distances of a stretch from its own middle. */
function spread(sums: Omit<Sums, 'spreadOfAll'>, from: number, to: number): number {
  const n = to - from
  const x = sums.x[to]! - sums.x[from]!
  const y = sums.y[to]! - sums.y[from]!
  return Math.max(0, sums.squares[to]! - sums.squares[from]! - (x * x + y * y) / n)
}

/** The part of the cost that decides last: compactness first, evenness with a twentieth of its weight. */
function softly(sums: Sums, from: number, to: number, wishedSize: number): number {
  const compact = sums.spreadOfAll > 0 ? spread(sums, from, to) / sums.spreadOfAll : 0
  const uneven = (to - from) / wishedSize - 1
  return compact + 0.05 * uneven * uneven
}

/** Groups joined that are no neighbours: the seams of a stretch, its first household excepted. */
const seams = (sums: Sums, from: number, to: number): number => sums.strange[to]! - sums.strange[from + 1]!

export type Cuts = { ends: readonly number[]; cost: Cost }

/** One number for "strange, then cuts": both are counts below the number of households. */
const weightOfStrange = 1_000_000

/**
 * The best division of a line into grids that all meet the band, for each number of grids, exactly: optimal segmentation by dynamic
 * programming (Bellman, "On the approximation of curves by line segments using dynamic programming", Communications of the ACM 4(6),
 * 1961; Jackson et al., "An algorithm for optimal partitioning of data on an interval", IEEE Signal Processing Letters 12(2), 2005).
 * Null where no cutting of this line meets it.
 */
export function cutWithin(line: Line, sums: Sums, limits: Limits, wished: number, mostGrids: number): Cuts | null {
  const n = line.items.length
  const starts = startsFor(sums, limits, n)
  const size = Math.max(1, n / wished)
  const back: Int32Array[] = []
  let hard = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  let soft = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  hard[0] = 0
  soft[0] = 0
  let best: { grids: number; cost: Cost } | null = null
  for (let grids = 1; grids <= mostGrids; grids++) {
    const layer = nextLayer(sums, starts, { hard, soft }, size)
    back.push(layer.back)
    hard = layer.hard
    soft = layer.soft
    if (!Number.isFinite(hard[n]!)) continue
    const strange = Math.floor(hard[n]! / weightOfStrange)
    const cost: Cost = [0, strange, hard[n]! % weightOfStrange, Math.abs(grids - wished), soft[n]!]
    if (!best || cheaper(cost, best.cost)) best = { grids, cost }
  }
  return best ? { ends: walkBack(back, best.grids, n), cost: best.cost } : null
}

type Layer = { hard: Float64Array<ArrayBuffer>; soft: Float64Array<ArrayBuffer> }

function nextLayer(sums: Sums, starts: { low: Int32Array; high: Int32Array }, before: Layer, size: number) {
  const n = before.hard.length - 1
  const hard = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  const soft = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  const back = new Int32Array(n + 1).fill(-1)
  for (let to = 1; to <= n; to++) {
    for (let from = starts.low[to]!; from <= starts.high[to]!; from++) {
      if (before.hard[from] === Number.POSITIVE_INFINITY) continue
      const here = before.hard[from]! + weightOfStrange * seams(sums, from, to) + sums.cut[from]!
      if (here > hard[to]!) continue
      const softHere = before.soft[from]! + softly(sums, from, to, size)
      if (here === hard[to]! && softHere >= soft[to]!) continue
      hard[to] = here
      soft[to] = softHere
      back[to] = from
    }
  }
  return { hard, soft, back }
}

/** Where a grid that ends here may begin: an unbroken stretch of places, because sizes only grow with length. */
function startsFor(sums: Sums, { from, to }: Limits, n: number) {
  const low = new Int32Array(n + 1)
  const high = new Int32Array(n + 1)
  for (let end = 1, lowest = 0, highest = -1; end <= n; end++) {
    const fits = (start: number) => sums.sizes.every((sum, m) => sum[end]! - sum[start]! <= to[m]!)
    const enough = (start: number) => sums.sizes.every((sum, m) => sum[end]! - sum[start]! >= from[m]!)
    while (lowest < end && !fits(lowest)) lowest++
    while (highest + 1 < end && enough(highest + 1)) highest++
    low[end] = lowest
    high[end] = highest
  }
  return { low, high }
}

function walkBack(back: readonly Int32Array[], grids: number, n: number): number[] {
  const ends: number[] = []
  for (let layer = grids - 1, end = n; layer >= 0; layer--) {
    ends.unshift(end)
    end = back[layer]![end]!
  }
  return ends
}

/** Whether one cost is less than another, from the left. */
export function cheaper(a: Cost, b: Cost): boolean {
  for (let i = 0; i < a.length; i++) {
    const gap = a[i]! - b[i]!
    if (Math.abs(gap) > (i === 4 ? 1e-12 : 0)) return gap < 0
  }
  return false
}

/**
 * The division of a line that comes nearest to a band that it cannot meet. The number of grids is free here: what is outside the
 * band is paid for, grid by grid.
 */
export function cutNear(line: Line, sums: Sums, limits: Limits, wished: number): Cuts {
  const n = line.items.length
  const size = Math.max(1, n / wished)
  const longest = n <= 800 || !Number.isFinite(limits.to[0]!) ? n : Math.min(n, 4 * limits.to[0]!)
  const table = { off: new Float64Array(n + 1), hard: new Float64Array(n + 1), soft: new Float64Array(n + 1) }
  const back = new Int32Array(n + 1)
  for (let to = 1; to <= n; to++) {
    table.off[to] = Number.POSITIVE_INFINITY
    for (let from = Math.max(0, to - longest); from < to; from++) {
      const off = table.off[from]! + outsideOf(sums, limits, from, to)
      if (off > table.off[to]!) continue
      const hard = table.hard[from]! + weightOfStrange * seams(sums, from, to) + sums.cut[from]!
      const soft = table.soft[from]! + softly(sums, from, to, size)
      const better =
        off < table.off[to]! || hard < table.hard[to]! || (hard === table.hard[to]! && soft < table.soft[to]!)
      if (!better) continue
      table.off[to] = off
      table.hard[to] = hard
      table.soft[to] = soft
      back[to] = from
    }
  }
  const ends: number[] = []
  for (let end = n; end > 0; end = back[end]!) ends.unshift(end)
  const strange = Math.floor(table.hard[n]! / weightOfStrange)
  const off = Math.abs(ends.length - wished)
  return { ends, cost: [table.off[n]!, strange, table.hard[n]! % weightOfStrange, off, table.soft[n]!] }
}

function outsideOf(sums: Sums, limits: Limits, from: number, to: number): number {
  let off = 0
  for (let m = 0; m < measures.length; m++) {
    const sum = sums.sizes[m]!
    off += outsideOne(limits, m, sum[to]! - sum[from]!)
  }
  return off
}

/** The grids of a line cut at these ends. */
export const gridsOf = ({ items }: Line, ends: readonly number[]): Item[][] =>
  ends.map((end, i) => items.slice(ends[i - 1] ?? 0, end))
