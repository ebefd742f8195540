import { expect, test } from 'vitest'
import type { GridLevel } from '#kernel/area/grids.ts'
import { layOut, type Net, type WantedGrid } from './layout.ts'
import type { Grid } from './rules.ts'

const chief = { role: 'gridChief', zh: '长', en: 'c', mustHold: [], candidates: [] }
const level = (n: number, unit: GridLevel['unit']): GridLevel => ({ level: n, unit, zh: `${n}级`, en: `${n}`, chief })
const three = [level(1, 'village'), level(2, 'group'), level(3, 'cluster')]
const one = [level(1, 'village')]

const grid = (id: number, more: Partial<Grid> = {}): Grid => ({
  ...{ id, parentId: null, townshipId: 1, villageId: 10, groupId: null, level: 1, name: `网格${id}`, kind: 'general' },
  ...{ building: '', unit: '', bodyId: null, sort: 0, isLeaf: true, isUnassigned: false, ancestorIds: [] },
  ...more,
})
const wanted = (name: string, householdIds: number[], kind = 'general'): WantedGrid => ({
  ...{ name, kind, building: '', unit: '', householdIds },
})
const groups = [
  { id: 71, name: '一组' },
  { id: 72, name: '二组' },
]
/** Four households in the grid of each group, below the grid of the village. */
const net: Net = {
  grids: [
    grid(1, { isLeaf: false }),
    grid(2, { parentId: 1, level: 2, groupId: 71, ancestorIds: [1] }),
    grid(3, { parentId: 1, level: 2, groupId: 72, ancestorIds: [1] }),
    grid(9, { level: 9, isUnassigned: true }),
  ],
  households: [1, 2, 3, 4, 5, 6, 7, 8].map((id) => ({ id, groupId: id < 5 ? 71 : 72, gridId: id < 5 ? 2 : 3 })),
  groups,
}
const told = (layout: ReturnType<typeof layOut>) =>
  layout.nodes.map(({ id, parent, level: n, name, isLeaf }) => [id, parent, n, name, isLeaf])
const homes = (layout: ReturnType<typeof layOut>) => [...layout.homes.values()]

test('[H-21 H-17] a group that stays whole is its own leaf; one that is cut becomes the parent of its parts', () => {
  const layout = layOut(net, [wanted('甲', [1, 2, 3, 4]), wanted('乙', [5, 6]), wanted('丙', [7, 8])], three, 3)
  expect(told(layout)).toEqual([
    [1, null, 1, '网格1', false],
    [2, 0, 2, '网格2', true],
    [3, 0, 2, '网格3', false],
    [null, 2, 3, '乙', true],
    [null, 2, 3, '丙', true],
  ])
  expect(homes(layout)).toEqual([1, 1, 1, 1, 3, 3, 4, 4])
  expect(layout.closes).toEqual([])
})

test('[H-21] parts that were cut once are joined again: the group is a leaf, and the parts end', () => {
  const cut: Net = {
    ...net,
    grids: [
      ...net.grids.map((one) => (one.id === 3 ? { ...one, isLeaf: false } : one)),
      grid(4, { parentId: 3, level: 3, groupId: 72, ancestorIds: [1, 3] }),
      grid(5, { parentId: 3, level: 3, groupId: 72, ancestorIds: [1, 3] }),
    ],
    households: net.households.map((one) => (one.id < 5 ? one : { ...one, gridId: one.id < 7 ? 4 : 5 })),
  }
  const whole = layOut(cut, [wanted('甲', [1, 2, 3, 4]), wanted('乙', [5, 6, 7, 8])], three, 3)
  expect(whole.closes).toEqual([4, 5])
  expect(homes(whole)).toEqual([1, 1, 1, 1, 2, 2, 2, 2])
  const same = layOut(cut, [wanted('甲', [1, 2, 3, 4]), wanted('乙', [5, 6]), wanted('丙', [7, 8])], three, 3)
  expect(same.closes).toEqual([])
  expect(same.nodes.filter(({ id }) => id === null)).toEqual([])
})

test('[H-21] a grid over two groups hangs below the village; groups keep their grids, which hold nobody', () => {
  const layout = layOut(net, [wanted('合', [1, 2, 3, 4, 5, 6, 7, 8])], three, 3)
  expect(told(layout).at(-1)).toEqual([null, 0, 3, '合', true])
  expect(layout.nodes.filter(({ isLeaf }) => isLeaf)).toHaveLength(1)
  expect(layout.closes).toEqual([])
})

test('[H-21] in a model of one level the grids of other levels end; a school stays, and a newcomer goes where the group goes', () => {
  const school = grid(6, { kind: 'exclusive', parentId: 1, level: 2, ancestorIds: [1] })
  const late = { id: 99, groupId: 72, gridId: 9 }
  const lost = { id: 100, groupId: null, gridId: 9 }
  const more: Net = { ...net, grids: [...net.grids, school], households: [...net.households, late, lost] }
  const layout = layOut(more, [wanted('甲', [1, 2, 3, 4]), wanted('乙', [5, 6, 7, 8])], one, 1)
  expect(told(layout)).toEqual([
    [null, null, 1, '甲', true],
    [null, null, 1, '乙', true],
  ])
  expect(layout.closes).toEqual([1, 2, 3])
  expect([layout.homes.get(99), layout.homes.get(100)]).toEqual([1, null])
})
