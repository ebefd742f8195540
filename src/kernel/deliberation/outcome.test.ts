import { expect, test } from 'vitest'
import { checkAttendance, isQuorate, outcomeOf, quorumOf } from './outcome.ts'
import { asksLess, type DeliberationRule, loweringsOf } from './rule.ts'

const half = { of: 2, moreThan: 1 }
const twoThirds = { of: 3, atLeast: 2 }
const representatives: DeliberationRule = {
  quorum: [{ of: 'members', present: twoThirds }],
  agree: half,
  publicDays: 15,
}
const assembly: DeliberationRule = {
  quorum: [
    { of: 'adults', present: half },
    { of: 'households', present: twoThirds },
  ],
  agree: half,
  publicDays: 15,
}
const votes = (inFavour: number, against = 0, abstained = 0) => ({ inFavour, against, abstained })

test.each([
  [representatives, 'members', 30, 20, true],
  [representatives, 'members', 30, 19, false],
  [representatives, 'members', 31, 20, false],
  [assembly, 'adults', 800, 400, false],
  [assembly, 'adults', 800, 401, true],
  [assembly, 'households', 300, 200, true],
  [assembly, 'households', 300, 199, false],
  [assembly, 'members', 30, 30, false],
  [representatives, 'members', 0, 0, false],
] as const)('a meeting can decide when enough of those who are due have come (%#)', (rule, of, roll, present, able) => {
  expect(isQuorate(rule, { of, roll, present })).toBe(able)
})

test('a majority is one of all who were present, and whoever abstains has not agreed', () => {
  const came = { of: 'members', roll: 30, present: 20 } as const
  expect(outcomeOf(representatives, came, 0, votes(10, 4, 6))).toMatchObject({ value: { outcome: 'rejected' } })
  expect(outcomeOf(representatives, came, 0, votes(11, 9))).toMatchObject({ value: { outcome: 'passed', needed: 11 } })
})

test('whoever steps aside is not counted, and the quorum stays what it is', () => {
  const came = { of: 'members', roll: 30, present: 21 } as const
  expect(outcomeOf(representatives, came, 1, votes(11))).toMatchObject({ value: { outcome: 'passed', present: 20 } })
  expect(outcomeOf(representatives, came, 2, votes(19))).toMatchObject({ value: { outcome: 'inquorate', needed: 20 } })
  expect(outcomeOf(representatives, came, 1, votes(21))).toMatchObject({
    ok: false,
    problem: { code: 'deliberation.miscounted' },
  })
})

test('attendance is some of those due, counted in a way that the body knows', () => {
  expect(checkAttendance(assembly, { of: 'households', roll: 300, present: 301 })).toMatchObject({ ok: false })
  expect(checkAttendance(assembly, { of: 'members', roll: 3, present: 3 })).toMatchObject({ ok: false })
  expect(checkAttendance(assembly, { of: 'households', roll: 300, present: 3 })).toMatchObject({ ok: true })
  expect(quorumOf(assembly, { of: 'households', roll: 301 })).toBe(201)
})

test('a rule may ask for more than its floor, never for less', () => {
  expect(asksLess(half, twoThirds)).toBe(true)
  expect(asksLess(twoThirds, half)).toBe(false)
  expect(asksLess({ of: 2, atLeast: 1 }, half)).toBe(true)
  expect(asksLess({ of: 6, atLeast: 4 }, twoThirds)).toBe(false)
  const more = {
    ...representatives,
    quorum: [{ of: 'members' as const, present: { of: 4, atLeast: 3 } }],
    publicDays: 20,
  }
  expect(loweringsOf(more, representatives, 15)).toEqual([])
  const less = { ...representatives, quorum: [{ of: 'members' as const, present: half }], publicDays: 7 }
  expect(loweringsOf(less, representatives, 15).map(({ what }) => what)).toEqual(['quorum', 'publicDays'])
  expect(loweringsOf(assembly, representatives, 15).map(({ what }) => what)).toEqual(['quorum', 'quorum'])
  expect(loweringsOf({ ...more, publicDays: 3 }, undefined, 15)).toEqual([{ what: 'publicDays', days: 15 }])
})
