import type { Words } from '#kernel/shared/words.ts'

export const capacityPlansDeskWords: Record<string, Words> = {
  'capacityPlans.title': { zh: '党组织能力计划', en: 'Branch capacity plans' },
  'capacityPlans.about': {
    zh: '党组织在队伍、本领、组织生活与纪律上缺什么、怎么补、哪天补上。说的是组织，不给个人打分。',
    en: 'What branches lack in people, skills and the order of their work, what they do about it and by when. It is about the body; nobody is rated.',
  },
  'capacityPlans.found': { zh: '从任职看：', en: 'The seats say:' },
  'capacityPlans.none': { zh: '还没有计划', en: 'Nothing planned yet' },
  'capacityPlans.aspect': { zh: '方面', en: 'Head' },
  'capacityPlans.gap': { zh: '缺什么', en: 'What is lacking' },
  'capacityPlans.gap.hint': { zh: '如：没有会用电脑的年轻委员', en: 'e.g. nobody who keeps the books by computer' },
  'capacityPlans.step': { zh: '怎么补', en: 'What is done' },
  'capacityPlans.step.hint': { zh: '如：请镇里办两期培训', en: 'e.g. two courses by the township' },
  'capacityPlans.due': { zh: '哪天补上', en: 'By' },
  'capacityPlans.result': { zh: '补得怎样', en: 'What came of it' },
  'capacityPlans.result.hint': { zh: '做了什么、效果怎样', en: 'what was done, with what effect' },
  'capacityPlans.done': { zh: '完成', en: 'Done' },
  'capacityPlans.add': { zh: '加一项', en: 'Add a step' },
  'capacityPlans.save': { zh: '保存', en: 'Save' },
  'capacityPlans.missing': { zh: '请填写这一项', en: 'Please fill this in' },
  'capacityPlans.body': { zh: '党组织', en: 'Branch' },
  'capacityPlans.showDone': { zh: '看已经完成的', en: 'Those that are done' },
  'capacityPlans.list.none': { zh: '没有要补的', en: 'Nothing is to be done' },
  'capacityPlans.list.none.next': { zh: '在党组织的页面里加一项。', en: 'Add a step on the page of a branch.' },
}
