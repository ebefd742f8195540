import { expect, test } from 'vitest'
import { checkAppointment, type Incompatibility } from './appointment.ts'

const rules: Incompatibility[] = [
  {
    id: 'apart',
    zh: '不得兼任',
    en: 'Apart',
    bodies: ['supervision', 'committee'],
    relativesToo: true,
    statute: 'law-37',
  },
  { id: 'alone', zh: '不得兼任', en: 'Apart', bodies: ['supervision', 'accounts'], statute: 'law-37' },
]
const enter = (body: string, own: string[] = [], relatives: string[] = []) =>
  checkAppointment({ body, own, relatives }, rules)

test('[A-03] a supervisor is no committee member and no near relative of one, in either order of appointment', () => {
  expect(enter('supervision', ['committee'])).toMatchObject({
    problem: { code: 'authority.bodies_exclude', facts: { rule: 'apart', statute: 'law-37', other: 'committee' } },
  })
  expect(enter('committee', ['supervision']).ok).toBe(false)
  expect(enter('supervision', [], ['committee'])).toMatchObject({ problem: { code: 'authority.relative_in_body' } })
  expect(enter('committee', [], ['supervision']).ok).toBe(false)
})

test('the party branch shuts nobody out, and relatives count only where the rule says so', () => {
  expect(enter('supervision', ['branch'], ['branch', 'supervision']).ok).toBe(true)
  expect(enter('supervision', [], ['accounts']).ok).toBe(true)
  expect(enter('supervision', ['accounts']).ok).toBe(false)
})
