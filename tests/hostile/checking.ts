import { appendFileSync } from 'node:fs'
import { expect } from 'vitest'
import { house } from '#server/features.ts'

/** A few of every kind; another seed tries others, and more inputs may be asked for in all (`npm run -s torture -- inputs`). */
export const runsPerOperation = Math.max(25, Math.ceil(Number(process.env.SHANZHI_INPUTS ?? 0) / house.routes.length))
export const seed = Number(process.env.SHANZHI_SEED ?? 20260302)

const told = process.env.SHANZHI_INPUTS_TOLD

/** For whoever asked for many inputs: a line for each operation, of how many answers were a yes. */
export function tellYes(operation: string, statuses: readonly number[]): void {
  const yes = statuses.filter((status) => status < 300).length
  if (told) appendFileSync(told, `${JSON.stringify({ operation, inputs: statuses.length, yes })}\n`)
}

export const languages = ['zh-CN', 'en'] as const

/** What a browser is told of every answer, whoever gave it and however early: nothing in it is guessed at, framed or run. */
export function checkHeaders(headers: Readonly<Record<string, unknown>>): void {
  expect(headers).toMatchObject({
    'content-security-policy': expect.stringMatching(/^default-src '(none|self)';.*frame-ancestors 'none'/),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': expect.stringMatching(/^(DENY|SAMEORIGIN)$/),
  })
  expect(headers['content-security-policy']).not.toContain('unsafe')
}

/** A refusal is a problem of the house, with its words in the language that was asked for. */
export function checkRefusal(text: string, status: number, language: string): void {
  const body = JSON.parse(text)
  const words = house.problems[body.code]
  expect(words, `${status} with the unknown code ${body.code}`).toBeDefined()
  const title = language === 'en' ? words!.en : words!.zh
  expect(body.title.slice(0, title.split('{')[0]!.length)).toBe(title.split('{')[0])
  expect(body).toMatchObject({ status, incident: expect.any(String) })
}
