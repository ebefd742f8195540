import type { Role } from '../../authority/post.ts'
import type { Procedure } from '../procedure.ts'
import type { Language } from './arrows.ts'
import { type Box, type Layout, type Line, layoutOf } from './layout.ts'

const escaped = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const style = `
  text { font: 14px "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; fill: #1f2933 }
  .name { font-weight: bold } .small { fill: #52606d } .box { fill: #f5f7fa; stroke: #3e4c59 } .inner { fill: none; stroke: #3e4c59 }
  .line { fill: none; stroke: #3e4c59 } .clock { stroke-dasharray: 5 4 } .label { stroke: #fff; stroke-width: 4; paint-order: stroke }`

/** A procedure as a picture that stands alone: no script, no font of its own, the words as words that one can search. */
export function svgOf(procedure: Procedure, roles: readonly Role[], language: Language): string {
  const layout = layoutOf(procedure, roles, language)
  const { width, height } = layout
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(procedure[language])}</title>`,
    `<style>${style}</style>`,
    '<defs><marker id="head" markerWidth="9" markerHeight="8" refX="8" refY="4" orient="auto">' +
      '<path d="M0 0 L9 4 L0 8 z" fill="#3e4c59"/></marker></defs>',
    '<rect width="100%" height="100%" fill="#fff"/>',
    `<text class="name" x="${layout.boxX}" y="28">${escaped(procedure[language])}</text>`,
    ...layout.lines.map((line) => pathOf(line, layout)),
    ...layout.boxes.map((box) => boxOf(box, layout)),
    ...layout.lines.map((line) => labelOf(line, layout)),
    '</svg>',
    '',
  ].join('\n')
}

const edgeOf = (side: 1 | -1, { boxX, boxWidth }: Layout): number => (side === 1 ? boxX + boxWidth : boxX)

function pathOf({ side, fromY, toY, laneX, byClock }: Line, layout: Layout): string {
  const edge = edgeOf(side, layout)
  const dashed = byClock ? ' clock' : ''
  return `<path class="line${dashed}" d="M${edge} ${fromY} H${laneX} V${toY} H${edge}" marker-end="url(#head)"/>`
}

function labelOf({ label, side, fromY }: Line, layout: Layout): string {
  const anchor = side === 1 ? 'start' : 'end'
  return `<text class="label" x="${edgeOf(side, layout) + side * 10}" y="${fromY - 4}" text-anchor="${anchor}">${escaped(label)}</text>`
}

function boxOf({ lines, loops, final, y, height }: Box, { boxX, boxWidth }: Layout): string {
  const middle = boxX + boxWidth / 2
  const rows = [...lines, ...loops]
  const top = y + height / 2 - (rows.length * 20) / 2 + 15
  const texts = rows.map(
    (row, i) =>
      `<text class="${i === 0 ? 'name' : 'small'}" x="${middle}" y="${top + i * 20}" text-anchor="middle">${escaped(row)}</text>`,
  )
  const inner = `<rect class="inner" x="${boxX + 4}" y="${y + 4}" width="${boxWidth - 8}" height="${height - 8}" rx="6"/>`
  return [
    `<rect class="box" x="${boxX}" y="${y}" width="${boxWidth}" height="${height}" rx="8"/>`,
    ...(final ? [inner] : []),
    ...texts,
  ].join('')
}
