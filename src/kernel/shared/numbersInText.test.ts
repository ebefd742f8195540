import { expect, test } from 'vitest'
import { maskNumbers, publishable } from './numbersInText.ts'

test.each(['请打13800138000', '请打 138 0013 8000', '证件990101199001011234', '值班 0915-5211234'])(
  '[R-05] a text with somebody’s number is not published: %s',
  (text) => {
    expect(publishable(text)).toMatchObject({ ok: false, problem: { code: 'text.numbers_in_text' } })
    expect(maskNumbers(text)).toContain('****')
  },
)

test.each(['2026年3月4日，投入 125000 元', '下周修好'])('dates and sums are no numbers of anybody: %s', (text) => {
  expect(publishable(text)).toEqual({ ok: true, value: text })
})
