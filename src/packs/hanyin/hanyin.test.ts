import { describe, expect, test } from 'vitest'
import { checkBand, checkChief, rankCandidates, suggestSplit } from '#kernel/area/grids.ts'
import type { Post } from '#kernel/authority/post.ts'
import { classify } from '#kernel/rule/classify.ts'
import { factsOf } from '#kernel/rule/condition.ts'
import { gridLevels } from './gridLevels.ts'
import { householdTiers } from './tiers.ts'

const post = (role: string): Post => ({
  id: 1,
  personId: 1,
  role,
  title: role,
  level: 'village',
  areaId: 1,
  termFrom: '2026-01-01',
  termTo: null,
})
const may = (level: number, role: string, body?: string) =>
  checkChief(level, [{ ...post(role), body: body ?? null }], gridLevels, '2026-06-01').ok

describe('grids of Hanyin', () => {
  test('[H-15] three levels: village, villager group, cluster', () => {
    expect(gridLevels.map((one) => [one.level, one.unit])).toEqual([
      [1, 'village'],
      [2, 'group'],
      [3, 'cluster'],
    ])
  })

  test('[H-16 H-17 A-03] chiefs hold the posts that the county asks for, those of level 1 in one of the three bodies', () => {
    const three = ['partyBranch', 'villagersCommittee', 'workTeam', 'supervisionCommittee', undefined]
    expect(three.map((body) => may(1, 'villageOfficer', body))).toEqual([true, true, false, true, false])
    expect(may(1, 'villageSupervisor', 'supervisionCommittee')).toBe(true)
    expect(may(1, 'groupLeader', 'partyBranch')).toBe(false)
    expect(may(2, 'groupLeader')).toBe(true)
    expect(may(2, 'villageOfficer')).toBe(false)
  })

  test('[H-18 H-19] twenty to thirty households, seventy to a hundred and twenty persons', () => {
    const told = (households: number, persons: number) =>
      checkBand(3, { households, persons }, gridLevels).map((one) => one.code)
    expect([told(20, 120), told(30, 70)]).toEqual([[], []])
    expect(told(31, 69)).toEqual(['grid.above_band', 'grid.below_band'])
    expect(told(19, 121)).toEqual(['grid.below_band', 'grid.above_band'])
    expect(suggestSplit(2, { households: 30, persons: 120 }, gridLevels)).toBeNull()
    expect(suggestSplit(2, { households: 31, persons: 120 }, gridLevels)).toMatchObject({ intoLevel: 3, parts: 2 })
  })

  test('[H-20] a vacant cluster is offered to its head, then to Party members, then to deputies', () => {
    const people = ['deputy', 'partyMember', 'clusterHead'].map((kind, personId) => ({ personId, kinds: [kind] }))
    expect(rankCandidates(3, people, gridLevels).map((one) => one.kinds[0])).toEqual([
      'clusterHead',
      'partyMember',
      'deputy',
    ])
  })
})

describe('service tiers', () => {
  const tier = (facts: Record<string, number | boolean>) => classify(householdTiers, facts).tier
  const none = { leftBehind: false, disabled: false, inNeed: false }

  test('need comes before income, and what is unknown puts nobody in a tier', () => {
    expect(tier({ leftBehind: true, incomeToMean: 3, safeAwardsLast3: 3 })).toBe('closeContact')
    expect(tier({ ...none, incomeToMean: 0.9, safeAwardsLast2: 0 })).toBe('concern')
    expect(tier({ ...none, incomeToMean: 1, safeAwardsLast3: 3 })).toBe('assured')
    expect(tier({ ...none, incomeToMean: 0.9, safeAwardsLast2: 1 })).toBe('standard')
    expect(tier({})).toBe('standard')
  })

  test('no tier asks about punishment', () => {
    const asked = householdTiers.rows.flatMap((row) => factsOf(row.when))
    expect(asked).toEqual([
      'leftBehind',
      'disabled',
      'inNeed',
      'asksContact',
      'incomeToMean',
      'safeAwardsLast2',
      'incomeToMean',
      'safeAwardsLast3',
    ])
  })
})
