import { expect, test } from 'vitest'
import { aVillage, type Village } from '#tests/village.ts'
import { overlays } from './contract.ts'

const readVillage = (village: Village, on?: string) =>
  village.officer.call(overlays.ofVillage, { villageId: village.villages[0].villageId, ...(on ? { on } : {}) })

test('[S-02 S-15 A-14] several networks lie over the one tree of grids: 三网 as named, 四网 marked as our reading', async () => {
  const village = await aVillage({ models: ['suzhou'] })
  const { networks } = await readVillage(village)
  expect(networks.find(({ id }) => id === 'three-networks')!.members.map(({ zh }) => zh)).toEqual([
    '基层党建网格',
    '社会治理网格',
    '民情联系网格',
  ])
  expect(networks.find(({ id }) => id === 'four-networks')).toMatchObject({ interpreted: true })
  const { gridId } = village.villages[0].groups[0]!
  const { rows: before } = await village.site.owner.query('select count(*) from grid where county_id = $1', [
    village.county.id,
  ])
  const assign = { gridId, network: 'four-networks', member: 'policeOfficer', personId: village.handler.personId }
  await village.officer.call(overlays.assign, { ...assign, duty: '每月走访一次' })
  await village.officer.call(overlays.assign, { ...assign, network: 'three-networks', member: 'partyNetwork' })
  expect((await readVillage(village)).rows).toMatchObject([
    { network: 'four-networks', member: 'policeOfficer', name: 'handler', gridId, duty: '每月走访一次' },
    { network: 'three-networks', member: 'partyNetwork', name: 'handler', gridId },
  ])
  const { rows: after } = await village.site.owner.query('select count(*) from grid where county_id = $1', [
    village.county.id,
  ])
  expect(after).toEqual(before)
  await expect(village.officer.call(overlays.assign, assign)).rejects.toMatchObject({
    body: { code: 'overlay.already_held' },
  })
  const unknown = village.officer.call(overlays.assign, { ...assign, member: 'nobodyKnows' })
  await expect(unknown).rejects.toMatchObject({ body: { code: 'overlay.unknown_member' } })
})

test('[S-02] an assignment has a term: it ends, and who it was on a day can be asked later', async () => {
  const village = await aVillage({ models: ['suzhou'] })
  const { gridId } = village.villages[0].groups[0]!
  const { id } = await village.officer.call(overlays.assign, {
    ...{ gridId, network: 'three-networks', member: 'contactNetwork', personId: village.neighbour.personId },
    termFrom: '2025-01-01',
  })
  await village.officer.call(overlays.end, { overlayId: id, on: '2025-12-31' })
  expect((await readVillage(village)).rows).toEqual([])
  expect((await readVillage(village, '2025-06-01')).rows).toMatchObject([{ id, termTo: '2025-12-31' }])
  await expect(village.officer.call(overlays.end, { overlayId: id, on: '2026-01-31' })).rejects.toMatchObject({
    body: { code: 'overlay.ended' },
  })
})

test('a place on a list opens nothing: the officer named sees no request and no grid', async () => {
  const village = await aVillage({ models: ['suzhou'] })
  const { gridId } = village.villages[0].groups[0]!
  const { personId } = village.resident
  await village.officer.call(overlays.assign, { gridId, network: 'four-networks', member: 'judge', personId })
  const asked = village.resident.call(overlays.ofVillage, { villageId: village.villages[0].villageId })
  await expect(asked).rejects.toMatchObject({ body: { status: 403 } })
  const outside = village.outsideOfficer.call(overlays.assign, {
    gridId,
    network: 'four-networks',
    member: 'judge',
    personId,
  })
  await expect(outside).rejects.toMatchObject({ body: { status: 404 } })
})
