import type { Cell, Register } from '#features/people/demonstration/register.ts'
import { registerColumns } from '#features/people/demonstration/register.ts'
import { identityCheckDigit } from '#kernel/shared/identityNumber.ts'

/** Where a workbook is wrong: the row as the program that opens it counts, the column by its heading, the reason. */
export type ExpectedProblem = { row: number; column: string; code: string }

type Person = [name: string, relation: string, sex: '男' | '女', birthDate: string, place: number]
type House = { group: string; code: string; people: Person[] }

/** Area 990922 is no county of the demonstration: nothing here meets the people of the other workbook. */
const numberOf = (birthDate: string, place: number): string => {
  const first17 = `990922${birthDate.replaceAll('-', '')}${String(place).padStart(3, '0')}`
  return first17 + identityCheckDigit(first17)
}

/** Written by hand: each house but the first and the last has one thing wrong, which its code names. */
const houses: House[] = [
  {
    group: '一组',
    code: 'XT001',
    people: [
      ['罗志平', '户主', '男', '1978-03-12', 11],
      ['陈秀琴', '妻', '女', '1979-11-02', 22],
      ['罗雨桐', '女', '女', '2008-06-19', 24],
    ],
  },
  {
    group: '一组',
    code: 'XT002',
    people: [
      ['张永安', '户主', '男', '1965-01-30', 31],
      ['吴玉珍', '妻', '女', '1966-08-08', 42],
    ],
  },
  {
    group: '1组',
    code: 'XT003',
    people: [
      ['李国军', '户主', '男', '1971-05-17', 13],
      ['邓红梅', '妻', '女', '1973-02-21', 26],
    ],
  },
  {
    group: '二组',
    code: 'XT004',
    people: [
      ['周晓峰', '户主', '男', '1986-09-04', 15],
      ['刘丽娟', '妻', '女', '1988-12-25', 28],
    ],
  },
  {
    group: '二组',
    code: 'XT005',
    people: [
      ['徐明富', '户主', '男', '1959-04-09', 17],
      ['徐伟', '户主', '男', '1984-07-13', 19],
    ],
  },
  {
    group: '第三组',
    code: 'XT006',
    people: [
      ['胡秀英', '母', '女', '1952-10-10', 44],
      ['胡海军', '子', '男', '1976-06-06', 33],
    ],
  },
  {
    group: '十九组',
    code: 'XT007',
    people: [
      ['唐建成', '户主', '男', '1969-02-14', 35],
      ['何菊芳', '妻', '女', '1970-03-03', 46],
    ],
  },
  {
    group: '三组',
    code: 'XT008',
    people: [
      ['彭大林', '户主', '男', '1981-08-22', 37],
      ['曾艳', '妻', '女', '1979-11-02', 22],
    ],
  },
  {
    group: '四组',
    code: 'XT009',
    people: [
      ['沈光明', '户主', '男', '1962-12-01', 39],
      ['', '妻', '女', '1964-05-29', 50],
    ],
  },
  {
    group: '四组',
    code: 'XT010',
    people: [
      ['龚成林', '户主', '男', '1974-11-11', 41],
      ['汪春燕', '邻家', '女', '1977-07-07', 52],
    ],
  },
  {
    group: '五组',
    code: 'XT011',
    people: [
      ['谢正华', '户主', '男', '1968-10-18', 43],
      ['冯小琴', '妻', '女', '1970-09-27', 54],
    ],
  },
]

const first = 4
const rowOf = (name: string): number => first + houses.flatMap((h) => h.people).findIndex(([own]) => own === name)

/** A small register with one of each fault, and the faults by row and column. */
export function problemRegister(): { register: Register; expected: ExpectedProblem[] } {
  const rows: Cell[][] = [
    ['平梁镇太行村补充登记表'],
    ['填报单位:太行村村民委员会    填报日期:2026年10月12日'],
    [...registerColumns],
  ]
  const merges: Register['merges'] = [0, 1].map((r) => ({ s: { r, c: 0 }, e: { r, c: registerColumns.length - 1 } }))
  for (const { group, code, people } of houses) {
    const start = rows.length
    for (const [i, [name, relation, sex, birthDate, place]] of people.entries()) {
      const head = i === 0 ? [group, code] : ['', '']
      rows.push([rows.length - first + 2, ...head, name, relation, sex, birthDate, numberOf(birthDate, place), '', ''])
    }
    for (const c of [1, 2]) merges.push({ s: { r: start, c }, e: { r: rows.length - 1, c } })
  }
  const expected: ExpectedProblem[] = []
  const fault = (row: number, column: (typeof registerColumns)[number], code: string, cell?: Cell): void => {
    expected.push({ row, column, code })
    if (cell !== undefined) rows[row - 1]![registerColumns.indexOf(column)] = cell
  }
  const right = numberOf('1966-08-08', 42)
  fault(
    rowOf('吴玉珍'),
    '公民身份号码',
    'identity.check_digit',
    right.slice(0, 17) + String((Number(right[17]) + 1) % 10),
  )
  fault(rowOf('邓红梅'), '出生日期', 'identity.date_mismatch', '1973-02-12')
  fault(rowOf('刘丽娟'), '性别', 'identity.sex_mismatch', '男')
  fault(rowOf('徐伟'), '与户主关系', 'household.two_heads')
  fault(rowOf('胡秀英'), '与户主关系', 'household.no_head')
  fault(rowOf('唐建成'), '村民小组', 'group.unknown')
  // 曾艳 bears the day and the number of 陈秀琴.
  fault(rowOf('曾艳'), '公民身份号码', 'identity.duplicate_in_file')
  fault(rowOf('沈光明') + 1, '姓名', 'name.blank')
  fault(rowOf('汪春燕'), '与户主关系', 'relation.unknown')
  return { register: { rows, merges }, expected }
}
