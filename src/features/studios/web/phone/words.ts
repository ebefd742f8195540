import type { Words } from '#kernel/shared/words.ts'

export const studiosPhoneWords: Record<string, Words> = {
  'studios.title': { zh: '我的代表工作室', en: 'My deputies’ studio' },
  'studios.why': { zh: '看自己的工作室，要先登录', en: 'Sign in to see your studio' },
  'studios.none': { zh: '您没有在代表工作室任职', en: 'You sit in no deputies’ studio' },
  'studios.none.next': { zh: '任职由村里登记。', en: 'The village registers who sits there.' },
  'studios.openings': { zh: '开放日', en: 'Open on' },
  'studios.openings.none': { zh: '还没有公布', en: 'not announced yet' },
  'studios.opening': { zh: '{day} {from}–{to}', en: '{day}, {from}–{to}' },
  'studios.receive': { zh: '记一条接待', en: 'Write down what was said' },
  'studios.receive.about': { zh: '只写事，不写来访人姓名。', en: 'The matter only, no names.' },
  'studios.topic': { zh: '反映的事', en: 'What was said' },
  'studios.save': { zh: '记下', en: 'Save' },
  'studios.receptions': { zh: '接待记录', en: 'Receptions' },
  'studios.ask': { zh: '转为诉求', en: 'Make it a request' },
  'studios.number': { zh: '诉求 {number}', en: 'request {number}' },
  'studios.answered': { zh: '答复：{answer}', en: 'Answer: {answer}' },
}
