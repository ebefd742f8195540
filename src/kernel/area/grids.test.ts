import { describe, expect, test } from 'vitest'
import type { Post } from '../authority/post.ts'
import { type CoveredGrid, checkCoverage } from './coverage.ts'
import { checkBand, checkChief, type GridLevel, rankCandidates, suggestSplit } from './grids.ts'

const chief = (mustHold: string[], candidates: string[] = []) => ({
  zh: '长',
  en: 'Chief',
  role: 'gridChief',
  mustHold,
  candidates,
})
const levels: GridLevel[] = [
  { level: 1, unit: 'village', zh: '一', en: '1', chief: chief(['villageOfficer', 'villageSupervisor']) },
  {
    level: 2,
    unit: 'group',
    zh: '二',
    en: '2',
    band: { households: { from: 30, to: 120 } },
    chief: chief(['groupLeader']),
  },
  {
    level: 3,
    unit: 'cluster',
    zh: '三',
    en: '3',
    band: { households: { from: 20, to: 30 }, persons: { from: 70, to: 120 } },
    chief: chief([], ['clusterHead', 'partyMember', 'deputy']),
  },
]
const counts = (households: number, persons: number) => ({ households, persons })

describe('bands', () => {
  test.each<[number, number, string[]]>([
    [20, 70, []],
    [30, 120, []],
    [19, 70, ['below households 19 of 20–30']],
    [31, 120, ['above households 31 of 20–30']],
    [25, 69, ['below persons 69 of 70–120']],
    [31, 121, ['above households 31 of 20–30', 'above persons 121 of 70–120']],
  ])('[H-19] %i households and %i persons', (households, persons, expected) => {
    const told = checkBand(3, counts(households, persons), levels).map(
      ({ code, facts }) => `${code.slice(5, 10)} ${facts.measure} ${facts.count} of ${facts.from}–${facts.to}`,
    )
    expect(told).toEqual(expected)
  })

  test('[A-05] each level has its own band; a level without one warns of nothing, and a warning is never a refusal', () => {
    expect(checkBand(2, counts(25, 500), levels)).toMatchObject([
      { facts: { level: 2, measure: 'households', from: 30 } },
    ])
    expect(checkBand(1, counts(9000, 30_000), levels)).toEqual([])
    expect(Array.isArray(checkBand(3, counts(0, 0), levels))).toBe(true)
  })

  test('a measure that nobody counted is not judged', () => {
    const members: GridLevel[] = [{ ...levels[0]!, band: { partyMembers: { from: 15, to: 99 } } }]
    expect(checkBand(1, counts(1, 1), members)).toEqual([])
    expect(checkBand(1, { ...counts(1, 1), partyMembers: 14 }, members)).toHaveLength(1)
  })
})

describe('[H-18 A-04] a level-2 grid above the band of level 3 is suggested for splitting', () => {
  test.each([
    [30, 120, null],
    [31, 120, { intoLevel: 3, parts: 2, because: ['households'] }],
    [30, 121, { intoLevel: 3, parts: 2, because: ['persons'] }],
    [61, 400, { intoLevel: 3, parts: 4, because: ['households', 'persons'] }],
  ])('%i households, %i persons', (households, persons, expected) => {
    expect(suggestSplit(2, counts(households, persons), levels)).toEqual(expected)
  })

  test('the last level and a level above one without a band suggest nothing', () => {
    expect(suggestSplit(3, counts(500, 2000), levels)).toBeNull()
    expect(suggestSplit(1, counts(500, 2000), [levels[0]!, { ...levels[1]!, band: {} }])).toBeNull()
  })
})

const post = (role: string, termTo: string | null = null): Post => ({
  id: 1,
  personId: 1,
  role,
  title: role,
  level: 'village',
  areaId: 1,
  termFrom: '2026-01-01',
  termTo,
})
const may = (level: number, ...held: Post[]) => checkChief(level, held, levels, '2026-06-01').ok

