import { isDay } from '#kernel/shared/day.ts'

/** A day as lists write it. `month` alone is known where the day was left out: 1979年11月. */
export type WrittenDay = { kind: 'day'; day: string } | { kind: 'month'; month: string } | { kind: 'unreadable' }

const two = (n: string): string => n.padStart(2, '0')

/** 2024-05-01, 2024.5.1, 2024/5/1, 20240501, 2024年5月1日, full-width too. Two-figure years are no day: nobody knows the century. */
export function readWrittenDay(text: string): WrittenDay {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const whole = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (whole) {
    const day = `${whole[1]}-${two(whole[2]!)}-${two(whole[3]!)}`
    return isDay(day) ? { kind: 'day', day } : { kind: 'unreadable' }
  }
  const month = /^(\d{4})[-./年](\d{1,2})月?$/.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain)
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return { kind: 'month', month: `${month[1]}-${two(month[2]!)}` }
  return { kind: 'unreadable' }
}
