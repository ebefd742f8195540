const figures: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** What a village calls its smallest unit: 组 nearly everywhere, 社 in Gansu and Sichuan (the same thing). */
export type GroupKind = '组' | '社' | '队'

export type GroupName = { n: number; kind: GroupKind }

/** 12, １２, 十二, 一百零三, 二〇 and 廿一 are all read; anything else is null, never a guess. */
export function readChineseNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim().replace(/廿/g, '二十').replace(/卅/g, '三十')
  if (/^\d{1,6}$/.test(plain)) return Number(plain)
  if (/^[〇零一二三四五六七八九]{2,}$/.test(plain)) return Number([...plain].map((c) => figures[c]).join(''))
  if (!/^[〇零一二两三四五六七八九十百千]+$/.test(plain)) return null
  let total = 0
  let pending: number | null = null
  let lastUnit = 10_000
  for (const character of plain) {
    const unit = units[character]
    if (unit === undefined) {
      if (pending !== null && pending !== 0) return null
      pending = figures[character]!
      continue
    }
    if (unit >= lastUnit) return null
    total += (pending === null || pending === 0 ? 1 : pending) * unit
    pending = null
    lastUnit = unit
  }
  return total + (pending ?? 0)
}

/** Writes 0 to 9999 the way a village numbers its groups: 十二, not 一十二. */
export function writeChineseNumber(n: number): string {
  const names = '零一二三四五六七八九'
  let text = ''
  for (const [unit, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const figure = Math.floor(n / unit) % 10
    if (figure > 0) text += names[figure]! + word
    else if (text !== '' && !text.endsWith('零') && n % unit > 0) text += '零'
  }
  return (text || '零').replace(/^一十/, '十')
}

/** 一组, 1组, 第一组, 第1村民小组, 十二社: one group however it is written. Null when the name carries no number. */
export function readGroupName(text: string): GroupName | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const parts = /^第?([\d〇零一二两三四五六七八九十百廿卅]+)(?:号)?(?:(?:村民|居民|生产)?(?:小)?(组|社|队))?$/.exec(
    plain,
  )
  const n = parts ? readChineseNumber(parts[1]!) : null
  if (n === null || n === 0) return null
  return { n, kind: (parts![2] as GroupKind | undefined) ?? '组' }
}

/** Neither a database nor Intl sorts 二组 before 十二组, so the key is stored: numbered names by value, then the rest. */
export function groupSortKey(name: string): string {
  const group = readGroupName(name)
  return group ? `0${String(group.n).padStart(4, '0')}` : `1${name.normalize('NFKC').trim()}`
}
