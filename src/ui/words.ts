import type { Words } from '#kernel/shared/words.ts'

export type Language = 'zh' | 'en'

export const pick = (words: Words, language: Language): string => words[language]

/** The few words that belong to buttons and fields themselves. */
export const uiWords: Record<string, Words> = {
  'ui.semicolon': { zh: '；', en: '; ' },
  'ui.comma': { zh: '、', en: ', ' },
  'ui.skip': { zh: '跳到正文', en: 'Skip to the content' },
  'ui.elder': { zh: '长辈版', en: 'Large print' },
  'ui.elder.off': { zh: '标准版', en: 'Normal print' },
  'ui.elder.large': { zh: '字号：大', en: 'Size: large' },
  'ui.elder.larger': { zh: '字号：特大', en: 'Size: larger' },
  'ui.elder.largest': { zh: '字号：最大', en: 'Size: largest' },
  'ui.back': { zh: '返回', en: 'Back' },
  'ui.loading': { zh: '正在打开…', en: 'Loading…' },
  'ui.sending': { zh: '正在发送…', en: 'Sending…' },
  'ui.more': { zh: '看更多', en: 'Show more' },
  'ui.again': { zh: '再试一次', en: 'Try again' },
  'ui.optional': { zh: '（可不填）', en: '(optional)' },
  'ui.missing': { zh: '请填写这一项', en: 'Please fill this in' },
  'ui.yes': { zh: '是', en: 'Yes' },
  'ui.no': { zh: '否', en: 'No' },
  'ui.stars': { zh: '{n} 颗星', en: '{n} {n|star|stars}' },
  'ui.stars.1': { zh: '很不满意', en: 'Very dissatisfied' },
  'ui.stars.2': { zh: '不满意', en: 'Dissatisfied' },
  'ui.stars.3': { zh: '一般', en: 'So-so' },
  'ui.stars.4': { zh: '满意', en: 'Satisfied' },
  'ui.stars.5': { zh: '很满意', en: 'Very satisfied' },
  'ui.left': { zh: '还可写 {n} 字', en: '{n} {n|character|characters} left' },
  'ui.photo.add': { zh: '加照片', en: 'Add a photo' },
  'ui.photo.limit': {
    zh: '最多 {max} 张，会在手机上缩小，不含位置信息',
    en: 'At most {max}; made smaller here, without location',
  },
  'ui.photo.remove': { zh: '去掉第 {n} 张照片', en: 'Remove photo {n}' },
  'ui.photo.unreadable': {
    zh: '这个文件不是能打开的照片，请换一张',
    en: 'This file is not a photo we can open; choose another',
  },
  'ui.photo.nth': { zh: '照片 {n}', en: 'Photo {n}' },
  'ui.photo.of': { zh: '第 {n} 张，共 {all} 张', en: 'Photo {n} of {all}' },
  'ui.photo.before': { zh: '上一张', en: 'Previous' },
  'ui.photo.next': { zh: '下一张', en: 'Next' },
  'ui.meter': { zh: '{percent}%（{numerator}/{denominator}）', en: '{percent}% ({numerator}/{denominator})' },
  'ui.meter.none': { zh: '还没有', en: 'none yet' },
  'ui.day.in': { zh: '{n} 天后 {day}', en: '{n} {n|day|days}, {day}' },
  'ui.send': { zh: '把这一页发给别人', en: 'Send this page to somebody' },
  'ui.send.copied': {
    zh: '链接已复制，可以粘贴到聊天群里：',
    en: 'The link is copied; paste it into a chat:',
  },
  'ui.send.shown': { zh: '请把这个链接发到聊天群里：', en: 'Send this link to a chat:' },
  'ui.close': { zh: '关闭', en: 'Close' },
  'ui.light.green': { zh: '时间充足', en: 'In time' },
  'ui.light.yellow': { zh: '快到期', en: 'Due soon' },
  'ui.light.red': { zh: '已超期', en: 'Overdue' },
  'ui.light.done': { zh: '已办完', en: 'Finished' },
}
