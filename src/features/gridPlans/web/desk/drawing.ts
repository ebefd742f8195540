type Place = { lng: number; lat: number }
export type Frame = { width: number; height: number; zoom: number; left: number; top: number; scale: number }

const tileSize = 256
const deepest = 18

/** Web Mercator, by which map tiles are cut: 0 to 1 from west to east and from north to south. */
const mercator = ({ lng, lat }: Place) => {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  return { x: (lng + 180) / 360, y: 0.5 - y / (2 * Math.PI) }
}

/** A frame of this width that shows all places with a margin; a single place gets a few hundred metres round it. */
export function frameOf(places: readonly Place[], width: number, margin = 24): Frame {
  const points = places.map(mercator)
  const from = { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) }
  const to = { x: Math.max(...points.map(({ x }) => x)), y: Math.max(...points.map(({ y }) => y)) }
  const least = 1e-5
  const wide = Math.max(to.x - from.x, least)
  const high = Math.max(to.y - from.y, least)
  const scale = Math.min((width - 2 * margin) / wide, (width * 0.75 - 2 * margin) / high)
  const height = Math.round(high * scale + 2 * margin)
  const left = (from.x + to.x) / 2 - width / 2 / scale
  const top = (from.y + to.y) / 2 - height / 2 / scale
  const zoom = Math.max(0, Math.min(deepest, Math.ceil(Math.log2(scale / tileSize))))
  return { width, height, zoom, left, top, scale }
}

export function onFrame(frame: Frame, place: Place) {
  const { x, y } = mercator(place)
  return { x: round((x - frame.left) * frame.scale), y: round((y - frame.top) * frame.scale) }
}

/** The place under a point of the picture, to about a metre. */
export function placeAt(frame: Frame, at: { x: number; y: number }): Place {
  const x = at.x / frame.scale + frame.left
  const y = at.y / frame.scale + frame.top
  const lat = (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90
  return { lng: Math.round((x * 360 - 180) * 1e5) / 1e5, lat: Math.round(lat * 1e5) / 1e5 }
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The tiles that lie under a frame, from an address with {z}, {x} and {y}. */
export function tilesUnder(frame: Frame, address: string) {
  const count = 2 ** frame.zoom
  const size = frame.scale / count
  const first = { x: Math.floor(frame.left * count), y: Math.floor(frame.top * count) }
  const last = {
    x: Math.floor((frame.left + frame.width / frame.scale) * count),
    y: Math.floor((frame.top + frame.height / frame.scale) * count),
  }
  const tiles: { href: string; x: number; y: number; size: number }[] = []
  for (let x = first.x; x <= last.x; x++) {
    for (let y = first.y; y <= last.y; y++) {
      const href = address.replace('{z}', String(frame.zoom)).replace('{x}', String(x)).replace('{y}', String(y))
      const at = { x: round((x / count - frame.left) * frame.scale), y: round((y / count - frame.top) * frame.scale) }
      tiles.push({ href, ...at, size: Math.ceil(size * 10) / 10 })
    }
  }
  return tiles
}

/** Seven inks and five hatchings: thirty-five grids differ in one of the two, and each bears its number besides. */
export const inks = ['#1d5fa8', '#a8481d', '#1d7a4c', '#7a2d86', '#8a6d00', '#0f6f7a', '#a31d4d'] as const
export const hatchings = ['M0 8 L8 0', 'M0 0 L8 8', 'M0 4 L8 4', 'M4 0 L4 8', 'M0 0 L8 8 M0 8 L8 0'] as const

export const lookOf = (index: number) => ({
  ink: inks[index % inks.length]!,
  hatching: hatchings[Math.floor(index / inks.length + index) % hatchings.length]!,
})
