type Placed = { id: number; depth: number; name: string }

/** Groups that stand in the order of their tree, each as the way down to it: two groups of a village may each have a 上院. */
export function groupWays(rows: readonly Placed[]): { value: number; label: string }[] {
  const way: string[] = []
  return rows.map(({ id, depth, name }) => {
    way.splice(depth, way.length, name)
    return { value: id, label: way.join(' › ') }
  })
}

/** A group with everything below it: what it cannot become part of. */
export function withParts(rows: readonly Placed[], id: number): Set<number> {
  const from = rows.findIndex((row) => row.id === id)
  const own = rows[from]
  if (!own) return new Set()
  const next = rows.findIndex((row, index) => index > from && row.depth <= own.depth)
  return new Set(rows.slice(from, next < 0 ? undefined : next).map((row) => row.id))
}
