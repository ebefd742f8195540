import { expect, test } from 'vitest'
import { aVillage } from '#tests/village.ts'
import { anOrder, step } from './builders.ts'
import { requests } from './contract.ts'

test('[S-07] a task shows who handed it to whom and at which level each stands, also to whoever asked', async () => {
  const village = await aVillage()
  const { resident, dispatcher, groupLeader, gridWorker, clusterHead, townshipOfficer } = village
  expect((await resident.call(requests.read, { requestId: (await anOrder(resident)).id })).chain).toEqual([])
  const { id: requestId } = await anOrder(resident)
  await step(dispatcher, requestId, 'dispatch', { handler: { personId: groupLeader.personId } })
  await step(dispatcher, requestId, 'redispatch', { handler: { personId: clusterHead.personId }, reason: '就近办理' })
  const { chain } = await resident.call(requests.read, { requestId })
  expect(chain.map(({ from, to }) => [from.name, from.level, to.name, to.level])).toEqual([
    [dispatcher.name, 'village', groupLeader.name, 'group'],
    [dispatcher.name, 'village', clusterHead.name, 'grid'],
  ])
  const big = await anOrder(resident)
  await dispatcher.call(requests.triage, { requestId: big.id, class: 'big', reason: '要乡镇出钱' })
  await step(townshipOfficer, big.id, 'dispatch', { handler: { personId: gridWorker.personId } })
  const above = (await townshipOfficer.call(requests.read, { requestId: big.id })).chain
  expect(above.map(({ from, to }) => [from.level, to.name, to.level])).toEqual([
    ['village', null, 'township'],
    ['township', gridWorker.name, 'grid'],
  ])
  await village.site.owner.query("update request_step set actor_title = '镇社会治理办公室主任' where request_id = $1", [
    big.id,
  ])
  const own = (await townshipOfficer.call(requests.read, { requestId: big.id })).chain
  expect(own.map(({ from }) => from.level)).toEqual(['township', 'township'])
  expect(above[0]!.from).toMatchObject({ by: 'staff', name: dispatcher.name, title: { zh: expect.any(String) } })
})
