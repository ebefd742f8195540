import type { Problems } from '#kernel/shared/problems.ts'

export const circumstancesProblems: Problems = {
  'circumstances.missing': {
    kind: 'missing',
    zh: '没有这条情况，或不在您的范围内',
    en: 'There is no such circumstance, or it is outside your area',
    next: { zh: '请刷新后再试。', en: 'Load the page again.' },
  },
  'circumstances.no_household': {
    kind: 'missing',
    zh: '名册里没有找到您的户',
    en: 'The register knows no household of yours',
    next: { zh: '请到村委会当面登记。', en: 'Ask at the village office.' },
  },
  'circumstances.unknown_field': {
    kind: 'invalid',
    zh: '这里没有这一项可登记',
    en: 'There is no such field here',
    next: { zh: '只能登记列出的项目。', en: 'Only what is listed may be recorded.' },
  },
  'circumstances.newcomers_only': {
    kind: 'invalid',
    zh: '这一项只问户籍在外地、住在这里的人',
    en: 'This is asked only of those who live here and are registered elsewhere',
    next: { zh: '先登记人户分离。', en: 'Record first that the person is registered elsewhere.' },
  },
  'circumstances.office_says': {
    kind: 'notYours',
    zh: '这一项按公示名单由村里登记，不用自己申报',
    en: 'The office records this from a public list; nobody declares it',
    next: { zh: '登记有误可以提出异议。', en: 'If it is wrong, object to it.' },
  },
  'circumstances.whose': {
    kind: 'invalid',
    zh: '请选是哪一位的情况，本人的情况由本人说',
    en: 'Say whose it is; each grown person says it for themselves',
    next: { zh: '全户的情况不用选人。', en: 'What is the household’s names nobody.' },
  },
  'circumstances.adults_only': {
    kind: 'invalid',
    zh: '未成年人不登记这一项',
    en: 'This is not recorded of anybody under 18',
    next: { zh: '请不要替孩子填写。', en: 'Leave children out.' },
  },
  'circumstances.guardian_says': {
    kind: 'notYours',
    zh: '未成年人的情况由同住的成年家人（监护人）说和撤回',
    en: 'For anybody under 18 a grown member of the household says it and takes it back',
    next: { zh: '请监护人用自己的手机申报。', en: 'Ask the guardian to say it on their own phone.' },
  },
  'circumstances.no_such_source': {
    kind: 'invalid',
    zh: '这一项不能来自这个来源',
    en: 'This may not come from that source',
    next: { zh: '请从列出的来源里选。', en: 'Choose one of the sources listed.' },
  },
  'circumstances.which_day': {
    kind: 'invalid',
    zh: '说明日期不能晚于今天，也不能早到已经过了复核期',
    en: 'The day may not lie ahead, nor so far back that it would be past its review',
    next: { zh: '请填最近一次了解的日期。', en: 'Write the day on which it was last learnt.' },
  },
  'circumstances.taken_back': {
    kind: 'notNow',
    zh: '这户已经撤回了这一项，不能再按名单或部门数据登记',
    en: 'The household took this back; it is not recorded again from lists',
    next: {
      zh: '本户愿意时由本户自己申报，或上门征得同意后登记。',
      en: 'Only what the household says itself may be recorded.',
    },
  },
  'circumstances.not_by_consent': {
    kind: 'notYours',
    zh: '这一项按公示名单登记，不能撤回，可以提出异议',
    en: 'This stands by a public list and is not taken back, but you may object',
    next: { zh: '请按“提出异议”。', en: 'Press “object”.' },
  },
  'circumstances.by_consent': {
    kind: 'invalid',
    zh: '这一项您随时可以直接撤回，不用提异议',
    en: 'You may simply take this back',
    next: { zh: '请按“撤回”。', en: 'Press “take back”.' },
  },
  'circumstances.objected_already': {
    kind: 'notNow',
    zh: '已经提过异议，正在等村里核对',
    en: 'You objected already; the office has yet to answer',
    next: { zh: '核对后这里会看到答复。', en: 'The answer will stand here.' },
  },
  'circumstances.nothing_to_answer': {
    kind: 'notNow',
    zh: '这一条没有待答复的异议',
    en: 'Nobody has objected, or it is answered already',
    next: { zh: '请刷新列表。', en: 'Load the list again.' },
  },
  'circumstances.own': {
    kind: 'notYours',
    zh: '自己家的异议要由同事答复',
    en: 'Nobody answers the objection of the own household',
    next: { zh: '请由同事办理。', en: 'Let a colleague answer it.' },
  },
  'circumstances.list_missing': {
    kind: 'missing',
    zh: '没有这份导入的名单，或不在您的范围内',
    en: 'There is no such list that came in, or it is outside your area',
    next: { zh: '请刷新后再试。', en: 'Load the page again.' },
  },
  'circumstances.list_nothing_left': {
    kind: 'notNow',
    zh: '这份名单已经没有可以撤销的',
    en: 'Nothing of this list can be taken back any more',
    next: {
      zh: '留下的每一项都写了原因；要改，请到该户页面办理。',
      en: 'Each thing that stays says why; change it on the page of its household.',
    },
  },
  'circumstances.no_list': {
    kind: 'invalid',
    zh: '这一项没有年度名单',
    en: 'This field has no list of a year',
    next: { zh: '请逐户登记。', en: 'Record it household by household.' },
  },
  'circumstances.unknown_codes': {
    kind: 'invalid',
    zh: '本村没有这些户编号：{codes}',
    en: 'This village has no such households: {codes}',
    next: { zh: '请对照名册改正后再提交，一户都没有登记。', en: 'Correct them; nothing was recorded.' },
  },
}
