import type { Words } from '#kernel/shared/words.ts'

export const visitsDeskWords: Record<string, Words> = {
  'visits.desk.title': { zh: '走访留下的', en: 'What visits left' },
  'visits.desk.about': {
    zh: '需求、决定和答复，按时间排列。不统计谁走得多，不排名。',
    en: 'Needs, decisions and answers, by date. Nobody’s visits are counted or ranked.',
  },
  'visits.desk.on': { zh: '日期', en: 'Date' },
  'visits.desk.household': { zh: '户', en: 'Household' },
  'visits.desk.outcome': { zh: '留下', en: 'Left' },
  'visits.desk.text': { zh: '内容', en: 'What' },
  'visits.desk.by': { zh: '联系人', en: 'Contact' },
  'visits.desk.request': { zh: '诉求', en: 'Request' },
  'visits.desk.request.none': { zh: '未转诉求', en: 'no request' },
  'visits.desk.all': { zh: '全部', en: 'All' },
  'visits.desk.show': { zh: '只看', en: 'Show' },
  'visits.desk.open': { zh: '还没转为诉求的', en: 'Not yet a request' },
  'visits.desk.none': { zh: '还没有走访留下的记录', en: 'No visit has left anything yet' },
  'visits.desk.none.next': {
    zh: '联系人在手机上“走访”里记下后，这里就有了。',
    en: 'Contacts write them down on the phone, under Visits.',
  },
}
