import type { Words } from '#kernel/shared/words.ts'

/** What every notice says, on phone and desk alike; `subject` is the title of the matter, or its number where that is all one may know. */
export const noticesWords: Record<string, Words> = {
  'notices.title': { zh: '通知', en: 'Notices' },
  'notices.about': {
    zh: '与您有关的进展：您反映的、派给您的、等您派单的。',
    en: 'What has moved: matters of yours, work given to you, requests waiting to be sent on.',
  },
  'notices.unread': { zh: '通知，{n}条未读', en: 'Notices, {n} unread' },
  'notices.new': { zh: '未读', en: 'New' },
  'notices.none': { zh: '还没有通知', en: 'No notices yet' },
  'notices.none.next': {
    zh: '事情有进展时，这里会告诉您。',
    en: 'When something moves, you will be told here.',
  },
  'notices.allRead': { zh: '全部标为已读', en: 'Mark all as read' },
  'notices.number': { zh: '编号 {number}', en: 'No. {number}' },
  'notices.seen': { zh: '知道了', en: 'Got it' },
  'notices.open': { zh: '查看', en: 'Open' },
  'notices.say.handed': { zh: '“{subject}”已派给{handler}办理', en: '“{subject}” was given to {handler}' },
  'notices.say.promised': {
    zh: '{handler}接了“{subject}”，承诺{day}前办好',
    en: '{handler} took up “{subject}” and promises it by {day}',
  },
  'notices.say.promised.noDay': { zh: '{handler}接了“{subject}”，正在办理', en: '{handler} took up “{subject}”' },
  'notices.say.answered': {
    zh: '“{subject}”有结果了，请您看一看并评价',
    en: '“{subject}” has an answer: please read it and rate it',
  },
  'notices.say.again': { zh: '“{subject}”重新办理', en: '“{subject}” is being worked on again' },
  'notices.say.closed': { zh: '“{subject}”已经了结', en: '“{subject}” was closed' },
  'notices.say.merged': {
    zh: '“{subject}”与同一件事合并办理，两个编号都能查',
    en: '“{subject}” goes on together with the same matter; both numbers stay good',
  },
  'notices.say.sorted': { zh: '“{subject}”已分类：{class}', en: '“{subject}” was sorted: {class}' },
  'notices.say.toYou': { zh: '派给您：“{subject}”', en: 'Given to you: “{subject}”' },
  'notices.say.reminded': { zh: '催办：“{subject}”', en: 'A reminder: “{subject}”' },
  'notices.say.added': { zh: '“{subject}”有补充', en: 'Something was added to “{subject}”' },
  'notices.say.reopened': { zh: '“{subject}”要重新办理', en: '“{subject}” has to be done again' },
  'notices.say.withdrawn': { zh: '“{subject}”已经了结，不用再办', en: '“{subject}” was closed: nothing is left to do' },
  'notices.say.new': { zh: '新来的，等派单：“{subject}”', en: 'New, to be sent on: “{subject}”' },
  'notices.say.returned': {
    zh: '退回来了，等重新派单：“{subject}”',
    en: 'Handed back, to be sent on again: “{subject}”',
  },
  'notices.say.waitsAgain': { zh: '重新办理，等派单：“{subject}”', en: 'Begins again, to be sent on: “{subject}”' },
  'notices.say.objected': {
    zh: '对分类有异议，等您定：“{subject}”',
    en: 'Its class was objected to and waits for you: “{subject}”',
  },
  'notices.say.dueSoon': { zh: '有{n}件事项一天之内到期', en: '{n} matters fall due within a day' },
  'notices.someone': { zh: '承办人', en: 'a handler' },
}
