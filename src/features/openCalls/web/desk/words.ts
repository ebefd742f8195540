import { heardWords } from '#kernel/shared/heardWords.ts'
import type { Words } from '#kernel/shared/words.ts'
import { openCallsWords } from '../../words.ts'

export const openCallsDeskWords: Record<string, Words> = {
  ...openCallsWords,
  ...heardWords,
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
  'openCalls.desk.note.stand': { zh: '记下当面或书面报名', en: 'Write down who stands' },
  'openCalls.desk.note.stand.about': {
    zh: '不用手机的人到村里说、打电话说、写来的报名，和手机报名一样算。',
    en: 'Who stands at the counter, by a call or on paper stands as on a phone.',
  },
  'openCalls.desk.note.stand.who': { zh: '谁报名', en: 'Who stands' },
  'openCalls.desk.note.vote': { zh: '记下当面或书面投票', en: 'Write down a vote' },
  'openCalls.desk.note.vote.about': {
    zh: '一户一票，手机投过的不能再记。这户在手机上看得到是谁记的。',
    en: 'One household, one vote: where a phone has cast it, none is written down. The household reads who wrote it.',
  },
  'openCalls.desk.note.vote.who': { zh: '谁代表这户投票（成年人）', en: 'Who votes for the household (a grown-up)' },
  'openCalls.desk.note.for': { zh: '投给', en: 'For' },
  'openCalls.desk.note.secret': {
    zh: '无记名：系统不留投给谁，您也不对别人说。',
    en: 'Secret: for whom is kept nowhere, and you tell nobody.',
  },
  'openCalls.desk.note.missing': { zh: '请填写这一项', en: 'Please fill this in' },
  'openCalls.desk.note.send': { zh: '记下', en: 'Write down' },
  'openCalls.desk.slip': { zh: '已记下，凭条号 {slip}', en: 'Written down; number of the slip: {slip}' },
  'openCalls.desk.slip.about': {
    zh: '请现在抄在这户的票纸上：系统只显示这一次。记错了，凭它在投票截止前收回；没有它，谁也查不出投给谁。',
    en: 'Copy it onto the household’s paper now: it is shown this once. With it a mistake is taken back while votes are taken; without it nobody can find out for whom it was.',
  },
  'openCalls.desk.noted': { zh: '当面或书面记下的票', en: 'Votes written down' },
  'openCalls.desk.back': { zh: '记错了，收回', en: 'Wrong: take it back' },
  'openCalls.desk.back.of': { zh: '记错了，收回：{name}', en: 'Wrong: take it back: {name}' },
  'openCalls.desk.back.name': { zh: '收回记下的报名：{name}', en: 'Take back what was written down: {name} stands' },
  'openCalls.desk.back.name.about': {
    zh: '只收回村里记下的报名，在有户投票以前都可以。本人在手机上看得到是谁收回、为什么；收回后可以重新记。',
    en: 'A name that the village wrote down, until households have voted. Whoever was named reads who took it back and why; it can be written down anew.',
  },
  'openCalls.desk.back.vote': { zh: '收回记下的票：{name}', en: 'Take back the vote written down for {name}' },
  'openCalls.desk.back.vote.about': {
    zh: '投票截止前可以收回。这户在手机上看得到是谁收回、为什么，可以重新投票。',
    en: 'While votes are taken. The household reads who took it back and why, and may vote again.',
  },
  'openCalls.desk.back.why': { zh: '为什么收回（这户看得到）', en: 'Why (the household reads it)' },
  'openCalls.desk.back.slip': { zh: '票纸上的凭条号', en: 'Number of the slip on the paper' },
  'openCalls.desk.withdraw': { zh: '取消这次竞岗', en: 'Call it off' },
  'openCalls.desk.withdraw.sure': { zh: '取消后已经投的票不算', en: 'Votes already cast do not count then' },
  'openCalls.desk.withdraw.why': { zh: '村里取消', en: 'called off by the village' },
  'openCalls.desk.open': { zh: '公开竞岗，由各户选', en: 'Call it out: the households choose' },
  'openCalls.desk.opened': { zh: '已经发起竞岗，去看看', en: 'Called out: see it' },
}
