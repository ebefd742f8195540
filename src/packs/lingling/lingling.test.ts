import { expect, test } from 'vitest'
import { assemble, stateWords } from '#kernel/pack/model.ts'
import { definePack } from '#kernel/pack/pack.ts'
import { core } from '../core/pack.ts'
import { lingling } from './pack.ts'

test('[A-28] the state of work is 办理, and a place may call it 埋单 by words alone', () => {
  const plain = assemble(core, [lingling])
  const procedure = plain.procedures['five-orders']!
  expect(stateWords(plain, procedure, 'doing').zh).toBe('办理')
  const local = definePack({
    id: 'local',
    version: '1.0.0',
    zh: '本地',
    en: 'Local',
    words: { 'procedure.five-orders.doing': { zh: '干部埋单', en: 'Officials deliver' } },
  })
  expect(stateWords(assemble(core, [lingling, local]), procedure, 'doing').zh).toBe('干部埋单')
})
