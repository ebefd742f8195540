import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { Table } from '../workbook/cell.ts'
import { type Header, plainHeading } from './headings.ts'

/**
 * Columns that forms after GB/T 31000 ask for and nobody may keep here: religion, illness and drugs, offences, a mark of people to be
 * watched. A file that fills one of them does not come in, so that nothing of it lies in the house even for a preview.
 */
const unkept = [
  ...['宗教信仰', '信仰宗教', '宗教'],
  ...[
    '是否重点关注人员',
    '重点关注人员',
    '是否重点人员',
    '重点人员',
    '重点人员类型',
    '关注类型',
    '关注程度',
    '管控情况',
    '管控人姓名',
  ],
  ...[
    '诊断类型',
    '目前诊断类型',
    '初次发病日期',
    '肇事史',
    '有无肇事肇祸史',
    '危险性等级',
    '目前危险性评估等级',
    '危险性评估',
  ],
  ...['吸毒原因', '吸毒后果', '吸毒史', '初次发现日期', '感染途径', '是否艾滋病危险人员'],
  ...['犯罪史', '有无犯罪史', '是否违法犯罪', '是否累犯', '原罪名', '原判刑期', '重新犯罪', '矫正类别'],
  ...['是否信访', '上访情况', '是否上访户', '是否缠访'],
].map(plainHeading)

/** Refused by name where a row holds something there; an empty column is not read like every other that nobody knows. */
export function checkUnkept(table: Table, header: Header): Decision<null> {
  const columns = header.headings.flatMap((heading, column) => (unkept.includes(plainHeading(heading)) ? [column] : []))
  if (columns.length === 0) return yes(null)
  const filled = new Set<number>()
  let at = 0
  for (const row of table.rows) {
    if (at > header.row) for (const column of columns) if (row[column]?.text.trim()) filled.add(column)
    at += 1
  }
  const named = columns.filter((column) => filled.has(column)).map((column) => header.headings[column] ?? '')
  return named.length === 0 ? yes(null) : no('import.unkept_columns', { columns: named })
}
