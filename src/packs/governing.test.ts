import { expect, test } from 'vitest'
import { checkPack } from '#kernel/pack/checkPack.ts'
import { applyEdits } from '#kernel/pack/edit.ts'
import type { Fault } from '#kernel/pack/fault.ts'
import { assemble, dimensionsOf } from '#kernel/pack/model.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { core, models } from './models.ts'

const of = (...ids: string[]) =>
  assemble(
    core,
    ids.map((id) => models[id]!),
  )
const faultsOf = (pack: Pack) => {
  const checked = checkPack(pack, core, { packs: [models.pingtang!] })
  return checked.ok ? [] : (checked.problem.facts.faults as Fault[]).map(({ code, facts }) => `${code} ${facts.at}`)
}
const own: Pack = { id: 'county-own', version: '1.0.0', zh: '本县', en: 'Own' }

test('[S-01] four dimensions are fixed everywhere, a region adds its own, and a county by hand', () => {
  const named = (ids: string[]) => Object.values(of(...ids).dimensions).map(({ zh }) => zh)
  expect(named([])).toEqual(['政治', '自治', '法治', '德治'])
  expect(named(['suzhou'])).toEqual(['政治', '自治', '法治', '德治', '智治'])
  const edits = [
    { kind: 'dimension', id: 'culture', zh: '文治', en: 'Culture' },
    {
      kind: 'category',
      ...models.pingtang!.categories!.find(({ id }) => id === 'schooling')!,
      dimensions: ['culture'],
    },
  ] as const
  const edited = applyEdits(own, core, [models.pingtang!], edits)
  expect(faultsOf(edited)).toEqual([])
  const model = assemble(core, [models.pingtang!, edited])
  expect(Object.keys(model.dimensions).at(-1)).toBe('culture')
  expect(dimensionsOf(model, 'schooling')).toEqual(['culture'])
  expect(dimensionsOf(model, 'shared-works')).toEqual(['selfGovernance'])
  const cleared = applyEdits(edited, core, [models.pingtang!], [{ ...edits[1], dimensions: [] }])
  expect(dimensionsOf(assemble(core, [models.pingtang!, cleared]), 'schooling')).toEqual([])
})

test('[S-01] the four are called the same everywhere, and nothing is tagged with what nobody defines', () => {
  expect(faultsOf({ ...own, dimensions: [{ id: 'virtue', zh: '德', en: 'Virtue' }] })).toEqual([
    'pack.only_in_core dimensions.virtue',
  ])
  expect(
    faultsOf({ ...own, categories: [{ id: 'x', zh: '某', en: 'X', parent: 'policy', dimensions: ['none'] }] }),
  ).toEqual(['pack.unknown_dimension categories.x'])
  expect(faultsOf({ ...own, elementSets: [{ id: 'x', zh: '某', en: 'X', elements: ['soul'] }] })).toEqual([
    'pack.unknown_element elementSets.x',
  ])
})

test('[H-46 L-27] both counties name five elements of the same six, and differ in one', () => {
  const set = (id: string) =>
    Object.values(of(id).elementSets).map(({ elements }) => elements.map((one) => of(id).elements[one]!.zh).join(''))
  expect(set('hanyin')).toEqual(['人地事物组织'])
  expect(set('lingling')).toEqual(['人地事情组织'])
  expect(Object.keys(of().elements)).toHaveLength(6)
})

test('[H-45 X-02] six modules, and five ways for five new things, as the reports name them', () => {
  const [six] = Object.values(of('hanyin').moduleSets)
  expect(six!.modules.map(({ zh }) => zh)).toEqual([
    ...['党组织', '三线两化', '经济社会组织', '便民服务', '精神文明', '美丽乡村'],
  ])
  const [five] = Object.values(of('pingtang').moduleSets)
  expect(five).toMatchObject({ areaTag: 'resettlement' })
  expect(five!.modules.map(({ zh, leadsTo }) => `${zh}→${leadsTo?.zh}`)).toEqual([
    ...['管理网格化→打造新环境', '便民精细化→提供新服务', '就业信息化→激发新动力', '治理多元化→引领新风尚'],
    '保障体系化→共享新生活',
  ])
})

test('[L-03 L-02] 137 goes to a door for five actions and talks of seven topics', () => {
  const { memberPairing } = of('lingling').contactLines
  expect(memberPairing!.duties!.map(({ zh }) => zh)).toEqual([
    ...['党员联系到户', '民情走访到户', '政策落实到户', '产业对接到户', '精准服务到户'],
  ])
  expect(memberPairing!.topics!.map(({ zh }) => zh)).toEqual([
    ...['守法', '尚德', '提能', '勤劳', '清洁', '和睦', '教育'],
  ])
})
