import { must, refuse } from '#features/feature.ts'
import { readShortList } from '#features/imports/public.ts'

/** How columns are called by GB/T 31000 (first) and in lists of offices. 证件号码 there is the number of a permit, so it is not read. */
const names = {
  name: ['姓名', '人员姓名'],
  identity: ['公民身份号码', '身份证号码', '身份证号', '居民身份证号码', '身份号码'],
  sex: ['性别'],
  birthDate: ['出生日期', '出生年月日', '出生年月'],
  phone: ['联系方式', '联系电话', '手机号码', '手机号', '电话'],
  registeredAt: ['户籍地', '户籍所在地', '户籍地址', '户籍地详址'],
  here: ['现住地', '现居住地', '居住地'],
  door: ['现住门(楼)详址', '现住地详址', '现住址', '住所', '住所详址', '居住地址', '现居住地址'],
  kind: ['留守人员类型', '留守类型'],
  carer: [
    ...['照料人', '照料人关系', '照护人', '监护人关系', '委托照护人', '家庭主要成员与留守人员关系', '主要成员关系'],
  ],
  wishes: ['困难及诉求', '帮扶情况'],
  household: ['户号', '户编号', '与户主关系'],
} as const
type Column = keyof typeof names

export type Written = { line: number } & Record<Column, string>
export type WrittenList = { shape: 'floating' | 'leftBehind'; lines: Written[] }

/** A list of 流动人口 or 留守人员. One with households and relations is a register, which comes in by its own import. */
export function readPeople(file: { bytes: Uint8Array; name: string }): WrittenList {
  const found = must(
    readShortList(file, {
      names,
      enough: (has) =>
        has('name') && !has('household') && (has('kind') || (has('registeredAt') && (has('here') || has('door')))),
      most: 500,
    }),
  )
  const first = found[0] ?? refuse('lifeEvents.list_none')
  const isKind = first.headings.some((heading) => names.kind.some((one) => one === heading))
  return { shape: isKind ? 'leftBehind' : 'floating', lines: found.map(({ line, said }) => ({ line, ...said })) }
}
