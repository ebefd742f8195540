import { wordOfCode } from '#kernel/shared/codes/dictionary.ts'
import { relationCodes } from '#kernel/shared/codes/relation.ts'
import type { DemoPerson, DemoVillage } from './shape.ts'

export const registerColumns = [
  '序号',
  '村民小组',
  '户编号',
  '姓名',
  '与户主关系',
  '性别',
  '出生日期',
  '公民身份号码',
  '联系电话',
  '备注',
] as const

export type Cell = string | number
type Span = { s: { r: number; c: number }; e: { r: number; c: number } }

/** A sheet before it is a workbook: rows of cells, and the cells that are one over several rows. */
export type Register = { rows: Cell[][]; merges: Span[] }

/** Registers write 父 and 母 where the standard says 父亲 and 母亲. */
const relationWord = (code: string): string => wordOfCode(relationCodes, code).replace(/^(父|母)亲$/, '$1')

/** One person as the columns say it; the group and the code of the house stand beside its first person only. */
export const registerRow = (person: DemoPerson, place: number, group: Cell, household: Cell): Cell[] => [
  place,
  group,
  household,
  person.name,
  relationWord(person.relation),
  person.sex === '1' ? '男' : '女',
  person.birthDate,
  person.identityNumber ?? '',
  person.phone ?? '',
  person.note ?? '',
]

/** The register of a village as its clerk keeps it: two lines of title, the columns, the people, the sum at the end. */
export function registerOf(village: DemoVillage, title: { name: string; body: string; day: string }): Register {
  const last = registerColumns.length - 1
  const rows: Cell[][] = [[title.name], [`填报单位:${title.body}    填报日期:${title.day}`], [...registerColumns]]
  const merges: Span[] = [0, 1].map((r) => ({ s: { r, c: 0 }, e: { r, c: last } }))
  let people = 0
  for (const household of village.households) {
    const first = rows.length
    const group = village.groups[household.groupIndex]!.name
    for (const [i, person] of household.persons.entries()) {
      rows.push(registerRow(person, ++people, i === 0 ? group : '', i === 0 ? household.code : ''))
    }
    const end = rows.length - 1
    if (end > first) for (const c of [1, 2]) merges.push({ s: { r: first, c }, e: { r: end, c } })
  }
  rows.push([], ['合计', '', '', '', `${village.households.length}户`, `${people}人`])
  return { rows, merges }
}
