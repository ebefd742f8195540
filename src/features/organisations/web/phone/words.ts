import type { Words } from '#kernel/shared/words.ts'
import { organisationsWords } from '../../words.ts'

export const organisationsPhoneWords: Record<string, Words> = {
  ...organisationsWords,
  'organisations.phone.title': { zh: '村里的组织', en: 'Who serves the village' },
  'organisations.phone.title.about': { zh: '谁负责什么、任期到哪天', en: 'Who does what, and until when' },
  'organisations.phone.about': {
    zh: '这些组织的成员和职责应当公开，谁都可以看。',
    en: 'Who sits in these bodies and what they must do is public.',
  },
  'organisations.phone.of': { zh: '看哪个村', en: 'Which village' },
  'organisations.phone.none': { zh: '这个村还没有登记组织', en: 'No bodies are registered for this village yet' },
  'organisations.phone.none.next': {
    zh: '换一个村看看，或者过些天再来。',
    en: 'Try another village, or come back later.',
  },
  'organisations.phone.nobody': { zh: '还没有登记成员', en: 'No members registered yet' },
  'organisations.phone.openings': { zh: '接待日', en: 'Receives on' },
  'organisations.phone.vacant': {
    zh: '还没有指定：{roles}。有事可以找村里。',
    en: 'Not named yet: {roles}. The village helps meanwhile.',
  },
  'organisations.phone.rooms': { zh: '有这些地方', en: 'What is there' },
  'organisations.phone.law': { zh: '依据', en: 'By law' },
  'organisations.phone.answers': { zh: '接待答复', en: 'Said and answered' },
  'organisations.phone.keptBack': { zh: '一件不再公开的事', en: 'A matter that is published no more' },
  'organisations.phone.corrected': {
    zh: '先前的答复已于{day}撤下：{why}。现在这条是更正后的答复。',
    en: 'An earlier answer was taken down on {day}: {why}. This one corrects it.',
  },
  'organisations.phone.answeredBy': { zh: '{name}答复', en: 'answered by {name}' },
  'organisations.phone.office': { zh: '村里', en: 'the village' },
  'organisations.phone.serving': { zh: '谁在服务我的网格', en: 'Who serves my grid' },
  'organisations.phone.serve': { zh: '公益服务：报名、记一次服务', en: 'Serve others: offer, write it down' },
  'organisations.phone.resolutions': { zh: '议事公示', en: 'What was decided' },
  'organisations.phone.calls': { zh: '公开竞岗：报名、投票', en: 'Open calls: stand and vote' },
  'organisations.phone.aid': { zh: '村里的互助组', en: 'Mutual-aid groups' },
  'organisations.phone.duties': { zh: '职责：{duties}', en: 'Duties: {duties}' },
}
