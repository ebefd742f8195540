import type { Problems } from '../shared/problems.ts'

export const contactProblems: Problems = {
  'contact.full': {
    kind: 'notNow',
    zh: '这位联系人已联系 {has} 户，最多 {most} 户',
    en: 'This contact has {has} {has|household|households} already, {most} at most',
    next: { zh: '请另选一位联系人', en: 'Choose somebody else' },
  },
}
