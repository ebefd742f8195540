import type { Words } from '#kernel/shared/words.ts'
import { jobOffersWords } from '../../words.ts'

export const jobOffersPhoneWords: Record<string, Words> = {
  ...jobOffersWords,
  'jobOffers.phone.of': { zh: '村（社区）所在乡镇', en: 'The township of' },
  'jobOffers.phone.none': { zh: '现在没有在招的岗位', en: 'No offers at present' },
  'jobOffers.phone.none.next': {
    zh: '可以在“家庭情况”里说一声想找工作。',
    en: 'Say under your circumstances that you look for work.',
  },
}
