import type { Words } from '#kernel/shared/words.ts'

export const visitsDeskWords: Record<string, Words> = {
  'visits.desk.title': { zh: '走访留下的', en: 'What visits left' },
  'visits.desk.about': {
    zh: '需求、决定和答复，按时间排列。不统计谁走得多，不排名。',
    en: 'Needs, decisions and answers, by date. Nobody’s visits are counted or ranked.',
  },
  'visits.line.title': { zh: '联系与解难', en: 'Contact and what it solved' },
  'visits.line.about': {
    zh: '联系了多少户、走访带来多少诉求、解决了多少件。数的是事，按地方和姓名排列，不排名。',
    en: 'How many households are looked after, what visits brought, and what was solved. Matters are counted; places and names keep their own order.',
  },
  'visits.line.line': { zh: '联系线', en: 'Line of contact' },
  'visits.line.area': { zh: '地方', en: 'Place' },
  'visits.line.contact': { zh: '联系人', en: 'Contact' },
  'visits.line.contacts': { zh: '联系人数', en: 'Contacts' },
  'visits.line.households': { zh: '联系户数', en: 'Households looked after' },
  'visits.line.visited': { zh: '走访留下记录的户', en: 'Households with something left' },
  'visits.line.requests': { zh: '带来的诉求', en: 'Requests brought' },
  'visits.line.solved': { zh: '已解决', en: 'Solved' },
  'visits.line.none': { zh: '这里还没有人联系', en: 'Nobody looks after anybody here yet' },
  'visits.line.none.next': { zh: '在“联系线”里安排联系人。', en: 'Name contacts under Lines of contact.' },
  'visits.line.noLine': { zh: '这里的治理模式没有联系线', en: 'The models of this place have no line of contact' },
  'visits.line.noLine.next': {
    zh: '换一个地方，或由县里改用有联系线的模式。',
    en: 'Choose another place, or another model.',
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
