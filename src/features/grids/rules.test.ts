import { expect, test } from 'vitest'
import type { GridLevel } from '#kernel/area/grids.ts'
import {
  type Asked,
  candidatesFor,
  checkMove,
  checkParts,
  chiefOf,
  type Grid,
  type Holder,
  levelBelow,
  rollUp,
  serving,
} from './rules.ts'

const levels: GridLevel[] = [
  {
    level: 1,
    unit: 'village',
    zh: '一级',
    en: '1',
    chief: { role: 'gridChief', zh: '长', en: 'c', mustHold: ['villageOfficer'], candidates: ['villageOfficer'] },
  },
  {
    level: 2,
    unit: 'group',
    zh: '二级',
    en: '2',
    chief: { role: 'gridChief', zh: '长', en: 'c', mustHold: ['groupLeader'], candidates: ['groupLeader'] },
  },
  {
    level: 3,
    unit: 'cluster',
    zh: '三级',
    en: '3',
    chief: { role: 'gridChief', zh: '长', en: 'c', mustHold: [], candidates: ['clusterHead', 'partyMember', 'deputy'] },
  },
]
const grid = (id: number, parentId: number | null, level: number, more: Partial<Grid> = {}): Grid => ({
  id,
  parentId,
  townshipId: 1,
  villageId: 10,
  groupId: null,
  level,
  name: `网格${id}`,
  kind: 'general',
  building: '',
  unit: '',
  bodyId: null,
  sort: 0,
  isLeaf: true,
  isUnassigned: false,
  ancestorIds: [],
  ...more,
})
const holder = (
  id: number,
  role: string,
  level: Holder['level'],
  areaId: number,
  termTo: string | null = null,
): Holder => ({
  id,
  personId: id,
  name: `人${id}`,
  role,
  title: role,
  level,
  areaId,
  groupId: null,
  termFrom: '2020-01-01',
  termTo,
})
const asked = (personId: number, kinds: string[], gridId: number | null, groupId: number | null = null): Asked => ({
  personId,
  name: `人${personId}`,
  kinds,
  gridId,
  groupId,
  householdCode: null,
})
const today = '2026-03-02'

test('[S-10] a grid counts its leaves and nothing twice', () => {
  const counted = [
    { ...grid(1, null, 1), households: 0, persons: 0 },
    { ...grid(2, 1, 2), households: 0, persons: 0 },
    { ...grid(3, 2, 3), households: 20, persons: 70 },
    { ...grid(4, 2, 3), households: 5, persons: 9 },
    { ...grid(5, null, 9, { isUnassigned: true }), households: 2, persons: 3 },
  ]
  expect(rollUp(counted).get(1)).toEqual({ households: 25, persons: 79 })
  expect(rollUp(counted).get(2)).toEqual({ households: 25, persons: 79 })
  expect(rollUp(counted).get(5)).toEqual({ households: 2, persons: 3 })
})

test('[H-18] the head of a cluster is chief of its grid; the head of a group grid is not, without the post of chief', () => {
  expect(chiefOf(grid(3, 2, 3), [holder(1, 'clusterHead', 'grid', 3)], levels, today)?.id).toBe(1)
  expect(chiefOf(grid(2, 1, 2), [holder(1, 'clusterHead', 'grid', 2)], levels, today)).toBeNull()
  expect(chiefOf(grid(2, 1, 2), [holder(1, 'gridChief', 'grid', 2, '2026-03-01')], levels, today)).toBeNull()
  expect(chiefOf(grid(2, 1, 2), [holder(1, 'gridChief', 'grid', 9)], levels, today)).toBeNull()
})

test('[H-20] a vacant cluster asks cluster heads, then Party members, then deputies, neighbours first', () => {
  const people = [
    asked(1, ['deputy'], 3, 7),
    asked(2, ['partyMember'], 8, 9),
    asked(3, ['gridWorker'], 3, 7),
    asked(4, ['partyMember'], 3, 7),
    asked(5, ['clusterHead', 'partyMember'], 8, 9),
  ]
  expect(candidatesFor(grid(3, 2, 3, { groupId: 7 }), people, levels).map(({ personId }) => personId)).toEqual([
    5, 4, 2, 1,
  ])
})

test('a post serves its own grid, those below it, its group and its village, the nearest first', () => {
  const leaf = grid(3, 2, 3, { groupId: 7, ancestorIds: [1, 2] })
  const all = [
    holder(1, 'a', 'village', 10),
    holder(2, 'a', 'group', 7),
    holder(3, 'a', 'grid', 1),
    holder(4, 'a', 'grid', 3),
    holder(5, 'a', 'grid', 4),
    holder(6, 'a', 'group', 8),
  ]
  expect(serving(leaf, all, today).map(({ id, via }) => `${id} ${via}`)).toEqual([
    '4 grid',
    '3 above',
    '2 group',
    '1 village',
  ])
})

test('[S-10] a household moves to another leaf of its own village and nowhere else', () => {
  const household = { villageId: 10, gridId: 3, building: '' }
  const general = { id: 'general', by: 'area', zh: '', en: '' } as const
  expect(checkMove(household, grid(4, 2, 3), general)).toMatchObject({ ok: true })
  expect(checkMove(household, grid(4, 2, 3, { villageId: 11 }), general)).toMatchObject({
    problem: { code: 'grid.other_village' },
  })
  expect(checkMove(household, grid(2, 1, 2, { isLeaf: false }), general)).toMatchObject({
    problem: { code: 'grid.not_a_leaf' },
  })
  expect(checkMove(household, grid(3, 2, 3), general)).toMatchObject({ problem: { code: 'grid.already_there' } })
})

test('[S-10] dividing a leaf names each of its households once', () => {
  expect(checkParts([1, 2, 3], [[1], [3, 2]])).toMatchObject({ ok: true })
  expect(checkParts([1, 2, 3], [[1], [2]])).toMatchObject({
    problem: { code: 'grid.households_left', facts: { left: 1 } },
  })
  expect(checkParts([1, 2], [[1], [1, 2]])).toMatchObject({ problem: { code: 'grid.household_twice' } })
  expect(checkParts([1, 2], [[1], [2, 9]])).toMatchObject({ problem: { code: 'grid.household_elsewhere' } })
})

test('nothing lies below the lowest level or below 未划入', () => {
  expect(levelBelow(grid(2, 1, 2), levels)).toMatchObject({ value: { level: 3 } })
  expect(levelBelow(grid(3, 2, 3), levels)).toMatchObject({ ok: false })
  expect(levelBelow(grid(5, null, 2, { isUnassigned: true }), levels)).toMatchObject({ ok: false })
})
