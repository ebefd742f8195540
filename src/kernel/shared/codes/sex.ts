import type { Dictionary } from './dictionary.ts'

export const sexCodes: Dictionary = {
  id: 'sex',
  standard: 'GB/T 2261.1-2003',
  entries: [
    { code: '0', zh: '未知', en: 'unknown', also: ['未知的性别'] },
    { code: '1', zh: '男', en: 'male', also: ['男性', '男人', '男孩', 'M', 'm'] },
    { code: '2', zh: '女', en: 'female', also: ['女性', '女人', '女孩', 'F', 'f'] },
    { code: '9', zh: '未说明', en: 'not stated', also: ['未说明的性别', '不详'] },
  ],
}
