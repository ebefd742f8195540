import type { Work } from '#features/feature.ts'
import { describeMatters, type Matter, matterIds } from '#features/requests/public.ts'
import { disputeCategories } from '#kernel/pack/disputes.ts'
import type { Words } from '#kernel/shared/words.ts'
import { type Columns, dayOf, headingsOf, type List, saidBy, whereOf } from './list.ts'

const yesNo = (is: boolean | null, [yes, no]: readonly [string, string]) => (is === null ? '' : is ? yes : no)

const own = {
  number: { title: '编号', of: (one) => one.number },
  received: { title: '受理时间', of: (one) => dayOf(one.receivedAt) },
  village: { title: '村', of: (one) => one.villageName },
  place: { title: '地点', of: (one) => one.placeName },
  category: { title: '类型', of: (one) => one.category },
  title: { title: '简要情况', of: (one) => one.title },
  handler: { title: '责任人', of: (one) => one.handler },
  state: { title: '进展', of: (one) => one.state },
  due: { title: '办理期限', of: (one) => dayOf(one.dueAt) },
  answered: { title: '答复时间', of: (one) => dayOf(one.answeredAt) },
  answer: { title: '措施和结果', of: (one) => one.answer },
  inTime: { title: '是否按时', of: (one) => yesNo(one.inTime, ['按时', '超时']) },
  solved: { title: '是否解决', of: (one) => yesNo(one.solved, ['解决', '未解决']) },
  stars: { title: '回访评价', of: (one) => (one.stars === null ? '' : `${one.stars} 星`) },
} satisfies Record<string, Columns<Matter>[number]>

const ledger: Columns<Matter> = Object.values(own)

/** As GB/T 31000 calls them (5.58 has the ways of settling as codes; what is not kept is no column, and the parties are none). */
const standard: Columns<Matter> = [
  { title: '编号', of: own.number.of },
  { title: '名称', of: own.title.of },
  { title: '发生日期', of: (one) => own.received.of(one).replaceAll('-', '') },
  { title: '发生地点', of: (one) => [one.villageName, one.placeName].filter(Boolean).join(' ') },
  { title: '事件类别', of: own.category.of },
  { title: '化解责任人姓名', of: own.handler.of },
  { title: '化解是否成功', of: (one) => yesNo(one.solved, ['1', '0']) },
  { title: '化解情况', of: own.answer.of },
]

const disputes = ({ packs }: Work): string[] => disputeCategories(packs.everywhere)

type Of = Words & { columns: Columns<Matter>; only?: (work: Work) => string[] }

const ofMatters = ({ zh, en, columns, only }: Of): List => ({
  ...{ zh, en, headings: headingsOf(columns) },
  choose: (work, asked, most) =>
    matterIds(work.tx, work.scope, { where: whereOf(asked), categories: only?.(work) ?? null, most }),
  shown: async () => [],
  rows: async (work, ids) => saidBy(columns, await describeMatters(work, ids)),
})

/** Matters and what came of them. No list says who brought one. */
export const matterLists = {
  requests: ofMatters({ zh: '诉求办理台账', en: 'Ledger of requests', columns: ledger }),
  disputes: ofMatters({ zh: '矛盾纠纷台账', en: 'Ledger of disputes', columns: ledger, only: disputes }),
  'gbt31000.disputes': ofMatters({
    ...{ zh: 'GB/T 31000 矛盾纠纷', en: 'GB/T 31000 disputes', columns: standard, only: disputes },
  }),
} satisfies Record<string, List>
