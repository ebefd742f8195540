import { must, refuse } from '#features/feature.ts'
import { readShortList } from '#features/imports/public.ts'

/** How columns are called by GB/T 31000 (first) and in lists of offices. */
const names = {
  address: ['房屋地址', '房屋详址', '地址', '详细地址'],
  kind: ['建筑用途', '房屋用途', '用途'],
  community: ['小区', '小区名称'],
  building: ['楼栋', '楼号', '楼栋号', '幢'],
  unit: ['单元', '单元号'],
  room: ['房号', '室', '房间号'],
  ownerName: ['房主姓名', '房主', '产权人'],
  ownerPhone: ['房主联系方式', '房主电话', '房主联系电话'],
  isLet: ['是否出租', '出租'],
} as const
type Column = keyof typeof names

/** A list that has one of these is about what is let; whoever rents is told by the life event, so these are not read. */
const ofLetting = ['出租用途', '承租人姓名', '承租人公民身份号码', '承租人身份号码', '承租人联系方式']

export type WrittenHome = { line: number; letList: boolean } & Record<Column, string>

/** The lines of a list of dwellings; a place and one more column make it one. */
export function readHomes(file: { bytes: Uint8Array; name: string }): WrittenHome[] {
  const others = ['kind', 'ownerName', 'ownerPhone', 'isLet', 'community'] as const
  const lines = must(
    readShortList(file, {
      names,
      enough: (has) => (has('address') || (has('building') && has('room'))) && others.some(has),
      most: 2_000,
    }),
  )
  if (lines.length === 0) refuse('dwellings.no_table')
  return lines.map(({ line, said, headings }) => ({
    ...{ line, letList: headings.some((heading) => ofLetting.includes(heading)) },
    ...said,
  }))
}
