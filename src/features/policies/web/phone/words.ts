import type { Words } from '#kernel/shared/words.ts'
import { policiesWords } from '../../words.ts'

export const policiesPhoneWords: Record<string, Words> = {
  ...policiesWords,
  'policies.phone.title': { zh: '我家的惠民政策', en: 'Policies for my household' },
  'policies.phone.why': { zh: '看自家的政策，要先登录', en: 'Sign in to see the policies of your household' },
  'policies.phone.used': { zh: '正在享受和享受过的', en: 'What we use or have used' },
  'policies.phone.used.none': { zh: '还没有登记', en: 'Nothing is recorded' },
  'policies.phone.matches': { zh: '可能适合我家的', en: 'What may be for us' },
  'policies.phone.matches.none': { zh: '按登记的情况，暂时没有', en: 'By what is recorded, nothing at present' },
  'policies.phone.because': { zh: '因为：{facts}', en: 'Because {facts}' },
  'policies.phone.ask': {
    zh: '同意后，用登记过的家庭情况对照政策，看哪些适合。只给您家和为您服务的村镇干部看，不公开，随时可以撤回。',
    en: 'If you agree, policies are laid beside what you have said of your household. Only you and those who serve you see it; take it back at any time.',
  },
  'policies.phone.agree': { zh: '同意对照', en: 'I agree' },
  'policies.phone.agreed': { zh: '{day}起同意对照政策。', en: 'Agreed since {day}.' },
  'policies.phone.takeBack': { zh: '撤回同意', en: 'Take it back' },
  'policies.phone.none': { zh: '没有找到您的家庭', en: 'Your household was not found' },
  'policies.phone.none.next': { zh: '请向村里核对户籍登记。', en: 'Ask the village about the register.' },
}
