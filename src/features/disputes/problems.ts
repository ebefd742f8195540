import type { Problems } from '#kernel/shared/problems.ts'

const correct = { zh: '请在文件里更正后重新选择。', en: 'Correct it in the file and choose it again.' }

/** Why a list of disputes, or one of its lines, does not come in. */
export const disputesProblems: Problems = {
  'disputes.list_none': {
    kind: 'invalid',
    zh: '没有找到矛盾纠纷名单',
    en: 'No list of disputes was found',
    next: {
      zh: '表头要有“名称”或“事件简述”、“发生日期”，以及“事件类别”“当事人”“化解是否成功”之一。',
      en: 'The headings need 名称 or 事件简述, 发生日期, and one of 事件类别, 当事人 and 化解是否成功.',
    },
  },
  'disputes.list_changed': {
    kind: 'notNow',
    zh: '文件和预览时不一样了',
    en: 'The file is not the one that was looked at',
    next: { zh: '请重新预览再导入。', en: 'Look at it again, then bring it in.' },
  },
  'disputes.list_faulty': {
    kind: 'invalid',
    zh: '名单里有 {n} 行有问题，没有导入',
    en: '{n} {n|line has|lines have} a problem, so nothing came in',
    next: { zh: '请更正后重新预览。', en: 'Correct them and look at the list again.' },
  },
  'disputes.no_words': { kind: 'invalid', zh: '没有写是什么事', en: 'What it is about is not said', next: correct },
  'disputes.no_day': {
    kind: 'invalid',
    zh: '“{said}”不是发生日期',
    en: '“{said}” is no day on which it happened',
    next: correct,
  },
  'disputes.in_future': { kind: 'invalid', zh: '{day}还没有到', en: '{day} has not come yet', next: correct },
  'disputes.no_category': {
    kind: 'notNow',
    zh: '这里的治理模式没有纠纷这一类，收进来没人办',
    en: 'The models of this place know no category of disputes, so nobody would handle them',
    next: { zh: '请先在“治理模式”里加上纠纷类别。', en: 'Add one to the models first.' },
  },
  'disputes.no_phone': {
    kind: 'invalid',
    zh: '联系方式不是电话号码',
    en: 'The phone is no phone number',
    next: { zh: '请更正，或留空。', en: 'Correct it or leave it empty.' },
  },
  'disputes.phones_unequal': {
    kind: 'invalid',
    zh: '有 {n} 个电话，却有 {parties} 位当事人，不知道是谁的',
    en: '{n} {n|phone|phones} for {parties} {parties|party|parties}, so nobody knows whose they are',
    next: {
      zh: '请按当事人的顺序写电话，用“、”隔开；没有的留空，如“13800000000、、13900000000”。',
      en: 'Write them in the order of the parties with 、 between; leave the place of a missing one empty.',
    },
  },
  'disputes.too_many_parties': {
    kind: 'invalid',
    zh: '当事人超过 {most} 位',
    en: 'More than {most} parties',
    next: { zh: '请只写主要的几位，其余写进事件简述。', en: 'Name the main ones and tell of the others in the words.' },
  },
}

/** What is said beside a line that has no fault. */
export const noteWords = {
  settled: { zh: '已化解，不进办理队列', en: 'Settled already: it does not enter the queue' },
  others: {
    zh: '另 {n} 位当事人加密保存，只给看得到这件事的人看',
    en: '{n} more {n|party is|parties are} kept sealed, for whoever may read the matter',
  },
} as const
