import { expect, test } from 'vitest'
import { type Choice, timesFor, usualChoice, wants } from './rules.ts'

/** A clock of Shanghai on the second of March. */
const at = (clock: string, day = 2) => new Date(`2026-03-0${day}T${clock}:00.000+08:00`).toISOString()
const choice = (set: Partial<Choice>): Choice => ({ ...usualChoice, ...set })

test.each<[string, Partial<Choice>, string, string]>([
  ['by day at once', {}, at('09:30'), at('09:30')],
  ['in the evening of quiet hours, the next morning', {}, at('23:10'), at('07:00', 3)],
  ['in the morning of quiet hours, the same morning', {}, at('06:59'), at('07:00')],
  ['when they end, at once', {}, at('07:00'), at('07:00')],
  ['quiet hours within a day', { quietFrom: 12, quietTo: 14 }, at('13:00'), at('14:00')],
  ['the same hour twice: none', { quietFrom: 0, quietTo: 0 }, at('03:00'), at('03:00')],
  ['once a day, at the next such hour', { dailyAt: 18 }, at('09:30'), at('18:00')],
  ['once a day, tomorrow when it is over', { dailyAt: 8 }, at('08:00'), at('08:00', 3)],
  ['an hour that is quiet moves to their end', { dailyAt: 23 }, at('09:30'), at('07:00', 3)],
])('when somebody is told: %s', (_, set, now, expected) => {
  expect(timesFor(choice(set), now).nextAt).toBe(expected)
})

test('by SMS goes only what waits for the reader; a kind or a way that is off goes nowhere', () => {
  expect([wants(choice({}), 'sms', 'answered'), wants(choice({}), 'sms', 'handed')]).toEqual([true, false])
  expect(wants(choice({}), 'email', 'handed')).toBe(true)
  expect(wants(choice({ kindsOff: ['answered'] }), 'sms', 'answered')).toBe(false)
  expect(wants(choice({ waysOff: ['email'] }), 'email', 'handed')).toBe(false)
})
