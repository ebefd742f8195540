import { beforeAll, expect, test } from 'vitest'
import { aVillage, type Village } from '#tests/village.ts'
import { overlays } from './contract.ts'

let village: Village
let at: { villageId: number; gridId: number; above: number }
beforeAll(async () => {
  village = await aVillage({ models: ['hanyin', 'suzhou'] })
  const { villageId, villageGridId, groups } = village.villages[0]
  at = { villageId, gridId: groups[0]!.gridId, above: villageGridId }
})

const assign = (member: string, gridId: number, personId: number, network = 'four-networks') =>
  village.officer.call(overlays.assign, { gridId, network, member, personId })

test('[S-60 A-14] officers of the four organs stand on grids of the second and third level with what they offer; gaps are told', async () => {
  await expect(assign('judge', at.above, village.handler.personId)).rejects.toMatchObject({
    body: { code: 'overlay.wrong_level' },
  })
  await assign('judge', at.gridId, village.handler.personId)
  await assign('policeOfficer', at.gridId, village.handler.personId)
  const roster = await village.officer.call(overlays.roster, { areaId: at.villageId, network: 'four-networks' })
  expect(roster.members.map((one) => one.id)).toEqual(['policeOfficer', 'procurator', 'judge', 'justiceOfficer'])
  expect(roster.members[2]).toMatchObject({ held: 1, services: [{ zh: '怎样起诉、就地调解、司法确认' }] })
  expect(roster.persons).toBe(1)
  const asked = { areaId: at.villageId, network: 'four-networks' }
  const lacking = await village.officer.call(overlays.lacking, { ...asked, member: 'procurator' })
  expect(lacking.rows).toHaveLength(roster.grids)
  const without = await village.officer.call(overlays.lacking, { ...asked, member: 'judge' })
  expect(without.rows.map((row) => row.id)).not.toContain(at.gridId)
  const people = await village.administrator.call(overlays.onRoster, { network: 'four-networks', member: 'judge' })
  expect(people.rows).toMatchObject([{ name: 'handler', gridId: at.gridId }])
  const elsewhere = await village.outsideOfficer.call(overlays.onRoster, { network: 'four-networks' })
  expect(elsewhere.rows).toEqual([])
  // Of the next village the county reads that nobody is there yet, and the gaps of that village alone.
  const next = { areaId: village.villages[1].villageId, network: 'four-networks' }
  const there = await village.administrator.call(overlays.roster, next)
  expect([there.persons, ...there.members.map((one) => one.held)]).toEqual([0, 0, 0, 0, 0])
  expect(there.grids).toBeGreaterThan(0)
  const gaps = await village.administrator.call(overlays.lacking, { ...next, member: 'procurator' })
  expect(gaps.rows).toHaveLength(there.grids)
  expect(gaps.rows.map((row) => row.id)).not.toContain(at.gridId)
})

test('[L-36] a pool of grid workers, retired jurists, respected villagers and auxiliary officers; everybody reads who serves them', async () => {
  await assign('legalElders', at.gridId, village.neighbour.personId, 'service-pool')
  await assign('auxiliaryOfficers', at.gridId, village.handler.personId, 'service-pool')
  const pool = await village.officer.call(overlays.roster, { network: 'service-pool' })
  expect(pool.members.map((one) => [one.zh, one.persons])).toEqual([
    ['网格员', 0],
    ['政法五老', 1],
    ['新乡贤', 0],
    ['村辅警', 1],
  ])
  const { networks } = await village.nobody.call(overlays.serving, { villageId: at.villageId })
  expect(networks.map((one) => one.id)).not.toContain('three-networks')
  const shown = networks.find((one) => one.id === 'service-pool')!
  expect(shown.members[1]).toMatchObject({ zh: '政法五老', people: [{ name: village.neighbour.name }] })
  expect(JSON.stringify(networks)).not.toMatch(/personId|phone/)
})
