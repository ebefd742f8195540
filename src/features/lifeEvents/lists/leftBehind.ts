import type { Listed } from '#features/circumstances/public.ts'
import type { Line } from './lines.ts'

/** 留守人员类型 as codes and words of lists: 01, 留守老人, 老人. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['elder', /^0?1$|老/],
  ['woman', /^0?2$|妇|女性/],
  ['child', /^0?3$|童|未成年/],
]

/** Who looks after them, by what a list calls that person. The first that fits counts: 祖父母 before 父母. */
const carers: readonly (readonly [string, RegExp])[] = [
  ['nobody', /^无|没有|独居|独自|无人/],
  ['grandparent', /祖|爷|奶|外公|外婆|姥/],
  ['spouse', /配偶|丈夫|妻|老伴|爱人/],
  ['children', /子女|儿子|女儿|儿媳|女婿/],
  ['parent', /父|母|爸|妈/],
  ['neighbour', /邻|志愿|村干部|网格/],
  ['relative', /亲|叔|伯|姑|舅|姨|兄|弟|姐|妹|哥/],
]

const chosen = (text: string, among: typeof kinds): string | null =>
  text === '' ? null : (among.find(([, said]) => said.test(text.normalize('NFKC')))?.[0] ?? null)

/** What one line adds to its household: the kind, and who cares. What is not understood adds nothing. */
export function addsTo({ written, known, problem }: Line): Listed[] {
  if (problem || known?.householdId == null) return []
  const { householdId } = known
  const kind = chosen(written.kind, kinds)
  const carer = chosen(written.carer, carers)
  return [
    ...(kind ? [{ householdId, field: 'leftBehindAtHome', chosen: [kind] }] : []),
    ...(carer ? [{ householdId, field: 'leftBehindCarer', chosen: [carer] }] : []),
  ]
}

/** Several lines of one household as one thing said of it. */
export function together(lines: readonly Line[]): Listed[] {
  const all = Map.groupBy(lines.flatMap(addsTo), (one) => `${one.householdId} ${one.field}`)
  return [...all.values()].map((same) => ({
    ...same[0]!,
    chosen: [...new Set(same.flatMap((one) => one.chosen))],
  }))
}

/** A carer was named in words that say nothing here. */
export const unclearCarer = ({ written }: Line): boolean =>
  written.carer !== '' && chosen(written.carer, carers) === null
