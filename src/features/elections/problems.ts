import type { Problems } from '#kernel/shared/problems.ts'

export const electionsProblems: Problems = {
  'elections.future': {
    kind: 'invalid',
    zh: '会议日期还没有到',
    en: 'The meeting has not been held yet',
    next: { zh: '开完会再登记。', en: 'Write it down when it is over.' },
  },
  'elections.term_backwards': {
    kind: 'invalid',
    zh: '任期结束日早于开始日',
    en: 'The term ends before it begins',
    next: { zh: '请核对日期。', en: 'Check the dates.' },
  },
  'elections.needs_post': {
    kind: 'notYours',
    zh: '“{role}”带有系统权限，由县级管理员登记',
    en: 'The seat of {roleEn} carries powers; the county administrator gives it',
    next: { zh: '请联系县级管理员。', en: 'Ask the county administrator.' },
  },
  'elections.needs_person': {
    kind: 'invalid',
    zh: '“{role}”由人担任，不能是单位',
    en: 'A person, not a unit, is {roleEn}',
    next: { zh: '请选择人。', en: 'Choose a person.' },
  },
  'elections.roll_not_members': {
    kind: 'invalid',
    zh: '组长由组员推选：应到人数应当是现有组员 {members} 人',
    en: 'The members choose their leader: the roll is the {members} who belong to the group',
    next: { zh: '请核对应到人数。', en: 'Check the roll.' },
  },
  'elections.roll_below_register': {
    kind: 'invalid',
    zh: '登记册上这个组有 {households} 户：应到人数按成年村民或者按户算，不会少于户数',
    en: 'The register counts {households} {households|household|households} in this group: a roll of grown people or of households is no shorter',
    next: {
      zh: '请核对应到人数；登记册不对，请先更正登记册。',
      en: 'Check the roll; where the register is wrong, correct that first.',
    },
  },
  'elections.not_a_member': {
    kind: 'invalid',
    zh: '组长要从组员里推选',
    en: 'The leader is chosen from among the members',
    next: { zh: '请先加入互助组。', en: 'They join the group first.' },
  },
  'elections.members_choose': {
    kind: 'invalid',
    zh: '组里已有 {members} 名组员：组长由组员推选，不能由别人登记',
    en: 'The group has {members} {members|member|members}: they choose their leader, nobody puts one in',
    next: {
      zh: '请开推选会，照会议记录登记到会人数和得票。',
      en: 'Hold a meeting and write down who came and the votes.',
    },
  },
  'elections.recall_uncounted': {
    kind: 'invalid',
    zh: '推选出来的，要由推选的人表决才能罢免',
    en: 'Whoever was chosen is recalled by a vote of those who chose',
    next: { zh: '请照会议记录填写应到、实到和同意人数。', en: 'Write down who was entitled, who came and who agreed.' },
  },
  'elections.unknown_origin': {
    kind: 'invalid',
    zh: '没有这种组长来源',
    en: 'Leaders of this kind do not come from there',
    next: { zh: '请从列表中选择。', en: 'Choose one from the list.' },
  },
  'elections.leads_many': {
    kind: 'notNow',
    zh: '{name}已经是 {led} 个互助组的组长，一般不超过 {most} 个',
    en: '{name} leads {led} {led|group|groups} already; {most} is the usual limit',
    next: { zh: '确有需要的，写明原因再登记。', en: 'If it must be, say why.' },
  },
  'elections.minor': {
    kind: 'invalid',
    zh: '{name}未满18周岁，不能担任职务',
    en: '{name} is under 18 and takes no seat',
    next: {
      zh: '请另选成年人。满16周岁想做志愿者的，由本人报名、监护人同意。',
      en: 'Choose a grown-up. Who is 16 may offer to volunteer, with a guardian’s consent.',
    },
  },
  'elections.kin_not_asked': {
    kind: 'invalid',
    zh: '法律没有要求“{role}”回避近亲属，不登记近亲属',
    en: 'The law keeps no near relatives of {roleEn} apart, so none are written down',
    next: { zh: '请去掉近亲属申报。', en: 'Leave the declaration out.' },
  },
  'elections.ended_already': { kind: 'notNow', zh: '这个任职已经结束', en: 'This seat has ended already' },
}
