import type { Role } from '../../authority/post.ts'
import type { Procedure } from '../procedure.ts'
import { type Arrow, arrowsOf, type Language, stateLines } from './arrows.ts'
import { widthOf } from './widthOf.ts'

/** A state as a box. `loops` are the actions that lead back to it. */
export type Box = { id: string; lines: string[]; loops: string[]; final: boolean; y: number; height: number }

/** An arrow between two boxes along one side: it leaves at `fromY`, runs in its own lane at `laneX` and arrives at `toY`. */
export type Line = { label: string; byClock: boolean; side: 1 | -1; fromY: number; toY: number; laneX: number }

export type Layout = { width: number; height: number; boxX: number; boxWidth: number; boxes: Box[]; lines: Line[] }

const SIGN = 7 // half of a Chinese character at 14 px
const SLOT = 22 // room for one arrow at the side of a box
const ROW = 20 // one line of text within a box
const LANE = 16
const GAP = 34
const EDGE = 24

/** States in one column in the order in which a case meets them; what goes on runs down the right side, what goes back up the left. */
export function layoutOf(procedure: Procedure, roles: readonly Role[], language: Language): Layout {
  const order = orderOf(procedure)
  const arrows = arrowsOf(procedure, roles, language)
  const between = arrows.filter((arrow) => arrow.from !== arrow.to)
  const boxes = stack(order, procedure, arrows, language)
  const boxWidth = 2 * EDGE + SIGN * Math.max(...boxes.flatMap((box) => [...box.lines, ...box.loops]).map(widthOf))
  const sideOf = (arrow: Arrow) => (order.indexOf(arrow.to) > order.indexOf(arrow.from) ? 1 : -1)
  const [left, right] = ([-1, 1] as const).map((side) => between.filter((arrow) => sideOf(arrow) === side))
  const room = (list: readonly Arrow[] = []) => EDGE + SIGN * Math.max(0, ...list.map((arrow) => widthOf(arrow.label)))
  const boxX = room(left) + LANE * (left?.length ?? 0) + EDGE
  const start = { [-1]: boxX - room(left), 1: boxX + boxWidth + room(right) }
  const slots = new Map<string, number>()
  const slotAt = (id: string, side: number): number => {
    const used = slots.get(`${id} ${side}`) ?? 0
    slots.set(`${id} ${side}`, used + 1)
    const box = boxes.find((one) => one.id === id)
    return (box?.y ?? 0) + SLOT * (used + 1)
  }
  const lanes = { [-1]: 0, 1: 0 }
  const lines = nearestFirst(between, order).map((arrow): Line => {
    const side = sideOf(arrow)
    const laneX = start[side] + side * LANE * lanes[side]
    lanes[side] += 1
    const { label, byClock } = arrow
    return { label, byClock, side, fromY: slotAt(arrow.from, side), toY: slotAt(arrow.to, side), laneX }
  })
  const last = boxes.at(-1)
  const width = start[1] + LANE * (right?.length ?? 0) + EDGE
  return { width, height: (last?.y ?? 0) + (last?.height ?? 0) + EDGE, boxX, boxWidth, boxes, lines }
}

/** Short ways take the inner lanes, so that fewer lines cross. */
const nearestFirst = (arrows: readonly Arrow[], order: readonly string[]): Arrow[] =>
  arrows.toSorted(
    (a, b) =>
      Math.abs(order.indexOf(a.to) - order.indexOf(a.from)) - Math.abs(order.indexOf(b.to) - order.indexOf(b.from)),
  )

/** As the moves meet them from the start, ends last; states that nothing reaches follow, so that none is missing. */
function orderOf(procedure: Procedure): string[] {
  const met = new Set([procedure.start])
  for (const state of met) {
    for (const move of procedure.moves) if (move.to !== undefined && move.from.includes(state)) met.add(move.to)
  }
  const all = [...new Set([...met, ...Object.keys(procedure.states)])].filter((id) => id in procedure.states)
  const isEnd = (id: string) => Number(procedure.states[id]?.final === true)
  return all.toSorted((a, b) => isEnd(a) - isEnd(b))
}

/** Boxes below each other, each high enough for its text and for the arrows at its busier side. */
function stack(order: readonly string[], procedure: Procedure, arrows: readonly Arrow[], language: Language): Box[] {
  let y = EDGE + ROW
  return order.map((id) => {
    const at = (below: boolean) =>
      arrows
        .filter((arrow) => arrow.from !== arrow.to && (arrow.from === id || arrow.to === id))
        .filter((arrow) => {
          const down = order.indexOf(arrow.to) > order.indexOf(arrow.from)
          return down === below
        }).length
    const lines = stateLines(procedure, id, language)
    const loops = arrows.filter((arrow) => arrow.from === id && arrow.to === id).map((arrow) => `↻ ${arrow.label}`)
    const height = Math.max(ROW * (lines.length + loops.length) + ROW, SLOT * (Math.max(at(true), at(false)) + 1))
    const box = { id, lines, loops, final: procedure.states[id]?.final === true, y, height }
    y += height + GAP
    return box
  })
}
