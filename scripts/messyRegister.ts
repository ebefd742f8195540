import { identityCheckDigit } from '#kernel/shared/identityNumber.ts'

/** What a cell of a workbook is written as: text, a number, a day with the format of a day, a formula that failed. */
export type MessyCell = string | number | { t: 'n'; v: number; z: string } | { t: 'e'; v: number; f: string }

export const messyColumns = [
  '序号',
  '社别',
  '家庭编号',
  '成员姓名',
  '关系',
  '性 别',
  '出生年月日',
  '身份证号',
  '手机号码',
  '备  注',
]
const letters = {
  group: 'B',
  code: 'C',
  name: 'D',
  relation: 'E',
  sex: 'F',
  birth: 'G',
  identity: 'H',
  phone: 'I',
} as const
type Column = keyof typeof letters

/** Where a file is wrong: the row and column as the program that opens it counts them, the reason, and how grave it is. */
export type MessyProblem = { row: number; column: string; code: string; severity: 'error' | 'warning' }

/** A person as the card says, then what the clerk wrote otherwise, then what of it is to be found. `!` before a code is a warning. */
export type MessyPerson = {
  is: [name: string, relation: string, sex: '男' | '女', birth: string, place: number]
  wrote?: Partial<Record<Column, MessyCell>>
  faults?: [Column, string][]
}
export type MessyHouse = { group: MessyCell; code: MessyCell; blank?: boolean; people: MessyPerson[] }

/** Areas 990923 and 990924 are no county of the demonstration: nothing here meets the people of another file. */
export const numberOf = (area: string, birth: string, place: number): string => {
  const first17 = `${area}${birth.replaceAll('-', '')}${String(place).padStart(3, '0')}`
  return first17 + identityCheckDigit(first17)
}

