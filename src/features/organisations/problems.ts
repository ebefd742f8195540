import type { Problems } from '#kernel/shared/problems.ts'

export const organisationsProblems: Problems = {
  'organisations.missing': {
    kind: 'missing',
    zh: '您负责的范围内没有这个组织',
    en: 'There is no such body in your area',
  },
  'organisations.no_seat': { kind: 'missing', zh: '没有这个任职', en: 'There is no such seat' },
  'organisations.no_reception': {
    kind: 'missing',
    zh: '没有这条接待记录，或者已经答复过',
    en: 'There is no such record, or it is answered already',
  },
  'organisations.not_published': {
    kind: 'notNow',
    zh: '这件事没有公开的答复可以撤下',
    en: 'There is no published answer here to take down',
  },
  'organisations.names_child': {
    kind: 'invalid',
    zh: '内容里有本地未成年人的姓名，不能公开',
    en: 'The text names a child of this place, so it is not published',
    next: {
      zh: '请去掉姓名，只写事；或者选“涉及未成年人，不公开”。',
      en: 'Leave the name out, or keep the answer back as a matter of a minor.',
    },
  },
  'organisations.unknown_kind': {
    kind: 'invalid',
    zh: '本地的治理模式里没有这类组织',
    en: 'The models of this place know no such kind of body',
    next: { zh: '请从列表中选择。', en: 'Choose one from the list.' },
  },
  'organisations.village_only': {
    kind: 'invalid',
    zh: '这类组织依村民委员会组织法设在村里，这里是社区',
    en: 'The law on villages knows this kind of body; this is a community',
    next: { zh: '请选择居民委员会等社区组织', en: 'Choose that of communities' },
  },
  'organisations.community_only': {
    kind: 'invalid',
    zh: '这类组织依城市居民委员会组织法设在社区，这里是村',
    en: 'The law on communities knows this kind of body; this is a village',
    next: { zh: '请选择村民委员会等村级组织', en: 'Choose that of villages' },
  },
  'organisations.wrong_level': {
    kind: 'invalid',
    zh: '这类组织不设在这一级',
    en: 'This kind of body does not stand at this level',
    next: { zh: '请在“看哪里”里换一个地方。', en: 'Choose another place under “Which place”.' },
  },
  'organisations.not_here_yet': {
    kind: 'notNow',
    zh: '这类组织还在试点，本地不是试点',
    en: 'This kind of body is still on trial, and not here',
    next: { zh: '全面推开或者列为试点后再登记。', en: 'Register it once the policy holds here.' },
  },
  'organisations.closed': { kind: 'notNow', zh: '这个组织已经撤销', en: 'This body is closed' },
  'organisations.still_seated': {
    kind: 'notNow',
    zh: '还有 {n} 个任职没有结束',
    en: '{n} {n|seat has|seats have} not ended yet',
    next: { zh: '请先逐一结束任职。', en: 'End them one by one first.' },
  },
  'organisations.no_such_item': { kind: 'invalid', zh: '清单里没有这一项', en: 'The checklist has no such item' },
  'organisations.not_yet': {
    kind: 'invalid',
    zh: '日期还没有到',
    en: 'That day has not come yet',
    next: { zh: '请核对日期。', en: 'Check the date.' },
  },
  'organisations.not_staffed': {
    kind: 'invalid',
    zh: '这类组织不登记从业人数',
    en: 'This kind of body says no number of people who work there',
  },
  'organisations.past_day': {
    kind: 'invalid',
    zh: '开放日要从今天起，结束要晚于开始',
    en: 'An opening day is announced from today on, and ends after it begins',
    next: { zh: '请核对日期和时间。', en: 'Check the day and the hours.' },
  },
  'organisations.no_opening': { kind: 'missing', zh: '没有这个开放日', en: 'There is no such opening day' },
  'organisations.no_table': {
    kind: 'invalid',
    zh: '没有找到组织名单',
    en: 'No list of bodies was found',
    next: { zh: '表头要有“名称”和“类型”。', en: 'The headings need a name and a kind.' },
  },
  'organisations.unknown_place': {
    kind: 'invalid',
    zh: '这里没有叫“{said}”的地方，或不止一个',
    en: 'There is no one place called “{said}” here',
    next: {
      zh: '请在“看哪里”里选到它的上一级，或写全名。',
      en: 'Choose the place above it under “Which place”, or write its whole name.',
    },
  },
  'organisations.name_wrong': { kind: 'invalid', zh: '名称要 2 到 80 个字', en: 'A name has 2 to 80 characters' },
  'organisations.staff_wrong': {
    kind: 'invalid',
    zh: '从业人数要写成整数',
    en: 'How many work there is a whole number',
  },
  'organisations.phone_wrong': {
    kind: 'invalid',
    zh: '联系方式只写电话号码',
    en: 'The contact is a telephone number',
  },
  'organisations.point_wrong': {
    kind: 'invalid',
    zh: '经纬度要写成“经度,纬度”，如 108.51,32.89',
    en: 'A place is written as longitude, latitude: 108.51,32.89',
  },
  'organisations.credit_code': {
    kind: 'invalid',
    zh: '统一社会信用代码“{code}”的校验位不对，有的字抄错了',
    en: 'The unified social credit code {code} has a wrong sign in it: its check character does not fit',
    next: {
      zh: '请对照登记证逐位核对；代码里没有 I、O、S、V、Z。不知道的可以先空着。',
      en: 'Compare it with the certificate sign by sign; it never has I, O, S, V or Z. It may stay empty.',
    },
  },
  'organisations.too_long': {
    kind: 'invalid',
    zh: '登记编号或地址太长',
    en: 'The registration or address is too long',
  },
  'organisations.list_changed': {
    kind: 'notNow',
    zh: '文件和预览时不一样了',
    en: 'The file is not the one that was looked at',
    next: { zh: '请重新预览再导入。', en: 'Look at it again, then bring it in.' },
  },
  'organisations.list_faulty': {
    kind: 'invalid',
    zh: '名单里有 {n} 行有问题，没有导入',
    en: '{n} {n|line has|lines have} a problem, so nothing came in',
    next: { zh: '请更正后重新预览。', en: 'Correct them and look at the list again.' },
  },
}
