import { expect, test } from 'vitest'
import { aVillage } from '#tests/village.ts'
import { grids } from './contract.ts'

test('[L-25 L-26] a grid of 120 households with 15 Party members is right, and the 926 of the report stand beside what is here', async () => {
  const village = await aVillage({ models: ['pingtang', 'lingling'] })
  const { officer, administrator, resident, site, county, villages } = village
  const { villageId } = villages[0]
  const warned = async () => {
    const { grids: all } = await officer.call(grids.ofVillage, { villageId })
    return all.flatMap(({ warnings }) => warnings.filter(({ code }) => code.includes('band')).map(({ zh }) => zh))
  }
  const members = (n: number) =>
    site.owner.query(
      `with p as (insert into person (county_id, name, sex, source, valid_from)
         select $1, '党员' || n, '1', 'test', '2020-01-01' from generate_series(1, $4::int) n returning id),
       m as (insert into membership (county_id, person_id, household_id, relation, source, valid_from)
         select $1, p.id, (select household_id from membership where person_id = $3 and valid_to is null), '99', 'test', '2020-01-01' from p)
       insert into standing (county_id, person_id, kind, village_id, source, valid_from)
         select $1, p.id, 'partyMember', $2, 'test', '2020-01-01' from p`,
      [county.id, villageId, resident.personId, n],
    )
  // Here a group is a grid of the one level that this model knows.
  await site.owner.query('update grid set level = 1 where county_id = $1 and is_leaf', [county.id])
  await members(14)
  expect(await warned()).toContain('党员偏少：14名，以15名为基准')
  const before = await administrator.call(grids.coverage, {})
  await members(1)
  expect((await warned()).filter((one) => one.includes('14'))).toEqual([])
  const { rows, references } = await administrator.call(grids.coverage, {})
  const sum = (all: typeof rows) => all.reduce((n, row) => n + row.warnings, 0)
  expect(sum(rows)).toBe(sum(before.rows) - 1)
  expect(references).toMatchObject([
    { figure: 926, places: { townships: 16, villages: 334 }, here: { townships: 2, villages: 3 } },
  ])
  const level1 = rows.reduce((n, row) => n + (row.gridsByLevel['1'] ?? 0), 0)
  expect(references[0]!.stands).toBe(level1)
  expect(level1).toBeGreaterThan(0)
})
