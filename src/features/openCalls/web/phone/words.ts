import { heardWords } from '#kernel/shared/heardWords.ts'
import type { Words } from '#kernel/shared/words.ts'
import { openCallsWords } from '../../words.ts'

export const openCallsPhoneWords: Record<string, Words> = {
  ...openCallsWords,
  ...heardWords,
  'openCalls.phone.why': { zh: '报名和投票要先登录', en: 'Sign in to stand and to vote' },
  'openCalls.phone.about': {
    zh: '本网格的联户长、中心户长由各户来选：想当就报名，一户一票，家里成年人谁投都行。',
    en: 'The households choose who heads them: stand if you like; one vote each, cast by any grown-up of it.',
  },
  'openCalls.phone.none': { zh: '您的网格现在没有竞岗', en: 'No call runs for your grid' },
  'openCalls.phone.none.next': { zh: '有了会在这里看到。', en: 'It will be here when there is one.' },
  'openCalls.phone.duties': { zh: '做什么', en: 'What for' },
  'openCalls.phone.candidates': { zh: '候选人', en: 'Candidates' },
  'openCalls.phone.nobody': { zh: '还没有人报名', en: 'Nobody stands yet' },
  'openCalls.phone.said': { zh: '想对邻居说的话', en: 'A word to the neighbours' },
  'openCalls.phone.stand': { zh: '我要报名', en: 'I stand' },
  'openCalls.phone.standBack': { zh: '撤回报名', en: 'Take it back' },
  'openCalls.phone.vote': { zh: '投给{name}', en: 'Vote for {name}' },
  'openCalls.phone.sure': {
    zh: '再按一次，投给{name}。投了不能改',
    en: 'Press again to vote for {name}; it cannot be changed',
  },
  'openCalls.phone.voted': { zh: '您家已经投票，谢谢。', en: 'Your household has voted, thank you.' },
  'openCalls.phone.back.name': {
    zh: '村里记下的您的报名，{day}由{name}收回：{why}',
    en: 'Your name, written down by the village, was taken back on {day} by {name}: {why}',
  },
  'openCalls.phone.back.vote': {
    zh: '村里给您家记下的票，{day}由{name}收回：{why}。那张票不算了。',
    en: 'The vote written down for your household was taken back on {day} by {name}: {why}. It does not count.',
  },
  'openCalls.phone.chosen': { zh: '选出：{name}', en: 'Chosen: {name}' },
}