const fullWidth = (text: string): string => text.replace(/[\dX]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const own = (birth: string, place: number) => numberOf('990923', birth, place)
const wrongEnd = (number: string) => number.slice(0, 17) + (number.endsWith('0') ? '1' : '0')
/** How a workbook keeps a day: counted from 1899-12-30. */
export const serialOf = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000
const realDay = (day: string): MessyCell => ({ t: 'n', v: serialOf(day), z: 'yyyy/m/d' })
const realMonth = (day: string): MessyCell => ({ t: 'n', v: serialOf(day), z: 'yyyy"年"m"月"' })

/** All the usual ways to write what is right: nothing of these houses is to be found. */
const rightHouses: MessyHouse[] = [
  {
    group: '1组',
    code: 1,
    people: [
      { is: ['贺 长 林', '户主', '男', '1964-05-07', 11], wrote: { birth: '1964.5.7', phone: 13900000011 } },
      { is: ['  汤月娥 ', '妻子', '女', '1966-02-21', 22], wrote: { birth: '19660221', sex: '女性' } },
      { is: ['贺志强', '大儿子', '男', '1988-03-14', 13], wrote: { birth: realDay('1988-03-14') } },
      {
        is: ['贺子涵', '孙女', '女', '2014-11-03', 24],
        wrote: { birth: '２０１４年１１月３日', identity: fullWidth(own('2014-11-03', 24)) },
      },
    ],
  },
  {
    group: '一组',
    code: 2,
    people: [
      {
        is: ['龙天才', '户主本人', '男', '1958-01-09', 15],
        wrote: {
          birth: serialOf('1958-01-09'),
          identity: own('1958-01-09', 15).slice(0, 6) + own('1958-01-09', 15).slice(8, 17),
        },
      },
      { is: ['廖玉莲', '配偶', '女', '1960-12-25', 26], wrote: { birth: '1960年12月', phone: '139 0000 0026' } },
      { is: ['龙·阿依古丽', '儿媳', '女', '1985-10-01', 28], wrote: { birth: realMonth('1985-10-01') } },
    ],
  },
  {
    group: '第二组',
    code: '　３',
    people: [
      {
        is: ['孟庆国', '本人', '男', '1971-08-30', 17],
        wrote: { birth: '1971-08-30', sex: '1', phone: '0915-5550017' },
      },
      {
        is: ['白秀芝', '妻', '女', '1973-04-18', 20],
        wrote: { birth: '1973/4/18', identity: `${own('1973-04-18', 20)}`.toLowerCase() },
      },
      { is: ['孟小满', '长女', '女', '2026-06-02', 32], wrote: { birth: '2026.6.2', identity: '无' } },
    ],
  },
  { group: '4社', code: 4, people: [{ is: ['柏正堂', '主', '男', '1949-09-15', 19], wrote: { birth: '19490915' } }] },
  {
    group: '十二组',
    code: 5,
    people: [
      { is: ['岳丽华', '户主', '女', '1976-07-07', 34], wrote: { birth: realDay('1976-07-07'), phone: '无' } },
      {
        is: ['邱大海', '丈夫', '男', '1975-03-03', 21],
        wrote: { birth: '1975.03.03', identity: ` ${own('1975-03-03', 21)}` },
      },
      { is: ['邱明明', '儿子', '男', '2003-02-28', 23], wrote: { birth: '2003-2-28' } },
    ],
  },
]

/** One house for each thing that can be wrong; its household waits for an error and comes in with a warning. */
const wrongHouses: MessyHouse[] = [
  {
    group: '一组',
    code: 6,
    people: [
      {
        is: ['常有福', '户主', '男', '1968-06-06', 41],
        wrote: { identity: wrongEnd(own('1968-06-06', 41)) },
        faults: [['identity', 'identity.check_digit']],
      },
      {
        is: ['石桂花', '妻', '女', '1970-10-10', 42],
        wrote: { birth: '1970.10.1' },
        faults: [['birth', 'identity.date_mismatch']],
      },
      {
        is: ['常小龙', '子', '男', '1995-05-05', 43],
        wrote: { sex: '女' },
        faults: [['sex', 'identity.sex_mismatch']],
      },
    ],
  },
  {
    group: '一组',
    code: 7,
    people: [
      {
        is: ['蓝海生', '户主', '男', '1980-01-20', 45],
        wrote: { identity: 990923198001200000, phone: 1390000 },
        faults: [
          ['identity', 'identity.rounded'],
          ['phone', '!phone.unreadable'],
        ],
      },
      {
        is: ['巫彩云', '媳妇', '女', '1982-02-02', 46],
        wrote: { birth: '19821302' },
        faults: [
          ['relation', 'relation.ambiguous'],
          ['birth', 'birth.unreadable'],
        ],
      },
    ],
  },
  {
    group: '二组',
    code: 8,
    people: [
      { is: ['寇大年', '户主', '男', '1955-11-11', 47] },
      { is: ['寇连生', '户主', '男', '1979-12-01', 49], faults: [['relation', 'household.two_heads']] },
    ],
  },
  {
    group: '二组',
    code: 9,
    people: [
      { is: ['鲁春兰', '母', '女', '1950-03-03', 50], faults: [['relation', 'household.no_head']] },
      {
        is: ['鲁铁柱', '子', '男', '1974-04-04', 51],
        wrote: { identity: own('1964-05-07', 11), birth: '' },
        faults: [['identity', 'identity.duplicate_in_file']],
      },
    ],
  },
  {
    group: '十九组',
    code: 10,
    people: [
      { is: ['牟宗德', '户主', '男', '1962-08-08', 53], faults: [['group', 'group.unknown']] },
      { is: ['牟小宝', '干儿子', '男', '1990-09-09', 55], faults: [['relation', 'relation.unknown']] },
    ],
  },
  {
    group: '三组',
    code: 11,
    people: [
      { is: ['盛开元', '户主', '男', '1984-07-01', 57] },
      { is: ['盛老三', '父', '男', '1986-01-01', 59], faults: [['birth', 'age.child_is_older']] },
      { is: ['盛豆豆', '儿媳', '女', '2016-05-05', 60], faults: [['relation', '!age.too_young_to_marry']] },
    ],
  },
  {
    group: '三组',
    code: 12,
    people: [
      {
        is: ['游长河', '户主', '男', '1977-03-09', 61],
        wrote: { identity: { t: 'e', v: 23, f: 'Sheet9!#REF!' } },
        faults: [['identity', 'cell.formula']],
      },
      { is: ['', '妻', '女', '1979-03-19', 62], faults: [['name', 'name.blank']] },
      { is: ['游？林', '子', '男', '2001-01-30', 63], faults: [['name', '!name.lost_character']] },
    ],
  },
  {
    group: '',
    code: 13,
    people: [
      { is: ['单万里', '户主', '男', '1969-10-01', 65], faults: [['group', '!group.blank']] },
      {
        is: ['乔金凤', '妻', '女', '1971-11-21', 66],
        wrote: { relation: '' },
        faults: [['relation', 'relation.blank']],
      },
      { is: ['单小雨', '次女', '女', '2027-01-01', 68], faults: [['birth', 'birth.in_future']] },
    ],
  },
  {
    group: '4社',
    code: 14,
    people: [
      { is: ['艾山水', '户主', '男', '1983-06-16', 69] },
      { is: ['池中月', '夫', '男', '1982-05-15', 71], faults: [['sex', '!spouse.same_sex']] },
      { is: ['艾小鱼', '子', '男', '1996-01-01', 73], faults: [['birth', '!age.too_close']] },
      { is: ['艾老四', '弟', '男', '1981-02-03', 75], faults: [['birth', '!age.younger_is_older']] },
    ],
  },
  {
    group: '4社',
    code: 15,
    people: [
      { is: ['蒲新民', '户主', '男', '1957-07-17', 77] },
      {
        is: ['卜玉梅', '妻', '女', '1959-09-19', 78],
        wrote: { identity: '', birth: '1959年9月' },
        faults: [['birth', '!birth.day_missing']],
      },
      { is: ['蒲大爷', '父', '男', '1900-01-01', 79], faults: [['birth', '!birth.too_long_ago']] },
      { is: ['卜老二', '父', '男', '1933-03-13', 81], faults: [['relation', '!relation.twice']] },
    ],
  },
]

export const messyHouses: readonly MessyHouse[] = [...rightHouses, ...wrongHouses]

type Sheet = {
  rows: MessyCell[][]
  merges: { s: { r: number; c: number }; e: { r: number; c: number } }[]
  expected: MessyProblem[]
}
const across = (r: number) => ({ s: { r, c: 0 }, e: { r, c: messyColumns.length - 1 } })

/** The people of one house as rows, and what is to be found in them. */
export function rowsOfHouse(house: MessyHouse, from: { row: number; serial: number }, area: string) {
  const rows = house.people.map(({ is: [name, relation, sex, birth, place], wrote = {} }, n): MessyCell[] => {
    const written = { name, relation, sex, birth, identity: numberOf(area, birth, place), phone: '', ...wrote }
    const { relation: said, sex: saidSex, birth: day, identity, phone } = written
    const head = n === 0 ? [house.group, house.code] : ['', '']
    return [from.serial + n, ...head, written.name, said, saidSex, day, identity, phone, '']
  })
  const expected = house.people.flatMap(({ faults = [] }, n) =>
    faults.map(([column, code]): MessyProblem => {
      const severity = code.startsWith('!') ? 'warning' : 'error'
      return { row: from.row + n, column: letters[column], code: code.replace('!', ''), severity }
    }),
  )
  return { rows, expected }
}

/** A village's register as it comes: titles, merged houses, the headings again where a page ended, sums, two rows without a house. */
export function messyRegister(): Sheet {
  const sheet: Sheet = {
    rows: [['××村人口信息台账(汇总)'], ['制表人:        时间:2026.9.30'], messyColumns],
    merges: [across(0), across(1)],
    expected: [],
  }
  let serial = 1
  for (const house of messyHouses) {
    if (house.code === 6) sheet.rows.push(['小计', '', '', '5户', '14人'], [...messyColumns])
    const start = sheet.rows.length
    const { rows, expected } = rowsOfHouse(house, { row: start + 1, serial }, '990923')
    sheet.rows.push(...rows)
    sheet.expected.push(...expected)
    serial += rows.length
    const end = sheet.rows.length - 1
    if (end > start) for (const c of [1, 2]) sheet.merges.push({ s: { r: start, c }, e: { r: end, c } })
  }
  withoutCode(sheet, serial)
  sheet.rows.push([], ['合 计', '', '', '16户', '48人'], ['填表人：', '', '', '审核：'])
  return sheet
}

/** A house whose clerk wrote its code beside the first person and merged nothing: whose the others are is not known. */
function withoutCode(sheet: Sheet, serial: number): void {
  const house: MessyHouse = {
    group: '二组',
    code: 16,
    people: [
      { is: ['柳絮飞', '户主', '女', '1965-05-15', 82], faults: [['code', 'household.end_unclear']] },
      { is: ['桑田', '夫', '男', '1963-03-23', 83], faults: [['code', 'household.code_blank']] },
      { is: ['桑小叶', '女', '女', '1992-02-12', 84], faults: [['code', 'household.code_blank']] },
    ],
  }
  const { rows, expected } = rowsOfHouse(house, { row: sheet.rows.length + 1, serial }, '990923')
  sheet.rows.push(...rows)
  sheet.expected.push(...expected)
}
