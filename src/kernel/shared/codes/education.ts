import type { Dictionary } from './dictionary.ts'

/** Large classes only: a register asks no more. Old lists use 40 for 高中 and 50 for 中专; their words map here too. */
export const educationCodes: Dictionary = {
  id: 'education',
  standard: 'GB/T 4658-2006',
  entries: [
    { code: '10', zh: '研究生', en: 'postgraduate', also: ['硕士', '博士', '研究生教育'] },
    { code: '20', zh: '大学本科', en: 'bachelor', also: ['本科', '大学'] },
    { code: '30', zh: '专科', en: 'junior college', also: ['大专', '大学专科', '高职'] },
    { code: '40', zh: '中等职业', en: 'secondary vocational', also: ['中职', '中专', '技校', '职高', '中等专科'] },
    { code: '60', zh: '普通高中', en: 'senior secondary', also: ['高中'] },
    { code: '70', zh: '初中', en: 'junior secondary', also: ['初级中学', '中学'] },
    { code: '80', zh: '小学', en: 'primary', also: ['小学在读'] },
    { code: '90', zh: '其他', en: 'other', also: ['文盲', '半文盲', '学前', '未上学', '不识字'] },
  ],
}
