import type { Place } from './shapes.ts'

/**
 * The outline round some places: their convex hull (Andrew, "Another efficient algorithm for convex hulls in two dimensions",
 * Information Processing Letters 9(5), 1979). Drawn by ourselves, because a county may have no map to draw on, and none may be asked of
 * a stranger's server.
 */
export function outlineOf(places: readonly Place[]): Place[] {
  const points = places.toSorted((a, b) => a.lng - b.lng || a.lat - b.lat)
  if (points.length < 3) return points
  const lower = half(points)
  const upper = half(points.toReversed())
  return [...lower.slice(0, -1), ...upper.slice(0, -1)]
}

function half(points: readonly Place[]): Place[] {
  const hull: Place[] = []
  for (const point of points) {
    while (hull.length >= 2 && turn(hull.at(-2)!, hull.at(-1)!, point) <= 0) hull.pop()
    hull.push(point)
  }
  return hull
}

const turn = (a: Place, b: Place, c: Place): number =>
  (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng)
