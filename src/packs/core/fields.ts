import type { Field } from '#kernel/procedure/procedure.ts'

/** What most procedures ask for, in the words that residents and staff already know; a region that says it otherwise writes its own. */
export const fields = {
  handler: { zh: '承办人', en: 'Handler', kind: 'handler' },
  promisedOn: { zh: '承诺办结日期', en: 'Promised by', kind: 'dayAhead' },
  steps: { zh: '办理流程', en: 'How it will be done', kind: 'text' },
  reason: { zh: '原因', en: 'Reason', kind: 'text' },
  result: { zh: '办理结果', en: 'What was done', kind: 'text' },
  solved: { zh: '问题解决了吗', en: 'Is it solved?', kind: 'yesNo' },
  stars: { zh: '满意程度', en: 'How satisfied are you?', kind: 'stars' },
  comment: { zh: '想说的话', en: 'In your own words', kind: 'text' },
  words: { zh: '补充说明', en: 'What you would like to add', kind: 'text' },
  note: { zh: '催办说明', en: 'Note', kind: 'text' },
} as const satisfies Record<string, Field>
