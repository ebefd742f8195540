import { must, refuse } from '#features/feature.ts'
import { readShortList } from '#features/imports/public.ts'

/** How columns are called by GB/T 31000 (first) and in ledgers of offices. 人员类别, 民族 and 学历 of a party are not read. */
const names = {
  number: ['编号', '事件编号', '序号'],
  title: ['名称', '事件名称', '纠纷名称', '矛盾纠纷名称'],
  on: ['发生日期', '受理时间', '受理日期', '排查日期'],
  place: ['发生地点', '地点', '发生地详址'],
  category: ['事件类别', '类型', '纠纷类型', '纠纷类别'],
  text: ['事件简述', '简要情况', '情况简述', '基本情况'],
  party: ['主要当事人姓名', '当事人', '当事人姓名', '申请人', '当事人甲', '甲方当事人'],
  others: ['其他当事人', '其他当事人姓名', '对方当事人', '被申请人', '当事人乙', '乙方当事人'],
  identity: ['主要当事人公民身份号码', '当事人身份证号', '主要当事人证件号码'],
  phone: ['主要当事人联系方式', '当事人联系电话', '联系电话'],
  settled: ['化解是否成功', '是否成功', '是否化解'],
} as const
type Column = keyof typeof names
export type Written = { line: number } & Record<Column, string>

/** A list of disputes, as the standard or an office writes one. */
export function readDisputes(file: { bytes: Uint8Array; name: string }): Written[] {
  const found = must(
    readShortList(file, {
      names,
      enough: (has) =>
        (has('title') || has('text')) && (has('category') || has('settled') || has('party')) && has('on'),
      most: 300,
    }),
  )
  if (found.length === 0) refuse('disputes.list_none')
  return found.map(({ line, said }) => ({ line, ...said }))
}
