import type { Words } from '#kernel/shared/words.ts'

export const figuresDeskWords: Record<string, Words> = {
  'figures.desk.title': { zh: '办理统计', en: 'Figures' },
  'figures.desk.about': {
    zh: '三项比率都写明分子和分母；没有评价的单独列出，不算满意也不算不满意。只看事，不给人排名。',
    en: 'Each rate with its numerator and denominator; unrated requests stand apart. Figures are about matters, never a ranking of persons.',
  },
  'figures.desk.of': { zh: '范围：{place}', en: 'For: {place}' },
  'figures.desk.ownAreas': { zh: '我任职的全部地方', en: 'All areas of my posts' },
  'figures.desk.choose': { zh: '请选择一个村', en: 'Choose a village' },
  'figures.desk.choose.next': {
    zh: '您可以看单个村的统计：在左侧“看哪里”选择村。',
    en: 'The figures of one village are open to you: choose it at the left.',
  },
  'figures.desk.from': { zh: '从', en: 'From' },
  'figures.desk.to': { zh: '到', en: 'To' },
  'figures.desk.last': { zh: '近 {n} 天', en: 'Last {n} days' },
  'figures.desk.received': { zh: '收到', en: 'Received' },
  'figures.desk.answered': { zh: '办结', en: 'Answered' },
  'figures.desk.inTime': { zh: '按时办结率', en: 'Answered in time' },
  'figures.desk.solved': { zh: '解决率（居民说的）', en: 'Solved, as residents say' },
  'figures.desk.satisfied': { zh: '满意率（4–5 星）', en: 'Satisfied (4 or 5 stars)' },
  'figures.desk.unrated': { zh: '未评价', en: 'Unrated' },
  'figures.desk.toRate': { zh: '待评价', en: 'Waiting for a rating' },
  'figures.desk.rate': { zh: '{numerator} / {denominator} 件', en: '{numerator} of {denominator}' },
  'figures.desk.noRate': { zh: '还没有可计算的', en: 'Nothing to count yet' },
  'figures.desk.categories': { zh: '按类别', en: 'By category' },
  'figures.desk.category': { zh: '类别', en: 'Category' },
  'figures.desk.none': { zh: '这段时间没有收到诉求', en: 'No requests in this time' },
  'figures.desk.none.next': { zh: '换一段时间，或换一个地方看看。', en: 'Try another time or place.' },
}
