import type { Words } from '#kernel/shared/words.ts'
import { inspectionsWords } from '../../words.ts'

export const inspectionsPhoneWords: Record<string, Words> = {
  ...inspectionsWords,
  'inspections.phone.title': { zh: '抽查核实', en: 'Checks' },
  'inspections.phone.title.about': { zh: '抽到的几件，去看一看', en: 'Look again at what was drawn' },
  'inspections.phone.why': { zh: '核实抽到的诉求，要先登录', en: 'Sign in to check what was drawn' },
  'inspections.phone.hint': {
    zh: '这些是随机抽到的，走到哪家核哪家。抽签在电脑版做。',
    en: 'Chance has named these. Drawing is done at the desk.',
  },
  'inspections.phone.none': { zh: '没有要核实的', en: 'Nothing to check' },
  'inspections.phone.none.next': { zh: '都看过了，或者还没抽。', en: 'All is checked, or nothing was drawn yet.' },
  'inspections.phone.drawn': { zh: '{day}抽到 第 {rank} 件', en: 'Drawn {day}, no. {rank}' },
  'inspections.phone.tried': { zh: '上次没联系上', en: 'Not reached last time' },
  'inspections.phone.check': { zh: '核实一件', en: 'Check one' },
  'inspections.phone.who': { zh: '谁反映的', en: 'Who said it' },
  'inspections.phone.where': { zh: '在哪里', en: 'Where' },
  'inspections.phone.answer': { zh: '村里的答复', en: 'The answer' },
  'inspections.phone.finished': { zh: '办结', en: 'Finished' },
  'inspections.phone.before': { zh: '已登记', en: 'Recorded' },
  'inspections.phone.story': { zh: '看办理经过', en: 'See the story' },
  'inspections.phone.finding': { zh: '结果', en: 'Finding' },
  'inspections.phone.means': { zh: '怎么核实的', en: 'How' },
  'inspections.phone.remark': { zh: '说明', en: 'Remark' },
  'inspections.phone.remark.hint': {
    zh: '会写进办理经过，本人和承办人看得到',
    en: 'The resident and the handler read it',
  },
  'inspections.phone.save': { zh: '保存结果', en: 'Save' },
  'inspections.phone.sendBack': { zh: '退回重办', en: 'Send back' },
  'inspections.phone.sendBack.about': {
    zh: '已记为不属实。要重新办理的，写明发现了什么，退回派单员。',
    en: 'Recorded as not confirmed. To have it done again, say what you found; it goes back to the dispatcher.',
  },
  'inspections.phone.found': { zh: '发现了什么', en: 'What you found' },
  'inspections.phone.list': { zh: '回到清单', en: 'Back to the list' },
  'inspections.phone.draws': { zh: '监督抽查', en: 'Checked by chance' },
  'inspections.phone.draws.about': {
    zh: '村务监督委员会和上级督查随机抽看办结的诉求，抽哪几件谁也不能挑。',
    en: 'Supervisors look again at finished requests that chance has named.',
  },
  'inspections.phone.draws.line': {
    zh: '{from}至{to}办结的 {population} 件里抽 {drawn} 件',
    en: '{drawn} of {population} finished from {from} to {to}',
  },
  'inspections.phone.draws.found': {
    zh: '属实 {confirmed}，部分属实 {partly}，不属实 {notConfirmed}，联系不上 {notReached}，待核实 {toCheck}',
    en: '{confirmed} confirmed, {partly} in part, {notConfirmed} not, {notReached} not reached, {toCheck} to check',
  },
  'inspections.phone.draws.share': {
    zh: '推算全部：属实 {share}%（95% 的把握在 {low}%–{high}%）',
    en: 'Told of all: {share}% confirmed (95% sure: {low}%–{high}%)',
  },
  'inspections.phone.draws.abandoned': { zh: '已放弃', en: 'Given up' },
}
