import type { Words } from '#kernel/shared/words.ts'
import { openCallsWords } from '../../words.ts'

export const openCallsDeskWords: Record<string, Words> = {
  ...openCallsWords,
  'openCalls.desk.about': {
    zh: '联户长、中心户长等职务公开报名、一户一票。报名几天、怎么投、多少户有效，由治理模式规定；从空缺的网格发起。',
    en: 'Posts of a grid are called out: who wants it says so, each household has one vote. Days, secrecy and quorum are the model’s. Begin from a vacant grid.',
  },
  'openCalls.desk.post': { zh: '职务', en: 'Post' },
  'openCalls.desk.until': { zh: '日期', en: 'Days' },
  'openCalls.desk.candidates': { zh: '报名', en: 'Stand' },
  'openCalls.desk.candidate': { zh: '候选人', en: 'Candidate' },
  'openCalls.desk.said': { zh: '说的话', en: 'Said' },
  'openCalls.desk.votes': { zh: '得票', en: 'Votes' },
  'openCalls.desk.turnout': { zh: '投票', en: 'Turnout' },
  'openCalls.desk.state': { zh: '结果', en: 'State' },
  'openCalls.desk.nobody': { zh: '还没有人报名', en: 'Nobody stands yet' },
  'openCalls.desk.none': { zh: '没有竞岗', en: 'No open calls' },
  'openCalls.desk.none.next': {
    zh: '到“网格”里找空缺的网格，按“公开竞岗，由各户选”。',
    en: 'Find a vacant grid under the grids and call its post out.',
  },
  'openCalls.desk.count': { zh: '计票', en: 'Count' },
  'openCalls.desk.appoint': { zh: '任命{name}', en: 'Appoint {name}' },
  'openCalls.desk.waits': { zh: '已选出，由县级管理员登记任命。', en: 'Chosen; the county administrator appoints.' },
  'openCalls.desk.withdraw': { zh: '取消这次竞岗', en: 'Call it off' },
  'openCalls.desk.withdraw.sure': { zh: '取消后已经投的票不算', en: 'Votes already cast do not count then' },
  'openCalls.desk.withdraw.why': { zh: '村里取消', en: 'called off by the village' },
  'openCalls.desk.open': { zh: '公开竞岗，由各户选', en: 'Call it out: the households choose' },
  'openCalls.desk.opened': { zh: '已经发起竞岗，去看看', en: 'Called out: see it' },
}
