import { must, refuse } from '#features/feature.ts'
import { readShortList } from '#features/imports/public.ts'

/** How columns are called by GB/T 31000 (first), in our own export and in lists of offices. 面积 and 层数 are not kept, so not read. */
const names = {
  community: ['小区', '小区名称', '所在小区'],
  building: ['楼栋', '楼栋名称', '楼栋号', '楼号', '幢', '栋'],
  unit: ['单元', '单元号', '单元名称'],
  head: ['楼栋长', '楼栋长姓名', '单元长', '单元长姓名', '姓名', '负责人'],
  identity: ['楼栋长公民身份号码', '公民身份号码', '身份证号码', '身份证号', '居民身份证号码'],
  phone: ['楼栋长联系方式', '联系方式', '联系电话', '手机号码', '手机号', '电话'],
  grid: ['网格', '所在网格', '所属网格', '网格名称'],
  from: ['任期开始', '任职开始', '任职日期', '任职时间', '开始日期'],
  to: ['任期结束', '届满日期', '结束日期'],
} as const
type Column = keyof typeof names

/** One head of a line, as written; nothing of it is believed yet. */
export type Written = { line: number; nth: number } & Record<Column, string>

const apart = (text: string): string[] => text.split(/[、,，;；\n]/).map((part) => part.trim())

/** 李四（2单元）: in a cell of several heads the unit stands with the name. */
const unitIn = (text: string): [name: string, unit: string | null] => {
  const found = /^(.+?)[（(](.+?)[)）]$/.exec(text)
  return found ? [found[1]!.trim(), found[2]!.trim()] : [text, null]
}

/** The lines of a list of building heads. A cell with several heads is as many lines, their numbers in the same order. */
export function readHeads(file: { bytes: Uint8Array; name: string }): Written[] {
  const lines = must(readShortList(file, { names, enough: (has) => has('building') && has('head'), most: 300 }))
  if (lines.length === 0) refuse('buildingHeads.no_table')
  return lines.flatMap(({ line, said }) => {
    const heads = apart(said.head).filter(Boolean)
    const [identities, phones] = [apart(said.identity), apart(said.phone)]
    // A building without a head says nothing: our own export lists every building.
    return heads.map((head, n) => {
      const [name, unit] = unitIn(head)
      const own = { head: name, unit: unit ?? said.unit, identity: identities[n] ?? '', phone: phones[n] ?? '' }
      return { line, nth: n, ...said, ...own }
    })
  })
}
