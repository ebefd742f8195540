import type { Model } from '#kernel/pack/model.ts'
import type { PostTitle } from '#kernel/pack/pack.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/** More lines than a county has staff below its townships in one list; each is a handful of statements. */
export const mostLines = 500

export const columnNames = {
  name: ['姓名', '名字', 'name'],
  phone: ['手机号', '手机号码', '手机', '电话', '联系电话', 'phone'],
  title: ['职务', '岗位', '任职', '职务名称', 'post'],
  township: ['乡镇', '镇', '街道', '乡镇街道', 'township'],
  place: ['地方', '区划', '所在地方', '任职地方', '工作地点', '单位', '村', '村社区', '行政村', 'place'],
  group: ['组', '小组', '村民小组', 'group'],
  from: ['任期开始', '任职开始', '开始日期', '任职时间', '任职日期', 'from'],
  to: ['任期结束', '任职结束', '结束日期', '届满日期', 'to'],
} as const

export type Column = keyof typeof columnNames

/** A post title by what a list calls it: its words or its id. Titles that differ in level alone are told apart by nothing, so the first counts. */
export const titleCalled = (model: Model, text: string): PostTitle | undefined =>
  Object.values(model.postTitles).find((one) => [one.id, one.zh, one.en].includes(text))

export type NamedArea = {
  id: number
  level: string
  code: string
  name: string
  township: string | null
  village: string | null
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s·,、/-]/g, '')

/** Everything a list may call an area: its code, its name alone, with the township before it, with the village before it. */
const callsOf = ({ code, name, township, village }: NamedArea): string[] =>
  [code, name, `${township ?? ''}${name}`, `${village ?? ''}${name}`, `${township ?? ''}${village ?? ''}${name}`].map(
    plain,
  )

const isCalled = (area: NamedArea, text: string): boolean => {
  const bare = text.replace(/(?:村民)?委员?会$/, '')
  return callsOf(area).some((call) => call === text || call === bare)
}

/** The one area of this level that is meant; the county's own name before it does no harm. */
export function areaCalled(
  areas: readonly NamedArea[],
  level: string,
  given: string,
  county: string,
): Decision<NamedArea> {
  const text = plain(given).replace(new RegExp(`^${county}(?=.)`), '')
  const found = areas.filter((area) => area.level === level && isCalled(area, text))
  if (found.length === 0) return no('staff.place_unknown', { place: given })
  return found.length === 1 ? yes(found[0]!) : no('staff.place_ambiguous', { place: given })
}

/** The three administrations of GB/T 22239 by the roles that hold them, and the one that a small county begins with. */
export const administrations = ['systemAdministrator', 'securityAdministrator', 'auditor'] as const
export const allInOne = 'countyAdministrator'

type Held = { role: string; personId: number }

/**
 * Whether three persons administer: each of the three is held, nobody holds two, and nobody is left who holds two of them under another
 * name. A county begins together; the product says so until it is separate.
 */
export function separation(held: readonly Held[]): 'missing' | 'together' | 'separate' {
  const persons = administrations.map((role) => held.filter((one) => one.role === role).map((one) => one.personId))
  if (persons.some((ones) => ones.length === 0)) return 'missing'
  const all = persons.flatMap((ones) => [...new Set(ones)])
  const together = held.some((one) => one.role === allInOne) || new Set(all).size < all.length
  return together ? 'together' : 'separate'
}
