import { expect, test } from 'vitest'
import { aRegister, inventedIdentity } from '#features/imports/builders.ts'
import { imports } from '#features/imports/contract.ts'
import { deliver } from '#server/relay.ts'
import { aVillage, type Village } from '#tests/village.ts'

/** The tiers of whoever came with an import, now and ended. */
async function tiersOf(village: Village, importId: number) {
  const { rows } = await village.site.owner.query(
    `select h.code, t.tier, t.ended_on is not null as ended from household h
     join household_tier t on t.county_id = h.county_id and t.household_id = h.id
     where h.county_id = $1 and h.import_id = $2 order by h.code`,
    [village.county.id, importId],
  )
  return rows
}

test('[H-22] families that a list brings in have their tier at once, and one taken back has none', async () => {
  const village = await aVillage()
  const [{ villageId }] = village.villages
  const file = aRegister([
    { group: '一组', household: 'H1', name: '王一', identity: inventedIdentity(1) },
    { group: '二组', household: 'H2', name: '李二', identity: inventedIdentity(2) },
  ])
  const { id: importId } = await village.officer.call(imports.preview, { villageId }, { file })
  await village.officer.call(imports.commit, { importId })
  while ((await deliver(village.site.ground, village.county)) > 0);
  expect(await tiersOf(village, importId)).toEqual([
    { code: 'H1', tier: 'standard', ended: false },
    { code: 'H2', tier: 'standard', ended: false },
  ])
  await village.officer.call(imports.undo, { importId })
  while ((await deliver(village.site.ground, village.county)) > 0);
  expect((await tiersOf(village, importId)).map((one) => one.ended)).toEqual([true, true])
})
