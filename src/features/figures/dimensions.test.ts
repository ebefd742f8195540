import { beforeAll, expect, test } from 'vitest'
import { packs } from '#features/packs/contract.ts'
import { aDone, anOrder } from '#features/requests/builders.ts'
import { dayOf } from '#kernel/shared/day.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { figures } from './contract.ts'

let village: Village
beforeAll(async () => {
  village = await aVillage()
})

test('[S-01] matters and bodies stand under the four dimensions and those of the place, what has none stands apart', async () => {
  const { townshipOfficer, outsideOfficer, resident, villages } = village
  const { villageId } = villages[0]
  await aDone(village, '2026-03-05', { category: 'dispute' })
  await anOrder(resident, { category: 'shared-works' })
  await anOrder(resident, { category: 'street-light' })
  const days = { from: '2026-03-01', to: '2026-03-31' }
  const { rows } = await townshipOfficer.call(figures.byDimension, { villageId, ...days })
  expect(rows.map(({ words, fixed }) => [words?.zh ?? null, fixed])).toEqual([
    ...[
      ['政治', true],
      ['自治', true],
      ['法治', true],
      ['德治', true],
    ],
    ...[
      ['协商', false],
      ['平台', false],
      [null, false],
    ],
  ])
  const of = (id: string | null) => rows.find(({ dimension }) => dimension === id)!
  expect(of('ruleOfLaw')).toMatchObject({ rates: { received: 1, answered: 1 }, categories: [{ zh: '矛盾纠纷类别' }] })
  expect(of('selfGovernance').rates).toMatchObject({ received: 1, answered: 0 })
  expect(of(null).rates.received).toBe(1)
  const bodies = await village.site.owner.query(
    "select count(*)::int as n from body where county_id = $1 and village_id = $2 and kind = 'partyBranch' and valid_to is null",
    [village.county.id, villageId],
  )
  expect(of('political').bodies).toBe(bodies.rows[0].n)
  const other = await outsideOfficer.call(figures.byDimension, { villageId, ...days }).catch(() => null)
  expect(other?.rows.every((row) => row.rates.received === 0) ?? true).toBe(true)
})

test('[S-01] a county adds a dimension by hand, and what it puts under it is counted there', async () => {
  const { administrator, resident, site } = village
  const edit = (edits: object[]) => administrator.call(packs.edit, { seen: 0, edits } as never)
  const fixed = edit([{ kind: 'dimension', id: 'virtue', zh: '好家风', en: 'Home' }])
  await expect(fixed).rejects.toMatchObject({ body: { code: 'pack.faulty' } })
  await edit([
    { kind: 'dimension', id: 'culture', zh: '文治', en: 'Culture' },
    { kind: 'category', id: 'schooling', zh: '教育', en: 'Schooling', dimensions: ['culture'] },
  ])
  const { draft } = await administrator.call(packs.draft, {})
  expect(draft!.differences.map(({ list, id }) => `${list} ${id}`).toSorted()).toEqual([
    'categories schooling',
    'dimensions culture',
  ])
  const { decided } = await administrator.call(packs.read, {})
  await administrator.call(packs.schedule, { seen: draft!.edition, decided, from: dayOf(site.time.now) })
  await anOrder(resident, { category: 'schooling' })
  const { rows } = await administrator.call(figures.byDimension, {})
  const culture = rows.find(({ dimension }) => dimension === 'culture')
  expect(culture).toMatchObject({ words: { zh: '文治' }, fixed: false, rates: { received: 1 } })
})
