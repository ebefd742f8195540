import type { Words } from '#kernel/shared/words.ts'

/** Words of this feature that no procedure brings: its own steps, the fields it writes itself, and the phases. */
export const requestsWords = {
  'requests.step.place': { zh: '反映诉求', en: 'Placed' },
  'requests.step.sort': { zh: '调整类别', en: 'Put into another category' },
  'requests.step.merge': { zh: '并入另一件诉求', en: 'Merged into another request' },
  'requests.step.merged': { zh: '并入一件相同诉求', en: 'The same matter was merged in' },
  'requests.step.triage': { zh: '三事分流', en: 'Sorted' },
  'requests.step.object': { zh: '不同意分类', en: 'Did not agree with the class' },
  'requests.step.checked': { zh: '监督抽查核实过', en: 'Checked by supervisors' },
  'requests.step.sendBack': { zh: '监督抽查退回重办', en: 'Sent back by supervisors' },
  'requests.field.checked': { zh: '核查结果', en: 'Found' },
  'requests.field.checkMeans': { zh: '核查方式', en: 'How it was checked' },
  'requests.field.checkRemark': { zh: '说明', en: 'Remark' },
  'requests.field.checkFound': { zh: '抽查发现', en: 'What the check found' },
  'requests.field.class': { zh: '分为', en: 'Class' },
  'requests.field.because': { zh: '理由', en: 'Reason' },
  'requests.field.category': { zh: '类别', en: 'Category' },
  'requests.field.number': { zh: '编号', en: 'Number' },
  'requests.phase.toDispatch': { zh: '待派单', en: 'To be dispatched' },
  'requests.phase.toClaim': { zh: '待领单', en: 'To be claimed' },
  'requests.phase.working': { zh: '办理中', en: 'Being worked on' },
  'requests.phase.answered': { zh: '待评价', en: 'To be rated' },
  'requests.phase.shown': { zh: '已晒单', en: 'Shown' },
  'requests.phase.closed': { zh: '已撤回', en: 'Withdrawn' },
  'requests.somebody': { zh: '居民', en: 'A resident' },
} as const satisfies Record<string, Words>
