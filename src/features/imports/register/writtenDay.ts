import { isDay } from '#kernel/shared/day.ts'

/** A day as lists write it. `month` alone is known where the day was left out: 1979年11月, or 1979. */
export type WrittenDay = { kind: 'day'; day: string } | { kind: 'month'; months: string[] } | { kind: 'unreadable' }

const two = (n: string): string => n.padStart(2, '0')
const unreadable: WrittenDay = { kind: 'unreadable' }

/** Days as programs count them from 1899-12-30: a list that was copied as text holds 29161 for 1979-11-02. */
const serial = { least: 1_000, most: 60_000, day0: Date.UTC(1899, 11, 30), dayMs: 86_400_000 }

/**
 * 2024-05-01, 2024.5.1, 2024/5/1, 20240501, 2024年5月1日, full-width too, with or without a time, and the bare count of days that a
 * workbook keeps. Two-figure years are no day: nobody knows the century.
 */
export function readWrittenDay(text: string, isNumber = false): WrittenDay {
  const plain = text
    .normalize('NFKC')
    .replace(/(?<=\d)[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '')
    .replace(/\s/g, '')
    .replace(/[.。、](?=$)/, '')
    .replace(/(?:出)?生$/, '')
  const whole =
    /^(\d{4})[-./年。、](\d{1,2})[-./月。、](\d{1,2})[日号]?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (whole) {
    const day = `${whole[1]}-${two(whole[2]!)}-${two(whole[3]!)}`
    return isDay(day) ? { kind: 'day', day } : unreadable
  }
  const month = /^(\d{4})[-./年。、](\d{1,2})月?$/.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain)
  if (month) return monthOf(month[1]!, month[2]!, isNumber)
  if (/^(?:19|20)\d{2}年?$/.test(plain)) return { kind: 'month', months: [plain.slice(0, 4)] }
  return /^\d{4,5}$/.test(plain) ? ofSerial(Number(plain)) : unreadable
}

/** A workbook that took 1979.10 for a number has kept 1979.1, so both months may be meant. */
function monthOf(year: string, month: string, isNumber: boolean): WrittenDay {
  if (Number(month) < 1 || Number(month) > 12) return unreadable
  const months = [`${year}-${two(month)}`]
  return { kind: 'month', months: isNumber && month === '1' ? [...months, `${year}-10`] : months }
}

function ofSerial(count: number): WrittenDay {
  if (count < serial.least || count > serial.most) return unreadable
  return { kind: 'day', day: new Date(serial.day0 + count * serial.dayMs).toISOString().slice(0, 10) }
}
