import type { Problems } from '#kernel/shared/problems.ts'

const look = { zh: '请刷新列表。', en: 'Load the list again.' }

export const duplicatesProblems: Problems = {
  'duplicates.missing': {
    kind: 'missing',
    zh: '没有这一对，或两人不都在您的范围内',
    en: 'There is no such pair, or not both are in your area',
    next: {
      zh: '跨村的请由乡镇核对，跨乡镇的由县里核对。',
      en: 'Across villages the township decides, across townships the county.',
    },
  },
  'duplicates.decided_already': {
    kind: 'notNow',
    zh: '这一对已经核对过',
    en: 'This pair was decided already',
    next: look,
  },
  'duplicates.keep_which': {
    kind: 'invalid',
    zh: '请选保留哪一条',
    en: 'Choose which of the two stays',
    next: { zh: '通常保留有身份号码、登记较早的一条。', en: 'Usually the one with a number, recorded earlier.' },
  },
  'duplicates.nobody_here': {
    kind: 'notNow',
    zh: '两条都已不在册，不用合并',
    en: 'Neither is in the register any more',
    next: { zh: '可以标为不同的人。', en: 'Mark them as different.' },
  },
  'duplicates.still_serves': {
    kind: 'notNow',
    zh: '要并掉的这一条，{name}还在{at}任职',
    en: 'In the row that would end, {name} still serves at {at}',
    next: { zh: '请改为保留这一条，或先结束任职再合并。', en: 'Keep that row instead, or end the seat or post first.' },
  },
  'duplicates.still_asks': {
    kind: 'notNow',
    zh: '要并掉的这一条，{name}在{at}还有申请或服务等答复',
    en: 'In the row that would end, something of {name} waits for an answer at {at}',
    next: { zh: '请改为保留这一条，或先答复再合并。', en: 'Keep that row instead, or have it answered first.' },
  },
  'duplicates.still_stands': {
    kind: 'notNow',
    zh: '要并掉的这一条，{name}正在{at}竞岗',
    en: 'In the row that would end, {name} stands in the open call of {at}',
    next: {
      zh: '请改为保留这一条，或等竞岗结束再合并。',
      en: 'Keep that row instead, or wait until the call is over.',
    },
  },
  'duplicates.still_listed': {
    kind: 'notNow',
    zh: '要并掉的这一条，{name}还在{at}的人员名单或联系人里',
    en: 'In the row that would end, {name} is on the staff list or a contact of {at}',
    next: { zh: '请改为保留这一条，或先换人再合并。', en: 'Keep that row instead, or name somebody else there first.' },
  },
  'duplicates.head_first': {
    kind: 'notNow',
    zh: '{name}是户主，请先在农户页面变更户主',
    en: '{name} heads a household: change the head first',
    next: { zh: '变更之后再回来合并。', en: 'Then come back and merge.' },
  },
}
