import { expect, test } from 'vitest'
import type { Incompatibility } from '../authority/appointment.ts'
import type { BodyType } from './bodyType.ts'
import { asksOfKin } from './organs.ts'

const words = { zh: '某', en: 'some' }
const type: BodyType = {
  ...{ id: 'collective', ...words, family: 'economic', levels: ['village'], formedBy: ['registration'] },
  roles: ['head', 'supervisor', 'clerk'].map((id) => ({ id, ...words })),
  organs: [
    { id: 'council', ...words, roles: ['head'] },
    { id: 'supervisors', ...words, roles: ['supervisor'] },
  ],
}
const law = 'law-1'
const rule = (more: Partial<Incompatibility>): Incompatibility => ({
  ...{ id: 'apart', ...words, bodies: ['collective', 'branch'], statute: law, ...more },
})

test.each([
  ['no rule at all', type, 'head', [], false],
  ['bodies kept apart, and relatives too', type, 'clerk', [rule({ relativesToo: true })], true],
  ['bodies kept apart, relatives not', type, 'head', [rule({})], false],
  ['other bodies', type, 'head', [rule({ relativesToo: true, bodies: ['choir', 'branch'] })], false],
] as const)('whether relatives are asked for: %s', (_, of, role, rules, asked) => {
  expect(asksOfKin(of, role, rules)).toBe(asked)
})

test('of a body with organs only those are asked whose organ is kept from relatives', () => {
  const apart = { ...type, apart: [{ organs: ['supervisors', 'council'], relativesToo: true, statute: law }] as const }
  expect(['head', 'supervisor', 'clerk'].map((role) => asksOfKin(apart, role, []))).toEqual([true, true, false])
  const alone = { ...type, apart: [{ organs: ['supervisors', 'council'], statute: law }] as const }
  expect(asksOfKin(alone, 'head', [])).toBe(false)
})
