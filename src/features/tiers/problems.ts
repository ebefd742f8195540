import type { Problems } from '#kernel/shared/problems.ts'

export const tiersProblems: Problems = {
  'tiers.missing': {
    kind: 'missing',
    zh: '没有这户的联系服务分类，或不在您的范围内',
    en: 'There is no tier of this household, or it is outside your area',
    next: { zh: '请从列表里打开。', en: 'Open it from the list.' },
  },
  'tiers.no_household': {
    kind: 'missing',
    zh: '名册里没有找到您的户，不能在线提出',
    en: 'The register knows no household of yours',
    next: { zh: '请到村委会当面登记。', en: 'Ask at the village office.' },
  },
  'tiers.none': {
    kind: 'notNow',
    zh: '您家现在没有联系服务分类',
    en: 'Your household has no tier of service now',
    next: { zh: '有事可以随时反映。', en: 'You can always ask for what you need.' },
  },
  'tiers.no_such_fact': {
    kind: 'invalid',
    zh: '分类没有用到这一项',
    en: 'The tier does not rest on that',
    next: { zh: '请从列出的各项里选，或选“说不清”。', en: 'Choose one that is listed, or “I cannot say”.' },
  },
  'tiers.objected_already': {
    kind: 'notNow',
    zh: '已经提出过，正在等村里核对',
    en: 'You have objected already; the village office is looking at it',
    next: { zh: '可以先撤回再重新提出。', en: 'Take it back first to say it anew.' },
  },
  'tiers.not_of_household': {
    kind: 'invalid',
    zh: '请选这户里说这话的成年人',
    en: 'Choose the grown person of this household who said it',
    next: { zh: '从名单里选。', en: 'Choose from the list.' },
  },
  'tiers.objection_missing': {
    kind: 'missing',
    zh: '没有这条异议，或不在您的范围内',
    en: 'There is no such objection, or it is outside your area',
    next: { zh: '请从列表里打开。', en: 'Open it from the list.' },
  },
  'tiers.decided_already': {
    kind: 'notNow',
    zh: '这条异议已经办结',
    en: 'This objection is decided already',
    next: { zh: '请刷新列表。', en: 'Load the list again.' },
  },
  'tiers.why': {
    kind: 'invalid',
    zh: '不接受要写明理由，这户人会看到',
    en: 'Say why: the household will read it',
    next: { zh: '一句话即可。', en: 'One sentence is enough.' },
  },
  'tiers.own_objection': {
    kind: 'notYours',
    zh: '不能自己办理自家的异议',
    en: 'Nobody decides the objection of the own household',
    next: { zh: '请由同事办理。', en: 'Let a colleague decide it.' },
  },
  'tiers.fact_unchanged': {
    kind: 'notNow',
    zh: '事实还没有更正，分类不能手改',
    en: 'The fact has not been corrected yet, and nobody sets a tier by hand',
    next: {
      zh: '先在这户的页面上更正事实，分类会自己跟着变，再来接受。',
      en: 'Correct the fact on the page of the household first: the tier follows by itself. Then accept.',
    },
  },
}
