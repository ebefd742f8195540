import { type MessyHouse, type MessyProblem, numberOf, rowsOfHouse } from './messyRegister.ts'

type List = { rows: string[][]; expected: MessyProblem[] }

const gbkNumber = (birth: string, place: number) => numberOf('990924', birth, place)
const gbkColumns = [
  '序号',
  '组别',
  '户号',
  '家庭成员姓名',
  '与户主关系',
  '性别',
  '出生年月',
  '身份证号码',
  '联系方式',
  '备注',
]

/** Saved from a workbook: long numbers as 9.9E+17, days as bare counts, the code of the house in every row, its group in the first. */
const gbkHouses: MessyHouse[] = [
  {
    group: '第1组',
    code: 'A001',
    people: [
      { is: ['祝文远', '户主', '男', '1967-01-19', 11], wrote: { birth: '1967年1月19日', phone: '13900000111' } },
      {
        is: ['祝　英', '长女', '女', '1992-05-06', 22],
        wrote: { birth: '33730', identity: `\t${gbkNumber('1992-05-06', 22)}` },
      },
      {
        is: ['古丽·买买提', '儿媳妇', '女', '1994-12-12', 24],
        wrote: { identity: `="${gbkNumber('1994-12-12', 24)}"` },
      },
    ],
  },
  {
    group: '1组',
    code: 'A002',
    people: [
      {
        is: ['裘仁和', '户主', '男', '1959-02-08', 13],
        wrote: { identity: '9.90924E+17' },
        faults: [['identity', 'identity.rounded']],
      },
      {
        is: ['苗翠翠', '老伴', '女', '1961-04-04', 26],
        wrote: { identity: `${gbkNumber('1961-04-04', 26).slice(0, 15)}000` },
        faults: [['identity', 'identity.rounded']],
      },
    ],
  },
  {
    group: '二组',
    code: 'A003',
    people: [
      {
        is: ['阮青山', '户主', '男', '1978-08-18', 15],
        wrote: { phone: '139000001150' },
        faults: [['phone', '!phone.unreadable']],
      },
      {
        is: ['阮小河', '子', '男', '2005-06-31', 17],
        wrote: { identity: '' },
        faults: [['birth', 'birth.unreadable']],
      },
    ],
  },
  {
    group: '二组',
    code: 'A004',
    people: [
      { is: ['全德胜', '户主', '男', '1963-03-30', 19] },
      {
        is: ['万紫红', '妻', '女', '1965-05-25', 28],
        wrote: { identity: '99092419650525' },
        faults: [['identity', 'identity.malformed']],
      },
    ],
  },
]

/** A list in GBK as WPS saves it: two lines of title, a note over two lines, a sum, the code of one house missing in one row. */
export function gbkList(): List {
  const list: List = {
    rows: [['某某村人口花名册'], ['单位：某某村委会', '', '', '2026年9月'], gbkColumns],
    expected: [],
  }
  let serial = 1
  for (const house of gbkHouses) {
    const { rows, expected } = rowsOfHouse(house, { row: list.rows.length + 1, serial }, '990924')
    for (const row of rows) list.rows.push(row.map((cell, column) => String(column === 2 ? house.code : cell)))
    list.expected.push(...expected)
    serial += rows.length
  }
  list.rows[3]![9] = '外出务工，\n春节返乡"半年"'
  list.rows.at(-1)![2] = ''
  const last = list.rows.length
  list.expected.push({ row: last - 1, column: 'C', code: 'household.end_unclear', severity: 'error' })
  list.expected.push({ row: last, column: 'C', code: 'household.code_blank', severity: 'error' })
  list.rows.push(['合计', '', '', '4户', '9人'])
  return list
}

const utf8Number = (birth: string, place: number) => numberOf('990925', birth, place)

/** A list for two villages out of another system: UTF-8 with its mark, semicolons, a column of villages, one village too many. */
export function utf8List(): List {
  const rows = [
    [
      '行政村',
      '村民小组',
      '户编码',
      '姓名(必填)',
      '与户主关系（必填）',
      '性别',
      '出生日期',
      '公民身份号码',
      '手机号',
      '家庭住址',
    ],
    [
      '东坡村',
      '东坡村1组',
      '1',
      '宗正平',
      '户主',
      '男',
      '1972-09-09 00:00:00',
      utf8Number('1972-09-09', 11),
      '13900000211',
      '东坡村1组8号',
    ],
    [
      '东坡村',
      '东坡村1组',
      '1',
      '向晚晴',
      '妻',
      '女',
      '1974-01-02 00:00:00',
      utf8Number('1974-01-02', 22),
      '13900000212.0',
      '',
    ],
    ['西岭村委会', '2社', '1', '仲夏', '户主', '男', '1985-06-21', utf8Number('1985-06-21', 13), '', '西岭村2社3号'],
    ['西岭村', '二社', '1', '仲小秋', '女', '女', '2012-09-23', utf8Number('2012-09-23', 24), '', ''],
    ['南沟村', '一组', '7', '伍子', '户主', '男', '1990-10-10', utf8Number('1990-10-10', 15), '', ''],
    ['东坡村', '三组', '9', '舒望', '户主', '男', '1988-08-08', utf8Number('1988-08-08', 17), '', ''],
    ['东坡村', '一组', '9', '舒小雨', '女', '女', '2013-03-03', utf8Number('1974-01-02', 22), '', ''],
  ]
  const expected: MessyProblem[] = [
    { row: 6, column: 'A', code: 'village.unknown', severity: 'error' },
    { row: 7, column: 'B', code: 'group.unknown', severity: 'error' },
    { row: 8, column: 'G', code: 'identity.date_mismatch', severity: 'error' },
    { row: 8, column: 'H', code: 'identity.duplicate_in_file', severity: 'error' },
  ]
  return { rows, expected }
}

const quoted = (field: string): string => (/[",;\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
export const csvText = (rows: readonly string[][], delimiter: string): string =>
  rows.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('')

/** Node reads GBK but does not write it; what each pair of bytes reads as says how each character is written. */
export function inGbk(text: string): Buffer {
  const pairs = new Map<string, number>()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && !pairs.has(character)) pairs.set(character, lead * 256 + trail)
    }
  }
  const bytes = [...text].flatMap((character) => {
    const pair = pairs.get(character)
    return pair === undefined ? [character.charCodeAt(0)] : [pair >> 8, pair & 0xff]
  })
  return Buffer.from(bytes)
}
