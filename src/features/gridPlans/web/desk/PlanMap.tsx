import { useSpeech } from '#ui/speech.ts'
import { frameOf, lookOf, onFrame, tilesUnder } from './drawing.ts'
import type { PlannedGrid, PlannedHousehold, WholePlan } from './shapes.ts'

const width = 720

/**
 * The plan as a picture: outlines drawn by ourselves from the places of households, each grid with its ink, hatching and number. Where no
 * places are known, households stand in rows by their groups. Everything it shows stands in the list beside it too.
 */
export function PlanMap({ plan, chosen }: { plan: WholePlan; chosen: number | null }) {
  const placed = plan.households.filter(({ place }) => place !== null)
  const known = placed.length * 2 >= plan.households.length && placed.length > 0
  return known ? <Ground plan={plan} placed={placed} chosen={chosen} /> : <Rows plan={plan} chosen={chosen} />
}

function Patterns({ grids }: { grids: readonly PlannedGrid[] }) {
  return (
    <defs>
      {grids.map((grid, index) => {
        const { ink, hatching } = lookOf(index)
        return (
          <pattern key={grid.name} id={`sz-hatch-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill="#fff" fillOpacity="0.55" />
            <path d={hatching} stroke={ink} strokeWidth="1" />
          </pattern>
        )
      })}
    </defs>
  )
}

function Ground({
  plan,
  placed,
  chosen,
}: {
  plan: WholePlan
  placed: readonly PlannedHousehold[]
  chosen: number | null
}) {
  const { t } = useSpeech()
  const places = placed.flatMap(({ place }) => place ?? [])
  const frame = frameOf(places, width)
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      className="sz-map"
      role="img"
      aria-label={t('gridPlans.desk.map.label', { n: plan.grids.length })}
    >
      <Patterns grids={plan.grids} />
      {plan.tiles !== null &&
        tilesUnder(frame, plan.tiles).map(({ href, x, y, size }) => (
          <image key={href} href={href} x={x} y={y} width={size} height={size} />
        ))}
      {plan.grids.map((grid, index) => {
        const points = grid.outline.map((place) => onFrame(frame, place))
        return (
          <polygon
            key={grid.name}
            points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
            fill={`url(#sz-hatch-${index})`}
            stroke={lookOf(index).ink}
            strokeWidth={chosen === index ? 4 : 2}
            strokeDasharray={grid.inBand ? undefined : '7 4'}
            strokeLinejoin="round"
          />
        )
      })}
      {placed.map(({ id, code, place, grid }) => {
        const { x, y } = onFrame(frame, place!)
        return (
          <circle
            key={id}
            cx={x}
            cy={y}
            r={chosen !== null && grid === chosen ? 4 : 2.6}
            fill={grid === null ? '#fff' : lookOf(grid).ink}
            stroke="#222"
            strokeWidth="0.6"
          >
            <title>{code}</title>
          </circle>
        )
      })}
      {plan.grids.map((grid, index) => {
        if (grid.outline.length === 0) return null
        const points = grid.outline.map((place) => onFrame(frame, place))
        const x = points.reduce((sum, one) => sum + one.x, 0) / points.length
        const y = points.reduce((sum, one) => sum + one.y, 0) / points.length
        return <Label key={grid.name} x={x} y={y} index={index} />
      })}
    </svg>
  )
}

function Label({ x, y, index }: { x: number; y: number; index: number }) {
  return (
    <g>
      <circle cx={x} cy={y} r="13" fill="#fff" stroke={lookOf(index).ink} strokeWidth="2" />
      <text x={x} y={y + 5} textAnchor="middle" fontSize="14" fontWeight="600" fill="#111">
        {index + 1}
      </text>
    </g>
  )
}

const cell = 26
const across = 24

/** No map: one row of houses for each group, as the register has them, each with the number of its grid. */
function Rows({ plan, chosen }: { plan: WholePlan; chosen: number | null }) {
  const { t } = useSpeech()
  const groups = [...Map.groupBy(plan.households, (one) => one.groupName ?? t('gridPlans.desk.noGroup'))]
  let top = 0
  const rows = groups.map(([name, members]) => {
    const at = top
    top += 24 + Math.ceil(members.length / across) * cell + 10
    return { name, members, at }
  })
  return (
    <>
      <p className="sz-quiet">{t('gridPlans.desk.map.none')}</p>
      <svg
        viewBox={`0 0 ${across * cell} ${Math.max(top, 1)}`}
        className="sz-map"
        role="img"
        aria-label={t('gridPlans.desk.map.label', { n: plan.grids.length })}
      >
        <Patterns grids={plan.grids} />
        {rows.map(({ name, members, at }) => (
          <g key={name}>
            <text x="0" y={at + 16} fontSize="14" fontWeight="600" fill="#111">
              {name}
            </text>
            {members.map((one, n) => (
              <House
                key={one.id}
                one={one}
                chosen={chosen}
                x={(n % across) * cell}
                y={at + 22 + Math.floor(n / across) * cell}
              />
            ))}
          </g>
        ))}
      </svg>
    </>
  )
}

function House({ one, chosen, x, y }: { one: PlannedHousehold; chosen: number | null; x: number; y: number }) {
  const ink = one.grid === null ? '#888' : lookOf(one.grid).ink
  return (
    <g>
      <title>{one.code}</title>
      <rect
        x={x + 1}
        y={y + 1}
        width={cell - 3}
        height={cell - 3}
        fill={one.grid === null ? '#fff' : `url(#sz-hatch-${one.grid})`}
        stroke={ink}
        strokeWidth={chosen !== null && chosen === one.grid ? 3 : 1}
      />
      <text x={x + cell / 2 - 0.5} y={y + cell / 2 + 4} textAnchor="middle" fontSize="11" fill="#111">
        {one.grid === null ? '' : one.grid + 1}
      </text>
    </g>
  )
}
