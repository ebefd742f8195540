import type { Problems } from '#kernel/shared/problems.ts'

export const minorLooksProblems: Problems = {
  'minorLooks.missing': {
    kind: 'missing',
    zh: '您负责的范围内没有这条申请',
    en: 'There is no such asking in your area',
    next: { zh: '请回到列表重新打开。', en: 'Go back to the list and open it again.' },
  },
  'minorLooks.no_person': {
    kind: 'notYours',
    zh: '请以任职人员本人的身份办理',
    en: 'Do this as the person who holds the post',
    next: { zh: '请先选择以谁的身份办理。', en: 'First choose for whom you act.' },
  },
  'minorLooks.grown': {
    kind: 'invalid',
    zh: '这位居民已满十八周岁，不需要审批',
    en: 'This person is eighteen or older: no approval is needed',
    next: { zh: '请直接写明缘由查看。', en: 'Give your reason and look directly.' },
  },
  'minorLooks.no_home': {
    kind: 'notNow',
    zh: '名册里没有登记这名未成年人住在哪一户',
    en: 'The register does not say in which household this minor lives',
    next: { zh: '请先登记所在的户。', en: 'Record the household first.' },
  },
  'minorLooks.asked_already': {
    kind: 'notNow',
    zh: '您已经申请过，正在等审批',
    en: 'You have asked already and it waits for an answer',
    next: {
      zh: '请等审批结果；情况紧急请直接联系儿童主任。',
      en: 'Wait for the answer; if it is pressing, call the officer.',
    },
  },
  'minorLooks.own': {
    kind: 'notYours',
    zh: '自己的申请不能由自己审批',
    en: 'Nobody approves what they have asked for themselves',
    next: {
      zh: '请乡镇儿童督导员或县未成年人保护专干审批。',
      en: 'The officer of the township or the county decides it.',
    },
  },
  'minorLooks.decided': {
    kind: 'notNow',
    zh: '这条申请已经有人审批',
    en: 'This asking has been decided already',
    next: { zh: '请刷新列表。', en: 'Reload the list.' },
  },
  'minorLooks.not_decided': {
    kind: 'notNow',
    zh: '还没有批准，不能查看',
    en: 'It has not been approved yet, so nothing is shown',
    next: { zh: '请等审批结果。', en: 'Wait for the answer.' },
  },
  'minorLooks.refused': {
    kind: 'notYours',
    zh: '没有批准，不能查看',
    en: 'It was refused, so nothing is shown',
    next: {
      zh: '请看审批意见；确有需要时补充缘由重新申请。',
      en: 'Read the officer’s word; where it is needed, ask anew with more of a reason.',
    },
  },
  'minorLooks.used': {
    kind: 'notNow',
    zh: '一次批准只看一次，这次已经看过了',
    en: 'One approval is for one look, and it has been taken',
    next: { zh: '还需要看，请重新申请。', en: 'If you need it again, ask again.' },
  },
  'minorLooks.expired': {
    kind: 'notNow',
    zh: '批准已过有效时间',
    en: 'The approval has run out',
    next: { zh: '还需要看，请重新申请。', en: 'If you still need it, ask again.' },
  },
}
