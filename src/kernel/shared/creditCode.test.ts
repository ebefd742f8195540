import { expect, test } from 'vitest'
import { readRegistration } from './creditCode.ts'

const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** Reckoned a second way, by the table of the standard. Invented: the place 990000 is nobody's. */
const withCheckSign = (body: string) =>
  body + signs[(31 - (weights.reduce((sum, weight, n) => sum + weight * signs.indexOf(body[n]!), 0) % 31)) % 31]

const bodies = ['52990000MA0000001', '91990000MA1TESTX2'.replace('S', '5'), '93990000MJ0000017', '12990000400000000']

test.each(bodies.map(withCheckSign))('the code %s holds, however it was written', (code) => {
  expect(readRegistration(code)).toEqual({ ok: true, value: code })
  expect(readRegistration(` ${code.slice(0, 8).toLowerCase()} ${code.slice(8)} `)).toEqual({ ok: true, value: code })
})

test('one wrong sign, two that changed places and letters the standard leaves out are told', () => {
  const code = withCheckSign('52990000MA0000001')
  const slips = [`6${code.slice(1)}`, `25${code.slice(2)}`, `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`]
  for (const slip of [...slips, code.replace('M', 'I'), `${'0'.repeat(17)}Z`])
    expect(readRegistration(slip)).toMatchObject({ ok: false, problem: { code: 'organisations.credit_code' } })
})

test('a local number of another length stays as it was written', () => {
  expect(readRegistration(' 津南农合字-0017号 ')).toEqual({ ok: true, value: '津南农合字-0017号' })
  expect(readRegistration('')).toEqual({ ok: true, value: '' })
})
