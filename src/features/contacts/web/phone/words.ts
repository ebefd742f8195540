import { heardWords } from '#kernel/shared/heardWords.ts'
import type { Words } from '#kernel/shared/words.ts'

export const contactsPhoneWords: Record<string, Words> = {
  ...heardWords,
  'contacts.phone.title': { zh: '我家的联系人', en: 'Our contacts' },
  'contacts.phone.why': { zh: '登录后可以看到谁联系您家', en: 'Sign in to see who looks after your household' },
  'contacts.phone.about': {
    zh: '联系人为您家跑腿、传话、跟到有答复。您可以谢绝，也可以要求换人，不用说理由。',
    en: 'A contact runs errands for you and follows things to an answer. You may refuse or ask for somebody else, without a reason.',
  },
  'contacts.phone.none': { zh: '名册里还没有您的户', en: 'The register has no household of yours yet' },
  'contacts.phone.none.next': { zh: '请联系村里登记。', en: 'Please ask the village to record it.' },
  'contacts.phone.nobody': { zh: '还没有安排联系人', en: 'Nobody has been named yet' },
  'contacts.phone.since': { zh: '{day}起', en: 'since {day}' },
  'contacts.phone.until': { zh: '到{day}', en: 'until {day}' },
  'contacts.phone.another': { zh: '想换一位', en: 'Ask for somebody else' },
  'contacts.phone.refuse': { zh: '不要联系人', en: 'No contact, please' },
  'contacts.phone.takeBack': { zh: '收回', en: 'Take it back' },
  'contacts.phone.said': { zh: '想说的话', en: 'Anything to say' },
  'contacts.phone.another.send': { zh: '请换一位', en: 'Ask for another' },
  'contacts.phone.waits': {
    zh: '已请村里换一位，换好前还是现在这位',
    en: 'The village is asked for another; until then it is the same person',
  },
  'contacts.phone.refused': { zh: '您家谢绝了这条线的联系', en: 'Your household has no contact here by its own wish' },
  'contacts.phone.answer': { zh: '村里的答复：{answer}', en: 'The village answered: {answer}' },
  'contacts.phone.served': { zh: '谁来联系您家', en: 'Who comes to your household' },
  'contacts.phone.served.none': {
    zh: '按分类应有联系人，村里还没有安排。可以直接找村里，村干部在您家那一页就能安排。',
    en: 'Your household should have a contact and the village has named nobody yet. Ask the village: the office names one on your household’s page.',
  },
  'contacts.phone.mine': { zh: '我联系的户', en: 'Households I look after' },
}
