import type { Language } from './words.ts'

const zone = 'Asia/Shanghai'
const tag: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }

/** Making one of these takes a slow phone a millisecond, and a list asks for dozens of the same. */
const made = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, options)
  made.set(key, format)
  return format
}

/** A day as people say it: 2026-03-04 → 3月4日; the year only when it is not this one. */
export function dayText(day: string, language: Language, today: string = todayHere()): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  return formatOf(tag[language], {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}

/** A moment in the county's time: 3月4日 15:30. */
export function momentText(instant: string, language: Language, today: string = todayHere()): string {
  const at = new Date(instant)
  const clock = formatOf('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at)
  return `${dayText(dayHere(at), language, today)} ${clock}`
}

/** The end of a time allowed: midnight belongs to the day that ends with it, as people say it (24:00, not 00:00 of the next). */
export function untilText(instant: string, language: Language, today: string = todayHere()): string {
  const at = new Date(instant)
  const before = new Date(at.getTime() - 1)
  const wholeDay = dayHere(before) !== dayHere(at)
  return wholeDay ? `${dayText(dayHere(before), language, today)} 24:00` : momentText(instant, language, today)
}

/** The day in Shanghai, as YYYY-MM-DD: the business day of the product wherever the phone is. */
export const dayHere = (at: Date): string => formatOf('en-CA', { timeZone: zone }).format(at)

export const todayHere = (): string => dayHere(new Date())
