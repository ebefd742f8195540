import { expect, test } from 'vitest'
import { aVillage } from '#tests/village.ts'
import { laidOver } from '#wire/vault/readings.ts'
import { anOrder, step, whole } from './builders.ts'

test('[X-41 X-42] what a step answers, laid over the request as it was read, is the request as it is read then', async () => {
  const { resident, dispatcher, handler } = await aVillage()
  const { id } = await anOrder(resident)
  const steps = [
    [dispatcher, 'dispatch', { handler: { personId: handler.personId } }],
    [dispatcher, 'recall', { reason: '换个人' }],
    [dispatcher, 'dispatch', { handler: { personId: handler.personId } }],
    [handler, 'claim', { promisedOn: '2026-03-04' }],
    [resident, 'remind', {}],
    [handler, 'finish', { result: '换了灯头' }],
    [resident, 'rate', { solved: false }],
  ] as const
  const taken: string[] = []
  for (const [who, action, fields] of steps) {
    const before = await whole(who, id)
    if (!before.actions.some((one) => one.action === action)) continue
    const answer = await step(who, id, action, fields)
    const { path, maySort, sorting, ...after } = await whole(who, id)
    expect(laidOver(before, answer)).toMatchObject(after)
    taken.push(action)
  }
  expect(taken).toEqual(expect.arrayContaining(['dispatch', 'claim', 'finish', 'rate']))
})

test('a change laid over twice adds nothing twice', () => {
  const whole = { state: 'placed', title: '路灯', steps: [{ seq: 1 }] }
  const change = { state: 'sent', added: { steps: [{ seq: 2 }], chain: [{ seq: 2 }] } }
  const once = laidOver(whole, change)
  expect(once).toEqual({ state: 'sent', title: '路灯', steps: [{ seq: 1 }, { seq: 2 }], chain: [{ seq: 2 }] })
  expect(laidOver(once, change)).toEqual(once)
})
