import { defineProcedure } from '#kernel/procedure/procedure.ts'
import { fields } from '../core/fields.ts'

/**
 * What a household settles for itself is answered with advice and with whom to turn to, never sent away. It ends like every other
 * matter: the person says whether it helped, and may come back with it.
 */
export const advice = defineProcedure({
  id: 'advice',
  zh: '建议和引导',
  en: 'Advice and referral',
  start: 'asked',
  states: {
    asked: { zh: '待给建议', en: 'Advice asked for', phase: 'toDispatch', due: { workingDays: 2 } },
    advised: { zh: '已给建议待评', en: 'Advised, to be rated', phase: 'answered' },
    settled: { zh: '已办结', en: 'Settled', phase: 'shown', final: true },
    withdrawn: { zh: '已撤回', en: 'Withdrawn', phase: 'closed', final: true },
  },
  fields: {
    reply: { zh: '给本人的建议', en: 'Advice to the person', kind: 'text' },
    referral: { zh: '可以找谁、怎么联系', en: 'Whom to turn to, and how', kind: 'text', contact: true },
    reason: fields.reason,
    solved: { zh: '这个建议有帮助吗', en: 'Did it help?', kind: 'yesNo' },
    stars: fields.stars,
    comment: fields.comment,
    words: fields.words,
  },
  moves: [
    {
      action: 'advise',
      zh: '给出建议',
      en: 'Advise',
      from: ['asked'],
      to: 'advised',
      by: ['dispatcher'],
      needs: ['reply'],
      may: ['referral'],
    },
    {
      action: 'rate',
      zh: '评价',
      en: 'Rate',
      from: ['advised'],
      to: 'settled',
      by: ['resident'],
      needs: ['solved'],
      may: ['stars', 'comment'],
    },
    {
      action: 'settle',
      zh: '到期办结',
      en: 'Settle',
      from: ['advised'],
      to: 'settled',
      by: ['clock'],
      after: { calendarDays: 7 },
    },
    {
      action: 'reopen',
      zh: '还需要帮忙',
      en: 'Ask again',
      from: ['advised', 'settled'],
      to: 'asked',
      by: ['resident'],
      needs: ['reason'],
      within: { calendarDays: 30 },
    },
    { action: 'add', zh: '补充', en: 'Add', from: ['asked', 'advised'], by: ['resident'], needs: ['words'] },
    {
      action: 'withdraw',
      zh: '撤回',
      en: 'Withdraw',
      from: ['asked'],
      to: 'withdrawn',
      by: ['resident'],
      may: ['reason'],
    },
  ],
})
