import type { Words } from '#kernel/shared/words.ts'

export const openCallsWords: Record<string, Words> = {
  'openCalls.title': { zh: '公开竞岗', en: 'Open calls' },
  'openCalls.stage.offers': { zh: '报名中', en: 'names are taken' },
  'openCalls.stage.votes': { zh: '各户投票中', en: 'households vote' },
  'openCalls.stage.over': { zh: '等计票', en: 'to be counted' },
  'openCalls.state.chosen': { zh: '已选出，等任命', en: 'chosen, to be appointed' },
  'openCalls.state.appointed': { zh: '已任命', en: 'appointed' },
  'openCalls.state.without': { zh: '没有选出', en: 'nobody chosen' },
  'openCalls.state.withdrawn': { zh: '已取消', en: 'called off' },
  'openCalls.why.nobody': { zh: '没有人报名', en: 'nobody stood' },
  'openCalls.why.quorum': { zh: '投票的户数不够', en: 'too few households voted' },
  'openCalls.why.agree': { zh: '没有人得票过半', en: 'nobody had enough votes' },
  'openCalls.why.tie': { zh: '得票相同', en: 'two were level' },
  'openCalls.secret': {
    zh: '无记名：系统只记哪户投过票，不记投给谁',
    en: 'Secret: it is kept that a household voted, not for whom',
  },
  'openCalls.named': { zh: '记名投票', en: 'Open vote' },
  'openCalls.turnout': {
    zh: '{present} / {roll} 户已投票',
    en: '{present} of {roll} {roll|household has|households have} voted',
  },
  'openCalls.votes': { zh: '{n} 票', en: '{n} {n|vote|votes}' },
  'openCalls.until.offers': { zh: '报名到{day}', en: 'names until {day}' },
  'openCalls.until.votes': { zh: '投票到{day}', en: 'votes until {day}' },
}