describe('chiefs', () => {
  test('[H-16 A-03] a level-1 chief holds a post in one of the three village bodies now', () => {
    expect(may(1, post('villageOfficer'))).toBe(true)
    expect(may(1, post('villageSupervisor'))).toBe(true)
    expect(may(1, post('groupLeader'))).toBe(false)
    expect(may(1, post('villageOfficer', '2026-05-31'))).toBe(false)
    expect(may(1)).toBe(false)
  })

  test('[H-16 A-03] where bodies are named, a post of the role counts only in one of them, for candidates too', () => {
    const three = [
      { ...levels[0]!, chief: { ...levels[0]!.chief, bodies: ['partyBranch'], candidates: ['villageOfficer'] } },
    ]
    const holding = (body: string | null) =>
      checkChief(1, [{ ...post('villageOfficer'), body }], three, '2026-06-01').ok
    expect([holding('partyBranch'), holding('workTeam'), holding(null)]).toEqual([true, false, false])
    const people = [
      { personId: 1, kinds: ['villageOfficer'], bodies: ['workTeam'] },
      { personId: 2, kinds: ['villageOfficer'], bodies: ['partyBranch'] },
    ]
    expect(rankCandidates(1, people, three).map(({ personId }) => personId)).toEqual([2])
  })

  test('[H-17] a level-2 chief is the group leader', () => {
    expect(may(2, post('groupLeader'))).toBe(true)
    expect(checkChief(2, [post('villageOfficer')], levels, '2026-06-01')).toMatchObject({
      problem: { code: 'grid.chief_without_post', facts: { mustHold: ['groupLeader'] } },
    })
  })

  test('a level-3 chief needs no post, and an unknown level has no chief', () => {
    expect(may(3)).toBe(true)
    expect(may(4, post('villageOfficer'))).toBe(false)
  })

  test('[H-20] candidates come as cluster heads, then party members, then deputies; others are left out', () => {
    const people = [
      { personId: 1, kinds: ['deputy'] },
      { personId: 2, kinds: ['partyMember'] },
      { personId: 3, kinds: [] },
      { personId: 4, kinds: ['deputy', 'clusterHead'] },
      { personId: 5, kinds: ['partyMember', 'deputy'] },
    ]
    expect(rankCandidates(3, people, levels).map((one) => one.personId)).toEqual([4, 2, 5, 1])
    expect(rankCandidates(1, people, levels)).toEqual([])
  })
})

describe('coverage', () => {
  const grid = (id: number, parentId: number | null, level: number, groupId: number | null = null): CoveredGrid => ({
    id,
    parentId,
    level,
    groupId,
    isUnassigned: false,
  })
  const village = {
    groupIds: [1, 2],
    grids: [grid(10, null, 1), grid(11, 10, 2, 1), grid(12, 11, 3, 1), { ...grid(99, null, 1), isUnassigned: true }],
    households: [
      { id: 1, gridId: 12 },
      { id: 2, gridId: 99 },
      { id: 3, gridId: 11 },
      { id: 4, gridId: 555 },
    ],
  }

  test('[S-10] every household outside a true leaf is listed, and nobody else', () => {
    const gaps = checkCoverage(village, levels).filter((gap) => 'householdId' in gap.facts)
    expect(gaps).toEqual([
      { code: 'grid.household_unassigned', facts: { householdId: 2 } },
      { code: 'grid.household_not_in_leaf', facts: { householdId: 3, gridId: 11 } },
      { code: 'grid.household_unassigned', facts: { householdId: 4 } },
    ])
  })

  test('[H-15] a village without a level-1 grid, or a group without its level-2 grid, is a gap', () => {
    expect(checkCoverage({ ...village, households: [] }, levels)).toEqual([
      { code: 'grid.group_without_grid', facts: { groupId: 2, level: 2 } },
    ])
    const bare = checkCoverage({ groupIds: [], grids: [village.grids[3]!], households: [] }, levels)
    expect(bare).toEqual([
      { code: 'grid.level_missing', facts: { level: 1 } },
      { code: 'grid.level_missing', facts: { level: 2 } },
    ])
  })
})
