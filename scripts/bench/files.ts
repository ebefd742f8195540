import { utils, write } from '@e965/xlsx'
import { registerColumns, registerOf, registerRow } from '#features/people/demonstration/register.ts'
import type { DemoVillage } from '#features/people/demonstration/shape.ts'

/** The registers of a whole county as one CSV file: each row names its village, its group and its household. */
function csvOf(villages: readonly DemoVillage[]): { bytes: Buffer; persons: number } {
  const lines = [['村', ...registerColumns].join(',')]
  for (const village of villages)
    for (const household of village.households) {
      const group = village.groups[household.groupIndex]!.name
      for (const person of household.persons)
        lines.push([village.code, ...registerRow(person, lines.length, group, household.code)].join(','))
    }
  return { bytes: Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`), persons: lines.length - 1 }
}

/** The same in files that the door takes, each of whole villages: a million people are some hundred megabytes. */
export function csvsOf(villages: readonly DemoVillage[]): { bytes: Buffer; persons: number }[] {
  const files: DemoVillage[][] = [[]]
  let inFile = 0
  for (const village of villages) {
    const persons = village.households.reduce((sum, one) => sum + one.persons.length, 0)
    if (inFile > 0 && inFile + persons > mostInFile) {
      files.push([])
      inFile = 0
    }
    files.at(-1)!.push(village)
    inFile += persons
  }
  return files.map(csvOf)
}

/** About 32 MB; the door takes 40. */
const mostInFile = 250_000

/** A village's workbook of at least so many rows, made of the households of several, in the groups of the first. */
export function workbookOf(villages: readonly DemoVillage[], persons: number): { bytes: Buffer; village: DemoVillage } {
  const first = villages[0]!
  const households: DemoVillage['households'] = []
  let rows = 0
  for (const [n, { households: some }] of villages.entries())
    for (const household of some) {
      if (rows >= persons) break
      const groupIndex = household.groupIndex % first.groups.length
      households.push({ ...household, groupIndex, code: `${n}-${household.code}` })
      rows += household.persons.length
    }
  const village = { ...first, households }
  const { rows: cells, merges } = registerOf(village, {
    name: '户籍人口花名册',
    body: first.name,
    day: '2026年9月30日',
  })
  const sheet = utils.aoa_to_sheet(cells.map((row) => row.map((cell) => (cell === '' ? null : cell))))
  sheet['!merges'] = merges
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '花名册')
  return { bytes: write(book, { type: 'buffer', bookType: 'xlsx', compression: true }), village }
}
