import { expect, test } from 'vitest'
import { assemble, procedureFor } from '#kernel/pack/model.ts'
import { advance } from '#kernel/procedure/advance.ts'
import { core } from '../core/pack.ts'
import { suzhou } from './pack.ts'

const model = assemble(core, [suzhou])

test('[S-59] a hazard runs found, alerted, reported, handled, answered, each but the last against a clock', () => {
  const procedure = procedureFor(model, 'hazard')!
  const acts = [
    ['gridWorker', 'alert', { warned: '已拉警戒线' }],
    ['dispatcher', 'dispatch', { handler: 7 }],
    ['handler', 'finish', { result: '护栏已修好' }],
    ['handler', 'answer', { reply: '护栏已修好,谢谢您' }],
  ] as const
  const walked = [procedure.start]
  for (const [role, action, fields] of acts) {
    const now = '2026-03-02T02:00:00.000Z'
    const step = advance(procedure, { state: walked.at(-1)!, action, roles: [role], fields, stateSince: now, now })
    walked.push(step.ok ? step.value.to : step.problem.code)
  }
  expect(walked).toEqual(['found', 'alerted', 'reported', 'handled', 'answered'])
  expect(walked.map((state) => procedure.states[state]?.due !== undefined)).toEqual([true, true, true, true, false])
})

test('[S-09] grids of township, village and group', () => {
  expect(model.gridLevels.map((one) => one.unit)).toEqual(['township', 'village', 'group'])
})

test('[A-14] staff networks lie over one grid tree; what no source defines is marked as interpretation', () => {
  expect(model.networks['three-networks']).toMatchObject({ zh: '三网' })
  expect(model.networks['three-networks']?.interpreted).toBeUndefined()
  expect(model.networks['four-networks']?.interpreted).toBe(true)
  expect(model.networks['four-networks']?.members).toHaveLength(4)
})
