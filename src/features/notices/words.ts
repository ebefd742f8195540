import type { Words } from '#kernel/shared/words.ts'

/** What the server itself says, outside any page: numbers only, because nobody knows who reads along in a group. */
export const noticesWords: Record<string, Words> = {
  'notices.robot': {
    zh: '【善治·{county}】新来待派 {fresh} 件，分类异议 {objected} 件，超期在办 {late} 件。请登录工作台办理。',
    en: '[Shanzhi {county}] {fresh} new to send on, {objected} objections, {late} late. Please sign in at the desk.',
  },
}
