import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { type Register, registerColumns, registerOf } from '#features/people/demonstration/register.ts'
import { taihangVillage } from '#features/people/demonstration/taihang.ts'
import { problemRegister } from './problemRegister.ts'

/** Makes the committed workbooks again: `node scripts/fixtures.ts`. The same code gives the same cells. */
const folder = join(import.meta.dirname, '../fixtures')
const widths = [6, 10, 10, 10, 12, 6, 13, 22, 14, 16]

function save(name: string, { rows, merges }: Register): void {
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
