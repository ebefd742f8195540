import { expect, test } from 'vitest'
import { refusal } from '#tests/village/family.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage } from '#tests/village.ts'
import { circumstances } from './contract.ts'

test('[D-30] what newcomers asked for and got: said by themselves, recorded by the office, and asked of nobody else', async () => {
  const village = await aVillage()
  const { officer, outsideOfficer, resident, villages } = village
  const { villageId } = villages[0]
  const phone = inventedPhone()
  const { personId, householdId } = await village.addPerson('外来周', { phone })
  const second = await village.addPerson('外来吴')
  for (const id of [personId, second.personId])
    await village.site.owner.query(
      `insert into whereabouts (county_id, person_id, kind, reason, place, source, valid_from)
       values ($1, $2, 'registeredElsewhere', 'work', '湖北十堰', 'test', '2026-01-10')`,
      [village.county.id, id],
    )
  const newcomer = await village.signIn(personId, phone)
  const fieldsOf = async (who: typeof newcomer) =>
    (await who.call(circumstances.readOwn, {})).household!.fields.map(({ id }) => id)
  expect(await fieldsOf(newcomer)).toContain('newcomerAsks')
  expect(await fieldsOf(resident)).not.toContain('newcomerAsks')
  const asks = { field: 'newcomerAsks', value: ['school', 'job'] }
  await newcomer.call(circumstances.declare, { ...asks, personId })
  const neither = resident.call(circumstances.declare, { ...asks, personId: resident.personId })
  expect(await refusal(neither)).toBe('circumstances.newcomers_only')
  const got = { field: 'newcomerGot', value: ['school'], personId }
  expect(await refusal(newcomer.call(circumstances.declare, got))).toBe('circumstances.office_says')
  await officer.call(circumstances.record, { ...got, householdId, source: 'office' })
  await officer.call(circumstances.record, {
    ...{ householdId: second.householdId, personId: second.personId, source: 'visit' },
    ...{ field: 'newcomerAsks', value: ['job'] },
  })

  const ledger = await officer.call(circumstances.newcomers, { villageId })
  expect(ledger.newcomers).toBe(2)
  expect(ledger.rows).toMatchObject([
    { name: '外来周', from: '湖北十堰', since: '2026-01-10', asked: ['school', 'job'], got: ['school'] },
    { name: '外来吴', asked: ['job'], got: [] },
  ])
  expect(ledger.services.map(({ id, asked, got: had }) => [id, asked, had])).toEqual([
    ['school', 1, 1],
    ['insurance', 0, 0],
    ['job', 2, 0],
  ])
  expect(await refusal(outsideOfficer.call(circumstances.newcomers, { villageId }))).toBe('area.missing')
  expect(await refusal(village.administrator.call(circumstances.newcomers, { villageId }))).toBe(
    'authority.not_granted',
  )
})
