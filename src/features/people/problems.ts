import type { Problems } from '#kernel/shared/problems.ts'

export const peopleProblems: Problems = {
  'people.missing': {
    kind: 'missing',
    zh: '您负责的范围内没有这位居民',
    en: 'There is no such person in your area',
    next: { zh: '请核对村组，或请上级查询。', en: 'Check village and group, or ask the level above.' },
  },
  'people.household_missing': {
    kind: 'missing',
    zh: '您负责的范围内没有这一户',
    en: 'There is no such household in your area',
    next: { zh: '请核对户编号和村组。', en: 'Check the code of the household, its village and group.' },
  },
  'people.minor': {
    kind: 'notYours',
    zh: '这是未成年人，完整号码要先经儿童主任或未成年人保护专干批准',
    en: 'This is a minor: the whole number is shown only after the officer for minors has approved it',
    next: {
      zh: '请写明缘由提出申请；批准后在有效时间内看一次。',
      en: 'Ask with your reason; once approved you may look one time.',
    },
  },
  'people.no_number': {
    kind: 'missing',
    zh: '名册里没有登记这个号码',
    en: 'The register does not have this number',
    next: { zh: '请向本人核实后补录。', en: 'Ask the person and add it to the register.' },
  },
  'people.identity_known': {
    kind: 'notNow',
    zh: '这个公民身份号码已登记在另一位居民名下',
    en: 'This identity number already belongs to somebody in the register',
    next: {
      zh: '请先核对是否同一人，再更正其中一条。',
      en: 'See whether it is the same person, then correct one of the two.',
    },
  },
}
