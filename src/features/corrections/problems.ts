import type { Problems } from '#kernel/shared/problems.ts'

const again = { zh: '请对照证件重新填写。', en: 'Compare with the paper and write it again.' }

export const correctionsProblems: Problems = {
  'corrections.missing': {
    kind: 'missing',
    zh: '没有这条更正申请，或不在您的范围内',
    en: 'There is no such ask, or it is outside your area',
    next: { zh: '请从列表里打开。', en: 'Open it from the list.' },
  },
  'corrections.no_household': {
    kind: 'missing',
    zh: '名册里没有找到您的户，不能在线申请',
    en: 'The register knows no household of yours',
    next: { zh: '请到村委会当面登记。', en: 'Ask at the village office.' },
  },
  'corrections.no_day': {
    kind: 'invalid',
    zh: '出生日期不对，应像 1980-05-06，且不能晚于今天',
    en: 'That is no birthday: write it like 1980-05-06, not after today',
    next: again,
  },
  'corrections.no_phone': {
    kind: 'invalid',
    zh: '电话号码位数不对',
    en: 'The phone number is not complete',
    next: again,
  },
  'corrections.no_sex': { kind: 'invalid', zh: '请选男或女', en: 'Choose male or female', next: again },
  'corrections.no_tenure': {
    kind: 'invalid',
    zh: '请选房屋是自有、租住、借住还是集体宿舍',
    en: 'Choose whether the home is owned, rented, shared or a dormitory',
    next: { zh: '从列出的里选。', en: 'Choose one that is listed.' },
  },
  'corrections.no_away': {
    kind: 'invalid',
    zh: '请选在家，或外出的原因',
    en: 'Choose at home, or why somebody is away',
    next: { zh: '从列出的里选。', en: 'Choose one that is listed.' },
  },
  'corrections.no_relation': {
    kind: 'invalid',
    zh: '请选与户主的关系',
    en: 'Choose the relation to the head',
    next: again,
  },
  'corrections.whose': {
    kind: 'invalid',
    zh: '请选要更正的是哪一位',
    en: 'Say whose data is to be corrected',
    next: { zh: '住址属于全户，其他属于个人。', en: 'An address is the household’s; the rest is somebody’s.' },
  },
  'corrections.asked_already': {
    kind: 'notNow',
    zh: '这一项已经申请过，正在等村里核对',
    en: 'This was asked already and waits for the village office',
    next: { zh: '可以先撤回再重新申请。', en: 'Take it back first to ask anew.' },
  },
  'corrections.decided_already': {
    kind: 'notNow',
    zh: '这条申请已经办结',
    en: 'This ask is decided already',
    next: { zh: '请刷新列表。', en: 'Load the list again.' },
  },
  'corrections.why': {
    kind: 'invalid',
    zh: '请写明理由，申请人会看到',
    en: 'Say why: whoever asked will read it',
    next: { zh: '一句话即可。', en: 'One sentence is enough.' },
  },
  'corrections.own': {
    kind: 'notYours',
    zh: '不能自己办理自己的更正申请',
    en: 'Nobody decides the own ask',
    next: { zh: '请由同事办理。', en: 'Let a colleague decide it.' },
  },
}
