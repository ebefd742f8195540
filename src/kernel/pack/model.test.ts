import { describe, expect, test } from 'vitest'
import { assemble, clockFor, joinModels, permissionsOf, procedureFor, stateWords } from './model.ts'
import { definePack, type Pack } from './pack.ts'

const words = (zh: string) => ({ zh, en: zh })
const procedure = (id: string, state: string): NonNullable<Pack['procedures']>[number] => ({
  id,
  ...words(id),
  start: state,
  states: {
    [state]: { ...words(state), phase: 'toDispatch', due: { workingHours: 8 } },
    doing: { ...words('办理'), phase: 'working', due: { workingDays: 5 } },
    end: { ...words('完'), phase: 'shown', final: true },
  },
  fields: {},
  moves: [],
})

const core = definePack({
  id: 'core',
  version: '2.0.0',
  ...words('基础'),
  roles: [{ id: 'chief', ...words('长'), grants: ['a.read'] }],
})
const first = definePack({
  id: 'first',
  version: '1.0.0',
  ...words('甲'),
  words: { greeting: words('甲好') },
  procedures: [procedure('mend', 'open')],
  categories: [
    { id: 'lamp', ...words('灯'), procedure: 'mend', due: { workingDays: 2 } },
    { id: 'bridge-lamp', ...words('桥灯'), parent: 'lamp' },
  ],
  gridLevels: [
    {
      level: 1,
      unit: 'village',
      ...words('一'),
      chief: { ...words('长'), role: 'chief', mustHold: [], candidates: [] },
    },
  ],
})
const second = definePack({
  id: 'second',
  version: '3.1.0',
  ...words('乙'),
  words: { greeting: words('乙好'), 'procedure.mend.doing': words('埋单') },
  procedures: [procedure('talk', 'asked')],
  categories: [{ id: 'lamp', ...words('灯'), procedure: 'talk' }],
})
const smuggler: Pack = { ...second, roles: [{ id: 'chief', ...words('王'), grants: ['everything'] }] }

describe('what is in force', () => {
  test('the later pack wins on the same name, the rest is joined', () => {
    const model = assemble(core, [first, second])
    expect(Object.keys(model.procedures)).toEqual(['mend', 'talk'])
    expect(model.words.greeting?.zh).toBe('乙好')
    expect(procedureFor(model, 'lamp')?.id).toBe('talk')
    expect(model.gridLevels).toHaveLength(1)
    expect(procedureFor(assemble(core, [second, first]), 'lamp')?.id).toBe('mend')
  })

  test('a procedure tells its pack and version, so that a request can keep them', () => {
    const model = assemble(core, [first, second])
    expect(procedureFor(model, 'lamp')).toMatchObject({ id: 'talk', packId: 'second', packVersion: '3.1.0' })
    expect(model.packs.map((pack) => `${pack.packId}@${pack.packVersion}`)).toEqual([
      'core@2.0.0',
      'first@1.0.0',
      'second@3.1.0',
    ])
  })

  test('roles come from core, whatever another pack brings', () => {
    expect(permissionsOf(assemble(core, [smuggler]), 'chief')).toEqual(['a.read'])
    expect(permissionsOf(assemble(core, []), 'nobody')).toEqual([])
  })

  test('a child category has the procedure and the time of its parent; time counts in the state of work only', () => {
    const model = assemble(core, [first])
    const mend = procedureFor(model, 'bridge-lamp')!
    expect(mend.id).toBe('mend')
    expect(clockFor(model, 'bridge-lamp', mend, 'doing')).toEqual({ workingDays: 2 })
    expect(clockFor(model, 'bridge-lamp', mend, 'open')).toEqual({ workingHours: 8 })
    expect(clockFor(model, 'bridge-lamp', mend, 'end')).toBeNull()
    expect(procedureFor(model, 'nothing')).toBeNull()
  })

  test('a pack renames a state without touching its meaning', () => {
    const model = assemble(core, [first, second])
    const mend = model.procedures.mend!
    expect(stateWords(model, mend, 'doing').zh).toBe('埋单')
    expect(stateWords(model, mend, 'open').zh).toBe('open')
    expect(mend.states.doing?.zh).toBe('办理')
  })
})

test('lists of several places joined name everything, the first one’s word first, and page words stay those of the first', () => {
  const [here, there] = [assemble(core, [first]), assemble(core, [second])]
  const all = joinModels(here, [there])
  expect(Object.keys(all.categories)).toEqual(['lamp', 'bridge-lamp'])
  expect(procedureFor(all, 'lamp')?.id).toBe('mend')
  expect(Object.keys(all.procedures)).toEqual(['mend', 'talk'])
  expect(all.packs.map((one) => one.packId)).toEqual(['core', 'first', 'second'])
  expect(all.words).toEqual({ greeting: words('甲好') })
  const renamed = assemble(core, [
    { ...second, words: { greeting: words('乙好'), 'procedure.talk.asked': words('问') } },
  ])
  expect(joinModels(here, [renamed]).words).toEqual({ greeting: words('甲好'), 'procedure.talk.asked': words('问') })
})
