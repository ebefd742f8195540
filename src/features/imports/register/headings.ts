/** What a register's columns may hold. A further kind of list brings its own table of this shape. */
export type ColumnKey =
  | 'serial'
  | 'village'
  | 'group'
  | 'household'
  | 'name'
  | 'relation'
  | 'sex'
  | 'birthDate'
  | 'identity'
  | 'phone'
  | 'address'
  | 'registeredAt'
  | 'same'
  | 'note'
  | 'problem'

/** Where the people begin, what stands above each column, and which column holds what. `row` counts from 0. */
export type Header = { row: number; headings: readonly string[]; columns: Partial<Record<ColumnKey, number>> }

/** How each column is called by us (first) and by others. Spaces, brackets and what they explain do not count. */
const headings: Record<ColumnKey, readonly string[]> = {
  serial: ['序号', '编号', '序', '顺序号', 'no', '序列'],
  village: ['村', '村名', '行政村', '所在村', '所属村', '村委会', '村民委员会', '村居', '村(社区)', '村/社区', '社区'],
  group: [
    '村民小组',
    '居民小组',
    '小组',
    '组别',
    '组',
    '组名',
    '所在组',
    '所属组',
    '所在小组',
    '所属小组',
    '村组',
    '社',
    '社别',
    '社名',
    '所在社',
    '所属社',
    '合作社',
    '队别',
    '生产队',
    '自然村组',
  ],
  household: [
    '户编号',
    '户号',
    '户编码',
    '户序号',
    '户籍编号',
    '户籍号',
    '户口编号',
    '户口簿编号',
    '户口本编号',
    '家庭编号',
    '家庭编码',
    '家庭户号',
    '家庭序号',
    '农户编号',
    '农户编码',
    '住户编号',
    '户代码',
    '户主编号',
  ],
  name: [
    '姓名',
    '成员姓名',
    '家庭成员姓名',
    '家庭成员',
    '成员',
    '名字',
    '人员姓名',
    '人口姓名',
    '村民姓名',
    '居民姓名',
  ],
  relation: [
    '与户主关系',
    '与户主的关系',
    '和户主关系',
    '同户主关系',
    '户主关系',
    '与户主之关系',
    '家庭关系',
    '关系',
    '成员关系',
    '称谓',
  ],
  sex: ['性别', '男/女', '男女'],
  birthDate: ['出生日期', '出生年月日', '出生年月', '出生时间', '出生', '出生日', '生日'],
  identity: [
    '公民身份号码',
    '公民身份证号码',
    '公民身份证号',
    '居民身份证号码',
    '居民身份证号',
    '身份证号码',
    '身份证号',
    '身份证编号',
    '身份证',
    '身份号码',
    '证件号码',
    '证件号',
  ],
  phone: ['联系电话', '联系方式', '联系号码', '电话号码', '手机号码', '手机号', '移动电话', '本人电话', '电话', '手机'],
  address: [
    '家庭住址',
    '家庭地址',
    '居住地址',
    '现居住地址',
    '现住址',
    '现住门(楼)详址',
    '住址',
    '地址',
    '门牌号',
    '详细地址',
    '户籍地址',
    '居住地',
  ],
  registeredAt: ['户籍地', '户籍所在地'],
  same: ['人户一致标识', '人户一致', '是否人户一致'],
  note: ['备注', '说明', '备考', '备注说明', '附注'],
  problem: ['问题'],
}

export const columnKeys = Object.keys(headings) as ColumnKey[]

/** What the product calls a column. */
export const headingOf = (key: ColumnKey): string => headings[key][0] ?? key

/** The heading of the column that a returned workbook has more. */
export const problemHeading = headingOf('problem')

/** A heading without its spaces, line breaks, stars and punctuation: '性 别', '姓名*' and '姓名：' are read as they are meant. */
export const plainHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s:*、,.。_"“”'-]/g, '')
    .toLowerCase()

const withoutBrackets = (text: string): string => text.replace(/[([【<].*?[)\]】>]/g, '')

const keys = new Map(columnKeys.flatMap((key) => headings[key].map((heading) => [plainHeading(heading), key] as const)))

export function keyOfHeading(heading: string): ColumnKey | undefined {
  if (heading === '' || heading.length > 40) return undefined
  const plain = plainHeading(heading)
  const bare = withoutBrackets(plain)
  return keys.get(plain) ?? keys.get(bare) ?? keys.get(bare.replace(/(?:必填|选填)/g, '').replace(/^\d+/, ''))
}
