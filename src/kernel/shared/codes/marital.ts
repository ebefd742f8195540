import type { Dictionary } from './dictionary.ts'

export const maritalCodes: Dictionary = {
  id: 'marital',
  standard: 'GB/T 2261.2-2003',
  entries: [
    { code: '10', zh: '未婚', en: 'never married', also: ['单身'] },
    { code: '20', zh: '已婚', en: 'married', also: ['有配偶'] },
    { code: '21', zh: '初婚', en: 'first marriage' },
    { code: '22', zh: '再婚', en: 'remarried' },
    { code: '23', zh: '复婚', en: 'remarried to the same person' },
    { code: '30', zh: '丧偶', en: 'widowed', also: ['寡居', '鳏居'] },
    { code: '40', zh: '离婚', en: 'divorced', also: ['离异'] },
    { code: '90', zh: '未说明', en: 'not stated', also: ['未说明的婚姻状况'] },
  ],
}
