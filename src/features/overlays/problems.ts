import type { Problems } from '#kernel/shared/problems.ts'

export const overlaysProblems: Problems = {
  'overlay.missing': {
    kind: 'missing',
    zh: '没有这条记录，或不在您的范围内',
    en: 'There is no such line, or it is outside yours',
  },
  'overlay.no_grid': {
    kind: 'missing',
    zh: '没有这个网格，或不在您的范围内',
    en: 'There is no such grid, or it is outside yours',
  },
  'overlay.unknown_member': {
    kind: 'invalid',
    zh: '本地治理模式没有这种网络人员',
    en: 'The models of this place name no such staff',
    next: { zh: '请从列表里选择', en: 'Choose from the list' },
  },
  'overlay.wrong_level': {
    kind: 'invalid',
    zh: '“{network}”不在这一级网格设人',
    en: '{networkEn} has no list on grids of this level',
    next: { zh: '请选择上一级或下一级网格。', en: 'Choose a grid above or below.' },
  },
  'overlay.no_network': {
    kind: 'missing',
    zh: '本地治理模式没有这个网络',
    en: 'The models of this place know no such network',
  },
  'overlay.already_held': {
    kind: 'notNow',
    zh: '此人已在这个网格担任这一项',
    en: 'This person has this place on this grid already',
  },
  'overlay.term_upside_down': {
    kind: 'invalid',
    zh: '结束日期不能早于开始日期',
    en: 'It cannot end before it begins',
  },
  'overlay.ended': { kind: 'notNow', zh: '这一项已经结束', en: 'It has ended already' },
}
