import type { Problems } from '#kernel/shared/problems.ts'

const correct = { zh: '请在文件里更正后重新选择。', en: 'Correct it in the file and choose it again.' }
const byHand = {
  zh: '请从名单里去掉这一行，在农户页面登记。',
  en: 'Take the line out and record it on the household’s page.',
}

/** Why a list of people, or one of its lines, does not come in. */
export const listProblems: Problems = {
  'lifeEvents.list_none': {
    kind: 'invalid',
    zh: '没有找到流动人口或留守人员名单',
    en: 'No list of floating people or of those left behind was found',
    next: {
      zh: '表头要有“姓名”“户籍地”和“现住地”（或“住所”），或“留守人员类型”；带户号的户籍人口请用“导入名册”。',
      en: 'The headings need a name, 户籍地 and 现住地 (or 住所), or 留守人员类型; a register with households comes in by “Import”.',
    },
  },
  'lifeEvents.list_changed': {
    kind: 'notNow',
    zh: '文件和预览时不一样了',
    en: 'The file is not the one that was looked at',
    next: { zh: '请重新预览再导入。', en: 'Look at it again, then bring it in.' },
  },
  'lifeEvents.list_faulty': {
    kind: 'invalid',
    zh: '名单里有 {n} 行有问题，没有导入',
    en: '{n} {n|line has|lines have} a problem, so nothing came in',
    next: { zh: '请更正后重新预览。', en: 'Correct them and look at the list again.' },
  },
  'lifeEvents.list_not_serving': {
    kind: 'notYours',
    zh: '留守类型和照料人由村、镇登记',
    en: 'Kinds and carers of those left behind are recorded by village and township',
    next: { zh: '请由村干部或乡镇干部导入。', en: 'Ask an officer of the village or township to bring it in.' },
  },
  'lifeEvents.list_sex': { kind: 'invalid', zh: '不认识的性别“{said}”', en: 'Unknown sex: “{said}”', next: correct },
  'lifeEvents.list_birthday': {
    kind: 'invalid',
    zh: '“{said}”不是出生日期',
    en: '“{said}” is no day of birth',
    next: correct,
  },
  'lifeEvents.list_phone': {
    kind: 'invalid',
    zh: '联系方式不是电话号码',
    en: 'The phone is no phone number',
    next: { zh: '请更正，或留空。', en: 'Correct it or leave it empty.' },
  },
  'lifeEvents.list_other_village': {
    kind: 'invalid',
    zh: '现住地“{said}”不是这个村',
    en: '“{said}” is not this village',
    next: { zh: '请选对应的村导入。', en: 'Bring it in at the village where they live.' },
  },
  'lifeEvents.list_no_origin': {
    kind: 'invalid',
    zh: '没有写户籍地',
    en: 'Registered where is not said',
    next: correct,
  },
  'lifeEvents.list_registered_here': {
    kind: 'invalid',
    zh: '户籍地就是本村，不是流动人口',
    en: 'Registered in this very village, so no floating resident',
    next: correct,
  },
  'lifeEvents.list_no_address': {
    kind: 'invalid',
    zh: '名册里没有这个人，也没有写住所',
    en: 'Not in the register, and no address is said',
    next: { zh: '请补上现住门（楼）详址。', en: 'Add the address.' },
  },
  'lifeEvents.list_twice': {
    kind: 'invalid',
    zh: '和第 {other} 行是同一个人',
    en: 'The same person as in line {other}',
    next: correct,
  },
  'lifeEvents.list_who': {
    kind: 'invalid',
    zh: '{name}没有身份号码，也没有出生日期，无法确认是谁',
    en: '{name} has neither an identity number nor a day of birth, so nobody can say who it is',
    next: correct,
  },
  'lifeEvents.list_masked': {
    kind: 'invalid',
    zh: '{name}的号码被遮住，名册里也没有对上的人',
    en: 'The number of {name} is masked, and nobody in the register fits',
    next: { zh: '请用完整号码的名单。', en: 'Use a list with whole numbers.' },
  },
  'lifeEvents.list_several': {
    kind: 'invalid',
    zh: '本村有几位同名同生日的{name}，分不清是谁',
    en: 'Several people here bear the name {name} and this birthday',
    next: byHand,
  },
  'lifeEvents.list_number_lacking': {
    kind: 'invalid',
    zh: '名册里有同名同生日的{name}，还没有身份号码',
    en: 'The register has a {name} of this birthday without a number',
    next: { zh: '是同一个人，请先更正号码。', en: 'If it is the same person, correct the number first.' },
  },
  'lifeEvents.list_other_name': {
    kind: 'invalid',
    zh: '这个身份号码在名册里是另一个姓名',
    en: 'The register has this number under another name',
    next: correct,
  },
  'lifeEvents.list_elsewhere': {
    kind: 'invalid',
    zh: '{name}登记在本县别处，请先登记迁入',
    en: '{name} is registered elsewhere in the county; record the move first',
    next: byHand,
  },
  'lifeEvents.list_not_here': {
    kind: 'invalid',
    zh: '本村名册里没有{name}',
    en: '{name} is not in the register of this village',
    next: { zh: '请先导入户籍人口或登记迁入。', en: 'Bring in the register or record the move first.' },
  },
}

/** What comes of a line, and what the register says of somebody on a list of those left behind. */
export const noteWords = {
  newcomer: { zh: '新立一户', en: 'A household of their own' },
  registers: { zh: '补登户籍地', en: '户籍 elsewhere is added' },
  leftBehind: { zh: '名册得出：留守', en: 'Left behind by the register' },
  notLeftBehind: {
    zh: '名册没有得出留守：家里谁外出请登记',
    en: 'Not left behind by the register: record who is away',
  },
  unclearCarer: { zh: '照料人没看懂，不记', en: 'The carer was not understood and is not recorded' },
  notKept: {
    zh: '困难及诉求不随名单收：请记在户的服务需求里',
    en: 'Wishes do not come in by a list: write them to the household’s needs',
  },
} as const
