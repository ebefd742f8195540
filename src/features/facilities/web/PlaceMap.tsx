import { frameOf, onFrame, placeAt } from '#features/gridPlans/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'

type Point = { lng: number; lat: number }
/** `n` is the number that the place has in the list beside the picture. */
export type Marked = { id: number; n: number; name: string; place: Point }
type Props = {
  outline: readonly Point[]
  marked: readonly Marked[]
  chosen?: number | null
  onPoint?: (place: Point) => void
}

const width = 720
const dot = 16

/** The places of a village on its own outline: nothing is asked of a stranger's map. All that it shows stands in the list too. */
export function PlaceMap({ outline, marked, chosen = null, onPoint }: Props) {
  const { t } = useSpeech()
  const places = [...outline, ...marked.map(({ place }) => place)]
  if (places.length === 0) return null
  const frame = frameOf(places, width)
  const corners = outline.map((place) => onFrame(frame, place))
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      className="sz-map"
      {...(onPoint ? { style: { cursor: 'crosshair' } } : {})}
      role="img"
      aria-label={t('facilities.map', { n: marked.length })}
      onPointerUp={(event) => {
        const box = event.currentTarget.getBoundingClientRect()
        const per = frame.width / box.width
        onPoint?.(placeAt(frame, { x: (event.clientX - box.left) * per, y: (event.clientY - box.top) * per }))
      }}
    >
      <polygon
        points={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="#eef4ee"
        stroke="#4c7a5a"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      {marked.map(({ id, n, name, place }) => {
        const { x, y } = onFrame(frame, place)
        return (
          <g key={id}>
            <title>{name}</title>
            <circle cx={x} cy={y} r={dot} fill={chosen === id ? '#a8481d' : '#1d5fa8'} stroke="#fff" strokeWidth="2" />
            <text x={x} y={y + 6} textAnchor="middle" fontSize="17" fontWeight="600" fill="#fff">
              {n}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** Places with a point, numbered as the list numbers them. */
export const markedOf = (rows: readonly { id: number; name: string; place: Point | null }[]): Marked[] =>
  rows.flatMap(({ id, name, place }, index) => (place ? [{ id, n: index + 1, name, place }] : []))
