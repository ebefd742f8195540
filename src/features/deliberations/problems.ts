import type { Problems } from '#kernel/shared/problems.ts'

export const deliberationsProblems: Problems = {
  'deliberations.no_body': {
    kind: 'missing',
    zh: '没有这个组织，或不在您的范围内',
    en: 'There is no such body, or it is outside yours',
  },
  'deliberations.no_meeting': {
    kind: 'missing',
    zh: '没有这次会议，或不在您的范围内',
    en: 'There is no such meeting, or it is outside yours',
  },
  'deliberations.no_item': {
    kind: 'missing',
    zh: '没有这个议题，或不在您的范围内',
    en: 'There is no such topic, or it is outside yours',
  },
  'deliberations.no_request': {
    kind: 'missing',
    zh: '没有这件诉求，或不在您的范围内',
    en: 'There is no such request, or it is outside yours',
  },
  'deliberations.does_not_meet': {
    kind: 'invalid',
    zh: '“{body}”不是议事的组织',
    en: '{body} is no body that meets and decides',
    next: {
      zh: '请选村民会议、村民代表会议、议事会、理事会等，或由治理模式给这类组织加上议事规则。',
      en: 'Choose an assembly, a representative meeting or a council, or let the model give this kind of body a rule.',
    },
  },
  'deliberations.future': {
    kind: 'invalid',
    zh: '会议还没有开，不能登记到会',
    en: 'The meeting has not taken place yet',
    next: {
      zh: '会后再登记；日期有变就写实际开会的日期。',
      en: 'Record it afterwards, with the day on which it took place.',
    },
  },
  'deliberations.uncounted': {
    kind: 'invalid',
    zh: '没有写实到人数',
    en: 'How many came is missing',
    next: { zh: '请对照签到表填写。', en: 'Fill it in from the sign-in sheet.' },
  },
  'deliberations.not_due': {
    kind: 'invalid',
    zh: '有人开会那天不在任，不计入到会',
    en: 'Somebody did not sit there on the day of the meeting and is not counted',
    next: {
      zh: '列席的、代人参加的写在记录里，不勾选。',
      en: 'Guests and stand-ins belong in the minutes; do not tick them.',
    },
  },
  'deliberations.not_held': {
    kind: 'notNow',
    zh: '还没有登记到会情况',
    en: 'Who came is not recorded yet',
    next: { zh: '先登记谁到会，再登记表决。', en: 'Record who came first, then the votes.' },
  },
  'deliberations.no_quorum': {
    kind: 'notNow',
    zh: '到会 {present}，应到 {roll}，至少要到 {needed}，这次会议不能作出决定（{law}）',
    en: '{present} of {roll} came and {needed} are needed: this meeting cannot decide ({law})',
    next: {
      zh: '按“再次召开”，议题都会带到下一次会议，不用重填。',
      en: 'Call it again; all topics go along, nothing is typed twice.',
    },
  },
  'deliberations.called_again': {
    kind: 'notNow',
    zh: '这次会议已经另行召开',
    en: 'This meeting has been called again',
    next: { zh: '请到新的会议里登记。', en: 'Write in the new meeting.' },
  },
  'deliberations.nothing_left': {
    kind: 'notNow',
    zh: '这次会议没有留下未决的议题',
    en: 'The meeting left nothing undecided',
  },
  'deliberations.not_waiting': {
    kind: 'invalid',
    zh: '有的议题已经列入别的会议',
    en: 'Some of these topics stand on the list of another meeting',
    next: { zh: '请刷新后重选。', en: 'Load the page again and choose anew.' },
  },
  'deliberations.no_member': {
    kind: 'invalid',
    zh: '提出人不是这个组织现任的成员',
    en: 'Whoever proposes it does not sit in this body now',
    next: { zh: '请从成员里选，或选“居民提出”。', en: 'Choose a member, or “a resident”.' },
  },
  'deliberations.other_village': {
    kind: 'invalid',
    zh: '只能提交给这件诉求所在村的组织',
    en: 'A request goes to a body of its own village',
  },
  'deliberations.topic_already': {
    kind: 'notNow',
    zh: '这件诉求已经是这个组织的议题',
    en: 'This request is a topic of this body already',
  },
  'deliberations.aside_absent': {
    kind: 'invalid',
    zh: '回避的人没有到会',
    en: 'Somebody who steps aside was not there',
    next: { zh: '没有到会的不用登记回避。', en: 'Whoever was not there need not step aside.' },
  },
  'deliberations.published_already': {
    kind: 'notNow',
    zh: '决议已经公示，不能改动',
    en: 'The resolution is published and is not changed',
    next: {
      zh: '确有错误，请提出新议题取代它，并写明原因。',
      en: 'If it is wrong, let a new topic replace it and say why.',
    },
  },
  'deliberations.nothing_to_publish': {
    kind: 'notNow',
    zh: '还没有表决结果，不能公示',
    en: 'There is no result to publish yet',
    next: {
      zh: '先登记表决；到会不够的请再次召开。',
      en: 'Record the votes first; where too few came, call it again.',
    },
  },
  'deliberations.not_replaceable': {
    kind: 'notNow',
    zh: '只有公示过、还没有被取代的决议才能取代',
    en: 'Only a published resolution that nothing has replaced yet can be replaced',
  },
  'deliberations.why_replaced': {
    kind: 'invalid',
    zh: '取代决议要写明原因',
    en: 'Say why the resolution is replaced',
  },
  'deliberations.not_to_carry_out': {
    kind: 'notNow',
    zh: '只有通过并公示的决议才能转办',
    en: 'Only a resolution that was passed and published is carried out',
  },
  'deliberations.carried_out_already': {
    kind: 'notNow',
    zh: '这项决议已经在办',
    en: 'This resolution is being carried out',
    next: { zh: '办结后还要再办的，可以再转一次。', en: 'When that is answered, another request may follow.' },
  },
  'deliberations.no_village': {
    kind: 'invalid',
    zh: '这个组织不在村里，决议不能转为村里的诉求',
    en: 'The body lies in no village, so nothing of it becomes a request of one',
  },
  'deliberations.not_on_board': {
    kind: 'notNow',
    zh: '不在公示期内',
    en: 'It does not stand on the board now',
    next: {
      zh: '公示期过了也可以随时反映，走“我要反映”。',
      en: 'What is wrong can be said at any time by placing a request.',
    },
  },
  'deliberations.not_of_age': {
    kind: 'notYours',
    zh: '由家里的成年人评价',
    en: 'A grown-up of the household answers',
  },
  'deliberations.not_to_rate': {
    kind: 'notNow',
    zh: '这项决议没有通过，或已被取代，不用评价',
    en: 'It was not passed, or was replaced: there is nothing to rate',
  },
  'deliberations.not_yet_to_rate': {
    kind: 'notNow',
    zh: '公示到{on}，期满后再评价',
    en: 'It stands on the board until {on}; rate it afterwards',
  },
  'deliberations.rated_already': {
    kind: 'notNow',
    zh: '您家已经评价过，一户一次',
    en: 'Your household has answered; each answers once',
  },
  'deliberations.period': {
    kind: 'invalid',
    zh: '开始日期晚于结束日期',
    en: 'The first day is after the last',
  },
}
