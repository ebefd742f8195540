import { expect, test } from 'vitest'
import { checkCorrected, type Standing, sameGround, sameStanding } from './rules.ts'

const standing: Standing = {
  ...{ tier: 'concern', rowId: 'low-and-unawarded', rule: 'household-tiers', ruleFrom: '2018-01-01' },
  facts: { incomeToMean: 0.52, safeAwardsLast2: 0 },
  missing: ['disabled'],
}

test('a number that moved is no new ground; another fact, row or rule is', () => {
  const moved = { ...standing, facts: { ...standing.facts, incomeToMean: 0.48 } }
  expect(sameGround(standing, moved)).toBe(true)
  expect(sameStanding(standing, moved)).toBe(false)
  expect(sameGround(standing, { ...standing, facts: { leftBehind: true } })).toBe(false)
  expect(sameGround(standing, { ...standing, rowId: 'care-need' })).toBe(false)
  expect(sameGround(standing, { ...standing, ruleFrom: '2026-01-01' })).toBe(false)
  expect(sameStanding(standing, { ...standing, missing: [] })).toBe(false)
  expect(sameStanding(standing, { ...standing, facts: { safeAwardsLast2: 0, incomeToMean: 0.52 } })).toBe(true)
})

test('only the fact that was objected to counts as its correction', () => {
  const objected = { ...standing, fact: 'incomeToMean' }
  const now = { ...standing.facts }
  expect(checkCorrected(objected, { ...now, leftBehind: true }).ok).toBe(false)
  expect(checkCorrected(objected, { ...now, incomeToMean: 1.6 }).ok).toBe(true)
  expect(checkCorrected({ ...objected, fact: 'disabled' }, { ...now, disabled: true }).ok).toBe(true)
  expect(checkCorrected({ ...objected, fact: null }, now).ok).toBe(false)
  expect(checkCorrected({ ...objected, fact: null }, { ...now, safeAwardsLast2: 1 }).ok).toBe(true)
})
