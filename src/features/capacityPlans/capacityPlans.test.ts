import { beforeAll, expect, test } from 'vitest'
import { organisations } from '#features/organisations/contract.ts'
import { addDays } from '#kernel/shared/day.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { capacityPlans } from './contract.ts'

let village: Village
let today: string
beforeAll(async () => {
  village = await aVillage()
  today = village.site.time.now.slice(0, 10)
})

test('[L-05] a branch plans what it lacks in people, skills and order; its own vacancies are told, and nobody is rated', async () => {
  const areaId = village.villages[0].villageId
  const found = (kind: string, name: string) => village.officer.call(organisations.found, { kind, areaId, name })
  const { id: bodyId } = await found('partyBranch', '桥头村党支部')
  const plan = await village.officer.call(capacityPlans.ofBody, { bodyId })
  expect(plan.aspects.map((one) => one.id)).toEqual(['staff', 'skill', 'discipline'])
  expect(plan.found.map((note) => note.kind)).toContain('nobody')
  const step = { aspect: 'skill', gap: '没人会用电脑做账', step: '请镇里办两期培训', dueOn: addDays(today, 30) }
  const { id: itemId } = await village.officer.call(capacityPlans.add, { bodyId, ...step })
  const bad = village.officer.call(capacityPlans.add, { bodyId, ...step, aspect: 'loyalty' })
  await expect(bad).rejects.toMatchObject({ body: { code: 'capacityPlans.no_aspect' } })
  const late = village.officer.call(capacityPlans.add, { bodyId, ...step, dueOn: addDays(today, -1) })
  await expect(late).rejects.toMatchObject({ body: { code: 'capacityPlans.past' } })
  const other = await found('volunteerTeam', '桥头村志愿队')
  const unplanned = village.officer.call(capacityPlans.add, { bodyId: other.id, ...step })
  await expect(unplanned).rejects.toMatchObject({ body: { code: 'capacityPlans.no_aspect' } })
  expect((await village.townshipOfficer.call(capacityPlans.list, {})).rows).toMatchObject([
    { bodyId, aspect: { zh: '本领培训' }, gap: step.gap, overdue: false },
  ])
  expect((await village.outsideOfficer.call(capacityPlans.list, {})).rows).toEqual([])
  await village.officer.call(capacityPlans.settle, { bodyId, itemId, result: '两期办完，会做账的有三人' })
  const again = village.officer.call(capacityPlans.settle, { bodyId, itemId, result: '没有办' })
  await expect(again).rejects.toMatchObject({ body: { code: 'capacityPlans.no_step' } })
  const { items } = await village.officer.call(capacityPlans.ofBody, { bodyId })
  expect(items).toMatchObject([{ doneOn: today, result: '两期办完，会做账的有三人' }])
  expect(Object.keys(items[0]!).filter((key) => /person|name|score|mark|level/i.test(key))).toEqual([])
  expect((await village.officer.call(capacityPlans.list, { done: true })).rows).toHaveLength(1)
})
