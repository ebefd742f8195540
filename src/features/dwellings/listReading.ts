import { createHash } from 'node:crypto'
import { must, refuse } from '#features/feature.ts'
import { checkUnkept, openTable, plainHeading } from '#features/imports/public.ts'

/** How columns are called by GB/T 31000 (first) and in lists of offices. What is not named here is not read. */
const names = {
  address: ['房屋地址', '房屋详址', '地址', '详细地址'],
  kind: ['建筑用途', '房屋用途', '用途'],
  community: ['小区', '小区名称'],
  building: ['楼栋', '楼号', '楼栋号', '幢'],
  unit: ['单元', '单元号'],
  room: ['房号', '室', '房间号'],
  ownerName: ['房主姓名', '房主', '产权人'],
  ownerPhone: ['房主联系方式', '房主电话', '房主联系电话'],
  isLet: ['是否出租', '出租'],
} as const
type Column = keyof typeof names
/** A list that has one of these is about what is let; whoever rents is told by the life event, so these are not read. */
const ofLetting = ['出租用途', '承租人姓名', '承租人公民身份号码', '承租人身份号码', '承租人联系方式']

export type WrittenHome = { line: number; letList: boolean } & Record<Column, string>
type Row = readonly ({ text: string } | null)[]
type Header = { columns: Partial<Record<Column, number>>; letList: boolean }

const keys = Object.entries(names) as [Column, readonly string[]][]
export const mostLines = 2_000

function headerIn(row: Row): Header | null {
  const headings = row.map((cell) => plainHeading(cell?.text ?? ''))
  const columns: Header['columns'] = {}
  for (const [key, known] of keys) {
    const at = headings.findIndex((heading) => known.includes(heading))
    if (at >= 0) columns[key] = at
  }
  const place = columns.address !== undefined || (columns.building !== undefined && columns.room !== undefined)
  const letList = headings.some((heading) => ofLetting.includes(heading))
  return place && Object.keys(columns).length >= 2 ? { columns, letList } : null
}

/** The lines of the first sheet that has the headings, with the number that the clerk's program shows beside them. */
export function readHomes(file: { bytes: Uint8Array; name: string }): WrittenHome[] {
  for (const table of must(openTable(file.bytes, file.name))) {
    const lines: WrittenHome[] = []
    let header: Header | null = null
    let line = 0
    for (const row of table.rows) {
      line += 1
      if (header === null) {
        header = headerIn(row)
        if (header)
          must(checkUnkept(table, { row: line - 1, columns: {}, headings: row.map((cell) => cell?.text ?? '') }))
        else if (line > 20) break
        continue
      }
      if (row.every((cell) => cell === null)) continue
      if (lines.length >= mostLines) refuse('dwellings.list_too_long', { most: mostLines })
      lines.push(lineOf(line, row, header))
    }
    if (lines.length > 0) return lines
  }
  return refuse('dwellings.no_table')
}

function lineOf(line: number, row: Row, { columns, letList }: Header): WrittenHome {
  const said = (key: Column) => (columns[key] === undefined ? '' : (row[columns[key]]?.text ?? '').trim())
  const texts = Object.fromEntries(keys.map(([key]) => [key, said(key)])) as Record<Column, string>
  return { line, letList, ...texts }
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
