import { expect, test } from 'vitest'
import { aDone, anOrder } from '#features/requests/builders.ts'
import { aVillage } from '#tests/village.ts'
import { figures } from './contract.ts'

test('[S-01] matters and bodies stand under the four dimensions and those of the place, what has none stands apart', async () => {
  const village = await aVillage()
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
