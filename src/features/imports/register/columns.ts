import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { columnLetter, type Sheet } from '../workbook/sheet.ts'

/** What a register's columns may hold. A further kind of list brings its own table of this shape. */
export type ColumnKey =
  | 'serial'
  | 'group'
  | 'household'
  | 'name'
  | 'relation'
  | 'sex'
  | 'birthDate'
  | 'identity'
  | 'phone'
  | 'address'
  | 'note'

/** How each column is called by us (first) and by others. Spaces and brackets in a heading do not count. */
const headings: Record<ColumnKey, readonly string[]> = {
  serial: ['序号', '编号', '序'],
  group: ['村民小组', '居民小组', '小组', '组别', '所在组', '所属小组', '组', '社'],
  household: ['户编号', '户号', '户编码', '户籍编号', '家庭编号', '户代码'],
  name: ['姓名', '成员姓名', '家庭成员姓名', '家庭成员', '名字'],
  relation: ['与户主关系', '与户主的关系', '家庭关系', '关系'],
  sex: ['性别'],
  birthDate: ['出生日期', '出生年月日', '出生年月', '出生时间', '生日'],
  identity: ['公民身份号码', '公民身份证号码', '身份证号码', '身份证号', '身份证', '身份号码', '证件号码', '证件号'],
  phone: ['联系电话', '联系方式', '电话号码', '手机号码', '手机号', '电话', '手机'],
  address: ['家庭住址', '家庭地址', '居住地址', '住址', '地址'],
  note: ['备注', '说明'],
}

const required: readonly ColumnKey[] = ['household', 'name', 'relation']

/** Rows above the headings: titles, the unit, the date of filling in. */
const mostTitleRows = 20

/** Where the people begin and which column holds what. */
export type Header = { row: number; columns: Partial<Record<ColumnKey, number>> }

export const headingOf = (key: ColumnKey): string => headings[key][0] ?? key

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s()（）:：*]/g, '')

const keyOf = (heading: string): ColumnKey | undefined =>
  (Object.keys(headings) as ColumnKey[]).find((key) => headings[key].includes(plain(heading)))

/** The row of headings: the first in which the name and at least two more columns are recognised. Titles above it are skipped. */
export function findHeader(sheet: Sheet): Decision<Header> {
  for (const [row, cells] of sheet.rows.slice(0, mostTitleRows).entries()) {
    const columns: Header['columns'] = {}
    for (const [column, cell] of cells.entries()) {
      const key = cell ? keyOf(cell.text) : undefined
      if (key && columns[key] === undefined) columns[key] = column
    }
    if (columns.name === undefined || Object.keys(columns).length < 3) continue
    const missing = required.filter((key) => columns[key] === undefined)
    return missing.length === 0
      ? yes({ row, columns })
      : no('import.columns_missing', { columns: missing.map(headingOf) })
  }
  return no('import.no_header')
}

/** The letter of a column, or null where the file has none of this kind. */
export const letterOf = (header: Header, key: ColumnKey): string | null => {
  const column = header.columns[key]
  return column === undefined ? null : columnLetter(column)
}
