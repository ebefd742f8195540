import { plainGroupName } from '#features/areas/public.ts'
import { readGroupName } from '#kernel/shared/chineseNumber.ts'
import type { Cell } from '../workbook/cell.ts'
import type { Header } from './headings.ts'
import { error, type RowProblem, warning } from './problem.ts'
import { plainVillage, said } from './rows.ts'

export type Group = { id: number; name: string }
export type Village = { id: number; name: string; groups: readonly Group[] }

/** Where a household belongs: in which village, in which of its groups, and how the file called that group. */
export type Place = { villageId: number | null; group: string | null; groupId: number | null }

/** A row as far as it says where it belongs. */
export type PlacedRow = { row: number; village: Cell | null; group: Cell | null }

/** 一组, 1组 and 第一村民小组 are one group. Where two groups bear one number (一组, 一社), the whole name decides. */
export function findGroup(text: string, groups: readonly Group[]): Group | null {
  const plain = text.replace(/\s/g, '')
  const same = groups.find((group) => group.name === plain)
  if (same) return same
  const wanted = readGroupName(plain) ?? readGroupName(plainGroupName(plain))
  if (!wanted) return null
  const numbered = groups.filter((group) => readGroupName(group.name)?.n === wanted.n)
  return numbered.length === 1 ? numbered[0]! : null
}

/** 太行村, 太行村委会 and 平梁镇太行村 are one village, as long as no other of the list ends alike. */
export function findVillage(text: string, villages: readonly Village[]): Village | null {
  const wanted = plainVillage(text)
  const same = villages.filter(({ name }) => plainVillage(name) === wanted)
  const alike = same.length > 0 ? same : villages.filter(({ name }) => wanted.endsWith(plainVillage(name)))
  return alike.length === 1 ? alike[0]! : null
}

/** Finds the place of one household after another; what was found once is remembered, because a list says it a thousand times. */
export function placing(villages: readonly Village[], header: Header) {
  const groupsFound = new Map<string, Group | null>()
  const villagesFound = new Map<string, Village | null>()
  const groupOf = (village: Village, text: string): Group | null => {
    const key = `${village.id}\n${text}`
    if (!groupsFound.has(key)) groupsFound.set(key, findGroup(text, village.groups))
    return groupsFound.get(key) ?? null
  }
  const villageOf = (text: string): Village | null => {
    if (villages.length === 1 && (text === '' || villages[0]!.name === '')) return villages[0]!
    if (!villagesFound.has(text)) villagesFound.set(text, text === '' ? null : findVillage(text, villages))
    return villagesFound.get(text) ?? null
  }
  return (code: string, rows: readonly PlacedRow[]): { place: Place; problems: RowProblem[] } => {
    const first = rows[0]!
    const villageSaid = said(rows.find(({ village }) => village !== null)?.village ?? null)
    const village = villageOf(villageSaid)
    if (!village) {
      const fault = villageSaid === '' ? 'village.blank' : 'village.unknown'
      const problem = error(first.row, 'village', fault, { said: villageSaid.slice(0, 20) })
      return { place: { villageId: null, group: said(first.group) || null, groupId: null }, problems: [problem] }
    }
    const { group, problems } = groupIn(code, rows, header, (text) => groupOf(village, text))
    return { place: { villageId: village.id, group: group?.name ?? null, groupId: group?.id ?? null }, problems }
  }
}

/** The group that the rows of one household name: known, and one only. */
function groupIn(
  code: string,
  rows: readonly PlacedRow[],
  header: Header,
  find: (text: string) => Group | null,
): { group: { id: number | null; name: string } | null; problems: RowProblem[] } {
  if (header.columns.group === undefined) return { group: null, problems: [] }
  const broken = rows.find(({ group }) => group?.kind === 'error')
  if (broken) {
    const problem = error(broken.row, 'group', 'cell.formula', { said: broken.group!.text.slice(0, 20) })
    return { group: null, problems: [problem] }
  }
  const ways = new Map<string, number>()
  for (const { row, group } of rows) {
    const text = said(group)
    if (text !== '' && !ways.has(text)) ways.set(text, row)
  }
  const [first] = ways.keys()
  if (first === undefined) return { group: null, problems: [warning(rows[0]!.row, 'group', 'group.blank')] }
  const problems: RowProblem[] = []
  const found: { group: Group; row: number }[] = []
  for (const [text, row] of ways) {
    const group = find(text)
    if (group) found.push({ group, row })
    else problems.push(error(row, 'group', 'group.unknown', { said: text.slice(0, 20) }))
  }
  const other = found.find(({ group }) => group.id !== found[0]?.group.id)
  if (other) problems.push(error(other.row, 'group', 'group.two_in_household', { household: code }))
  return { group: found[0]?.group ?? { id: null, name: first }, problems }
}
