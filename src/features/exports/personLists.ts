import type { Work } from '#features/feature.ts'
import type { Words } from '#kernel/shared/words.ts'
import { choose, describe, type Line, type Who } from './lines.ts'
import { type Columns, headingsOf, type List, saidBy } from './list.ts'

type Column = Columns<Line>[number]

const sexes: Record<string, string> = { '0': '未知', '1': '男', '2': '女', '9': '未说明' }
const behind = { elder: ['01', '留守老人'], woman: ['02', '留守妇女'], child: ['03', '留守儿童'] } as const

const own = {
  household: { title: '户编号', of: (line) => line.householdCode },
  name: { title: '姓名', of: (line) => line.name },
  relation: { title: '与户主关系', of: (line) => line.relationWord },
  sex: { title: '性别', of: (line) => sexes[line.sex] ?? '' },
  birth: { title: '出生日期', of: (line) => line.birthDate ?? '' },
  identity: { title: '公民身份号码', of: (line) => line.identity ?? '' },
  phone: { title: '联系电话', of: (line) => line.phone ?? '' },
  village: { title: '村', of: (line) => line.villageName },
  group: { title: '村民小组', of: (line) => line.groupName ?? '' },
  address: { title: '家庭住址', of: (line) => line.address },
  age: { title: '年龄', of: (line) => (line.age === null ? '' : String(line.age)) },
  same: { title: '人户一致', of: (line) => (line.registeredAt === null ? '是' : '否') },
  head: { title: '户主姓名', of: (line) => line.headName ?? '' },
} satisfies Record<string, Column>
const somebody: readonly Column[] = [
  own.name,
  own.sex,
  own.birth,
  own.identity,
  own.phone,
  own.village,
  own.group,
  own.address,
]

/** Columns as GB/T 31000 calls them and values as it codes them: sex by GB/T 2261.1, relation by GB/T 4761, days as YYYYMMDD. */
const standard = {
  identity: own.identity,
  name: own.name,
  sex: { title: '性别', of: (line) => line.sex },
  birth: { title: '出生日期', of: (line) => (line.birthDate ?? '').replaceAll('-', '') },
  phone: { title: '联系方式', of: (line) => line.phone ?? '' },
  from: { title: '户籍地', of: (line) => line.registeredAt ?? line.villageName },
  here: { title: '现住地', of: (line) => line.villageName },
  door: { title: '现住门（楼）详址', of: (line) => line.address },
  same: { title: '人户一致标识', of: (line) => (line.registeredAt === null ? '01' : '02') },
  household: { title: '户号', of: (line) => line.householdCode },
  head: own.head,
  relation: { title: '与户主关系', of: (line) => line.relation },
} satisfies Record<string, Column>
const block: readonly Column[] = [standard.identity, standard.name, standard.sex, standard.birth, standard.phone]

/** What was done for a household, counted from visits: how often in a year and when last; never what was said there. */
const helpText = (helped: Line['helped']): string =>
  helped && helped.visits > 0 ? `一年内走访 ${helped.visits} 次，最近 ${helped.last}` : ''

/** The one of the household whom the ledger names beside somebody left behind reads that too. */
async function withMain(work: Work, ids: readonly number[]): Promise<number[]> {
  const lines = await describe(work, ids, { leftBehind: true, whole: false })
  return [...new Set([...ids, ...lines.flatMap((line) => line.main?.id ?? [])])]
}

/** A list of people: the words it is called by, who stands in it, and its columns. */
function ofPeople({ zh, en, columns, ...who }: Words & Who & { columns: Columns<Line> }): List {
  return {
    ...{ zh, en, headings: headingsOf(columns) },
    choose: (work, asked, most) => choose(work, asked, most, who),
    shown: (work, ids) => (who.leftBehind ? withMain(work, ids) : Promise.resolve([...ids])),
    rows: async (work, ids, whole) => saidBy(columns, await describe(work, ids, { leftBehind: who.leftBehind, whole })),
  }
}

/** The register, the ledgers that follow from it, and the groups of people of GB/T 31000 that anybody may keep. */
export const personLists = {
  register: ofPeople({
    ...{ zh: '居民名册', en: 'Register' },
    columns: [
      own.household,
      own.name,
      own.relation,
      own.sex,
      own.birth,
      own.identity,
      own.phone,
      own.village,
      own.group,
      own.address,
    ],
  }),
  leftBehind: ofPeople({
    ...{ zh: '留守人员台账', en: 'Ledger of those left behind' },
    leftBehind: true,
    columns: [
      ...somebody,
      own.age,
      own.same,
      { title: '类型', of: (line) => (line.leftBehind && behind[line.leftBehind][1]) || '' },
      own.head,
      { title: '家庭主要成员', of: (line) => line.main?.name ?? '' },
      { title: '与户主关系', of: (line) => line.main?.relation ?? '' },
      { title: '成员公民身份号码', of: (line) => line.main?.identity ?? '' },
      { title: '成员联系电话', of: (line) => line.main?.phone ?? '' },
      { title: '成员外出地', of: (line) => line.main?.place ?? '' },
      { title: '联系人', of: (line) => line.helped?.contacts ?? '' },
      { title: '帮扶情况', of: (line) => helpText(line.helped) },
    ],
  }),
  away: ofPeople({
    ...{ zh: '外出人员台账', en: 'Ledger of those away' },
    mark: 'away',
    columns: [
      ...somebody,
      { title: '外出去向', of: (line) => line.away?.place ?? '' },
      { title: '外出日期', of: (line) => line.away?.since ?? '' },
    ],
  }),
  noIdentity: ofPeople({
    ...{ zh: '无身份号码人员台账', en: 'Ledger of those without an identity number' },
    mark: 'noIdentity',
    columns: [own.name, own.sex, own.birth, own.village, own.group, own.address, own.head],
  }),
  'gbt31000.registered': ofPeople({
    ...{ zh: 'GB/T 31000 户籍人口', en: 'GB/T 31000 registered population' },
    columns: [
      ...block,
      standard.from,
      standard.here,
      standard.door,
      standard.same,
      standard.household,
      standard.head,
      standard.relation,
    ],
  }),
  'gbt31000.floating': ofPeople({
    ...{ zh: 'GB/T 31000 流动人口', en: 'GB/T 31000 floating population' },
    mark: 'floating',
    columns: [...block, standard.from, standard.here, standard.door],
  }),
  'gbt31000.leftBehind': ofPeople({
    ...{ zh: 'GB/T 31000 留守人员', en: 'GB/T 31000 left behind' },
    leftBehind: true,
    columns: [
      ...block,
      ...[standard.here, standard.door, standard.same],
      { title: '留守人员类型', of: (line) => (line.leftBehind ? behind[line.leftBehind][0] : '') },
      { title: '家庭主要成员姓名', of: (line) => line.headName ?? '' },
    ],
  }),
} satisfies Record<string, List>
