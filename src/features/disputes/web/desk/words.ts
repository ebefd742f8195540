import type { Words } from '#kernel/shared/words.ts'

export const disputesDeskWords: Record<string, Words> = {
  'disputes.title': { zh: '矛盾纠纷', en: 'Disputes' },
  'disputes.about': {
    zh: '所选地方最近五十件纠纷：什么事、在哪里、谁在办、办得怎样。不列当事人；全部台账可导出。',
    en: 'The newest fifty disputes of the chosen place: what, where, who handles it and how it goes. No party is named; the whole ledger leaves as a file.',
  },
  'disputes.none': { zh: '这里还没有登记纠纷', en: 'No dispute is recorded here' },
  'disputes.none.next': {
    zh: '有人反映就会列在这里；也可以导入名单。',
    en: 'Whatever is reported stands here; a list may be brought in too.',
  },
  'disputes.what': { zh: '事由', en: 'What' },
  'disputes.category': { zh: '类型', en: 'Kind' },
  'disputes.place': { zh: '地点', en: 'Where' },
  'disputes.received': { zh: '受理时间', en: 'Received' },
  'disputes.handler': { zh: '责任人', en: 'Handled by' },
  'disputes.state': { zh: '进展', en: 'State' },
  'disputes.solved': { zh: '是否解决', en: 'Solved' },
  'disputes.parties': { zh: '其他当事人', en: 'Other parties' },
  'disputes.parties.about': {
    zh: '来自导入的名单，只在这里给看得到这件事的人看，不进任何台账。',
    en: 'From the list that came in; shown here alone, to whoever may read the matter, and in no ledger.',
  },
  'disputes.list': { zh: '导入纠纷名单', en: 'Import a list' },
  'disputes.list.of': { zh: '件', en: '{n|matter|matters}' },
  'disputes.list.village': {
    zh: '要导入名单，请先在“看哪里”里选一个村。',
    en: 'To bring a list in, choose a village under “Which place”.',
  },
  'disputes.list.about': {
    zh: '可用 GB/T 31000 矛盾纠纷表或本地台账（xlsx、csv）：名称、发生日期、发生地点、事件类别、事件简述、当事人。每件进办理队列、按时办结；第一位当事人由他跟进，其余当事人一并保存，姓名和号码都加密，只给看得到这件事的人看；人员类别不读。已化解的不进队列。先预览，有一行有问题就都不导入。',
    en: 'Takes the table of disputes of GB/T 31000 or a local ledger (xlsx, csv): name, day, place, kind, what happened, party. Each enters the queue with its clocks; the first party follows it, the others are kept too, names and numbers sealed and shown to whoever may read the matter; what kind of person somebody is is not read. Settled ones stay out. Looked at first; one fault, and nothing comes in.',
  },
}
