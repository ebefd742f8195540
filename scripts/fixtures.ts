import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { type Register, registerColumns, registerOf } from '#features/people/demonstration/register.ts'
import { taihangVillage } from '#features/people/demonstration/taihang.ts'
import { csvText, gbkList, inGbk, utf8List } from './messyCsv.ts'
import { messyRegister } from './messyRegister.ts'
import { problemRegister } from './problemRegister.ts'

/** Makes the committed workbooks again: `node scripts/fixtures.ts`. The same code gives the same cells. */
const folder = join(import.meta.dirname, '../fixtures')
const widths = [6, 10, 10, 10, 12, 6, 13, 22, 14, 16]

type Sheet = { rows: readonly (readonly unknown[])[]; merges: Register['merges'] }

function save(name: string, { rows, merges }: Sheet): void {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (cell === '' ? null : cell))))
  sheet['!merges'] = merges
  sheet['!cols'] = registerColumns.map((_, i) => ({ wch: widths[i]! }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '花名册')
  writeFileSync(join(folder, name), write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
}

const title = { name: '平梁镇太行村户籍人口花名册', body: '太行村村民委员会', day: '2026年9月30日' }
save('taihang-register.xlsx', registerOf(taihangVillage(), title))

const { register, expected } = problemRegister()
save('small-with-problems.xlsx', register)
writeFileSync(join(folder, 'small-with-problems.expected.json'), `${JSON.stringify(expected, null, 2)}\n`)

/** One fault a line, in the order of rows, then of columns. */
const keepExpected = (name: string, faults: readonly { row: number; column: string }[]): void => {
  const sorted = [...faults].sort((a, b) => a.row - b.row || (a.column < b.column ? -1 : 1))
  const lines = sorted.map((fault) => {
    const parts = Object.entries(fault).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
    return `  { ${parts.join(', ')} }`
  })
  writeFileSync(join(folder, `${name}.expected.json`), `[\n${lines.join(',\n')}\n]\n`)
}

const messy = messyRegister()
save('messy-register.xlsx', messy)
keepExpected('messy-register.xlsx', messy.expected)
const gbk = gbkList()
writeFileSync(join(folder, 'messy-register.gbk.csv'), inGbk(csvText(gbk.rows, ',')))
keepExpected('messy-register.gbk.csv', gbk.expected)
const utf8 = utf8List()
writeFileSync(join(folder, 'register.utf8.csv'), `\ufeff${csvText(utf8.rows, ';')}`)
keepExpected('register.utf8.csv', utf8.expected)
