import { expect, test } from 'vitest'
import { assemble, clockFor, procedureFor, stateWords } from '#kernel/pack/model.ts'
import { definePack } from '#kernel/pack/pack.ts'
import { core } from '../core/pack.ts'
import { lingling } from './pack.ts'

test('[A-28] the state of work is 办理; 埋单 is a word of the pack, and a pack over it may say it otherwise', () => {
  const model = assemble(core, [lingling])
  const procedure = model.procedures['five-orders']!
  expect(procedure.states.doing).toMatchObject({ zh: '办理', phase: 'working' })
  expect(stateWords(model, procedure, 'doing').zh).toBe('干部埋单')
  const local = definePack({
    id: 'local',
    version: '1.0.0',
    zh: '本地',
    en: 'Local',
    words: { 'procedure.five-orders.doing': { zh: '正在办', en: 'Being done' } },
  })
  expect(stateWords(assemble(core, [lingling, local]), procedure, 'doing').zh).toBe('正在办')
})

test('every category leads to the five orders, with its own time for the work or its parent’s', () => {
  const model = assemble(core, [lingling])
  const clock = (id: string) => clockFor(model, id, procedureFor(model, id)!, 'doing')
  for (const id of Object.keys(model.categories)) expect(procedureFor(model, id)?.id).toBe('five-orders')
  expect(clock('small-wish')).toEqual({ workingDays: 5 })
  expect(clock('neighbour-quarrel')).toEqual({ workingDays: 3 })
  expect(clock('good-manners')).toEqual({ workingDays: 10 })
})
