import { describe, expect, test } from 'vitest'
import { checkPack } from './checkPack.ts'
import type { Fault } from './fault.ts'
import type { Pack } from './pack.ts'

const words = { zh: '词', en: 'word' }

const core: Pack = {
  id: 'core',
  version: '1.0.0',
  ...words,
  permissions: { 'request.read': words },
  roles: [
    { id: 'handler', ...words, grants: ['request.read'] },
    { id: 'resident', ...words, grants: [], actsAs: ['handler'] },
  ],
  postTitles: [{ id: 'helper', ...words, role: 'handler', level: 'village', body: 'committee' }],
  statutes: [{ id: 'law-1', ...words, law: '法', article: '第一条', effectiveFrom: '2026-01-01' }],
  incompatibilities: [{ id: 'apart', ...words, bodies: ['committee', 'committee'], statute: 'law-1' }],
  forbiddenTerms: [{ term: '黑榜', because: { zh: '不公开批评', en: 'Blame is not public' } }],
}

/** A sound pack, made anew for each test so that a test may break it. */
const sound = () => ({
  id: 'model',
  version: '1.0.0',
  ...words,
  words: { 'procedure.mend.open': words } as Record<string, unknown>,
  procedures: [
    {
      id: 'mend',
      ...words,
      start: 'open',
      states: {
        open: { ...words, phase: 'toDispatch', due: { workingDays: 1 } as unknown },
        done: { ...words, phase: 'shown', final: true },
      } as Record<string, Record<string, unknown>>,
      fields: { result: { ...words, kind: 'text' } } as Record<string, unknown>,
      moves: [
        { action: 'finish', ...words, from: ['open'], to: 'done', by: ['handler'], needs: ['result'] },
        { action: 'show', ...words, from: ['open'], to: 'done', by: ['clock'], after: { calendarDays: 7 } },
      ] as Record<string, unknown>[],
    },
  ],
  categories: [
    { id: 'lamp', ...words, procedure: 'mend' },
    { id: 'bridge-lamp', ...words, parent: 'lamp' },
  ] as Record<string, unknown>[],
  gridLevels: [
    {
      level: 1,
      unit: 'village',
      ...words,
      band: { households: { from: 20, to: 30 } },
      chief: { ...words, role: 'handler', mustHold: ['handler'], candidates: ['handler', 'deputy'] },
    },
  ] as Record<string, unknown>[],
  networks: [{ id: 'lines', ...words, members: [{ id: 'deputy', ...words }] }],
  teams: [{ id: 'pair', ...words, members: ['helper', 'helper'] }],
  postTitles: [{ id: 'mender', ...words, role: 'handler', level: 'grid' }],
})

const faultsOf = (pack: unknown, own: Pack = core, beside = {}): string[] => {
  const checked = checkPack(pack, own, beside)
  if (checked.ok) return []
  return (checked.problem.facts.faults as Fault[]).map(({ code, facts }) => `${code} ${facts.at}`)
}

type Draft = ReturnType<typeof sound>
const broken = (change: (pack: Draft) => void): string[] => {
  const pack = sound()
  change(pack)
  return faultsOf(pack)
}

test('a sound pack and core itself pass', () => {
  expect(faultsOf(sound())).toEqual([])
  expect(faultsOf(core)).toEqual([])
})

describe('one fault each', () => {
  const mend = (pack: Draft) => pack.procedures[0]!
  test.each<[string, (pack: Draft) => void, string[]]>([
    [
      'a move to nowhere',
      (p) => void mend(p).moves.push({ action: 'lose', ...words, from: ['open'], to: 'lost', by: ['handler'] }),
      ['pack.unknown_state procedures.mend.moves.lose'],
    ],
    [
      'a move of nobody',
      (p) => void mend(p).moves.push({ action: 'take', ...words, from: ['open'], by: ['king'] }),
      ['pack.unknown_role procedures.mend.moves.take'],
    ],
    [
      'a field nobody described',
      (p) => {
        mend(p).fields = {}
      },
      ['pack.unknown_field procedures.mend.moves.finish'],
    ],
    [
      'an unknown start',
      (p) => {
        mend(p).start = 'opne'
      },
      [
        'pack.unknown_state procedures.mend.start',
        'pack.unreachable_state procedures.mend.states.open',
        'pack.unreachable_state procedures.mend.states.done',
      ],
    ],
    [
      'a state nobody reaches',
      (p) => {
        mend(p).states.lost = { ...words, phase: 'closed', final: true }
      },
      ['pack.unreachable_state procedures.mend.states.lost'],
    ],
    [
      'a state nobody leaves',
      (p) => {
        mend(p).states.stuck = { ...words, phase: 'working' }
        mend(p).moves.push({ action: 'stick', ...words, from: ['open'], to: 'stuck', by: ['handler'] })
      },
      ['pack.dead_state procedures.mend.states.stuck'],
    ],
    [
      'a state without a phase',
      (p) => void delete mend(p).states.open!.phase,
      ['pack.state_without_phase procedures.mend.states.open'],
    ],
    [
      'a clock in a final state',
      (p) => {
        mend(p).states.done!.due = { hours: 1 }
      },
      ['pack.final_with_clock procedures.mend.states.done'],
    ],
    [
      'a clock move without its days',
      (p) => void delete mend(p).moves[1]!.after,
      ['pack.clock_move_incomplete procedures.mend.moves.show'],
    ],
    [
      'a time without its unit',
      (p) => {
        mend(p).states.open!.due = 8
      },
      ['pack.clock_without_unit procedures.mend.states.open.due'],
    ],
    [
      'a time of two units',
      (p) => {
        mend(p).states.open!.due = { hours: 1, workingDays: 1 }
      },
      ['pack.clock_without_unit procedures.mend.states.open.due'],
    ],
    [
      'words in one language only',
      (p) => void delete mend(p).states.open!.en,
      ['pack.missing_words procedures.mend.states.open.en'],
    ],
    [
      'empty words',
      (p) => {
        p.categories[0]!.zh = ' '
      },
      ['pack.missing_words categories.lamp.zh'],
    ],
    [
      'a key nobody knows',
      (p) => {
        mend(p).states.open!.phaze = 'working'
      },
      ['pack.unknown_key procedures.mend.states.open'],
    ],
    [
      'a category of an unknown procedure',
      (p) => {
        p.categories[0]!.procedure = 'mned'
      },
      ['pack.unknown_procedure categories.lamp'],
    ],
    [
      'a class of triage with an unknown procedure',
      (p) =>
        void Object.assign(p, {
          triage: [{ id: 'big', ...words, follows: words, level: 'village', procedure: 'mned' }],
        }),
      ['pack.unknown_procedure triage.big'],
    ],
    [
      'a class of triage that says nobody’s level',
      (p) => void Object.assign(p, { triage: [{ id: 'big', ...words, follows: words }] }),
      ['pack.missing triage.big.level'],
    ],
    [
      'a category under an unknown one',
      (p) => {
        p.categories[1]!.parent = 'lmap'
      },
      ['pack.unknown_category categories.bridge-lamp'],
    ],
    [
      'a category that leads nowhere',
      (p) => void p.categories.push({ id: 'idle', ...words }),
      ['pack.no_procedure categories.idle'],
    ],
    [
      'a category above itself',
      (p) => {
        p.categories[0]!.parent = 'bridge-lamp'
      },
      ['pack.parent_loop categories.lamp', 'pack.parent_loop categories.bridge-lamp'],
    ],
    [
      'a name given twice',
      (p) => void p.categories.push({ id: 'lamp', ...words, procedure: 'mend' }),
      ['pack.defined_twice categories.lamp'],
    ],
    ['a grid level twice', (p) => void p.gridLevels.push(p.gridLevels[0]!), ['pack.defined_twice gridLevels.1']],
    [
      'a band upside down',
      (p) => {
        p.gridLevels[0]!.band = { persons: { from: 9, to: 3 } }
      },
      ['pack.band_upside_down gridLevels.1.band'],
    ],
    [
      'a candidate of no kind',
      (p) => {
        p.networks = []
      },
      ['pack.unknown_people_kind gridLevels.1.chief'],
    ],
    [
      'a team of unknown posts',
      (p) => {
        p.teams[0]!.members = ['helper', 'hlper']
      },
      ['pack.unknown_post_title teams.pair'],
    ],
    [
      'a post of an unknown role',
      (p) => {
        p.postTitles[0]!.role = 'king'
      },
      ['pack.unknown_role postTitles.mender'],
    ],
    ['a role outside core', (p) => void Object.assign(p, { roles: core.roles }), ['pack.role_outside_core roles']],
    [
      'powers outside core',
      (p) => void Object.assign(p, { permissions: {}, forbiddenTerms: [] }),
      ['pack.only_in_core permissions', 'pack.only_in_core forbiddenTerms'],
    ],
    [
      'a renamed state that is not there',
      (p) => {
        p.words['procedure.mend.opne'] = words
      },
      ['pack.unknown_state words'],
    ],
    [
      'a label on people',
      (p) => void p.networks[0]!.members.push({ id: 'listed', zh: '黑榜人员', en: 'Listed' }),
      ['pack.forbidden_term networks.lines.members.listed.zh'],
    ],
  ])('%s', (_, change, expected) => {
    expect(broken(change)).toEqual(expected)
  })
})

test('all faults come at once, also where some entries are broken beyond reading', () => {
  const faults = broken((pack) => {
    pack.procedures[0]!.moves.push({ action: 'lose', ...words, from: ['open'], to: 'lost', by: ['handler'] })
    pack.categories[0]!.procedure = 'mned'
    pack.categories.push({ id: 'lame', zh: '缺英文', procedure: 'mend' })
    pack.teams[0]!.members = ['nobody', 'helper']
  })
  expect(faults).toEqual([
    'pack.missing_words categories.lame.en',
    'pack.unknown_state procedures.mend.moves.lose',
    'pack.unknown_procedure categories.lamp',
    'pack.unknown_post_title teams.pair',
  ])
})

test.each([[null], [undefined], ['pack'], [[]], [{}], [{ procedures: [null], categories: 'all', words: 7 }]])(
  'what is no pack at all is refused without a crash: %o',
  (raw) => {
    expect(faultsOf(raw).length).toBeGreaterThan(0)
  },
)

test('core is held to its own permissions, statutes and bodies', () => {
  const shaky: Pack = {
    ...core,
    roles: [{ id: 'handler', ...words, grants: ['request.raed'], actsAs: ['king'] }],
    incompatibilities: [{ id: 'apart', ...words, bodies: ['committee', 'choir'], statute: 'law-2' }],
  }
  expect(faultsOf(shaky, shaky)).toEqual([
    'pack.unknown_permission roles.handler',
    'pack.unknown_role roles.handler',
    'pack.unknown_statute incompatibilities.apart',
    'pack.unknown_body incompatibilities.apart',
  ])
})

test('a classification names only its own tiers', () => {
  const row = { id: 'poor', ...words, tier: 'naer', when: { fact: 'persons', below: 1 } }
  const classification = {
    id: 'tiers',
    effectiveFrom: '2026-01-01',
    source: '例',
    otherwise: 'far',
    tiers: { near: words },
    rows: [row],
  }
  expect(faultsOf({ ...sound(), classifications: [classification] })).toEqual([
    'pack.unknown_tier classifications.tiers',
    'pack.unknown_tier classifications.tiers',
  ])
})

test('a pack may point at packs laid before it, and only at words that pages use', () => {
  const later = { id: 'later', version: '1.0.0', ...words, categories: [{ id: 'more', ...words, procedure: 'mend' }] }
  expect(faultsOf(later)).toEqual(['pack.unknown_procedure categories.more'])
  expect(faultsOf(later, core, { packs: [sound()] })).toEqual([])
  const named = { ...later, categories: [], words: { 'home.title': words } }
  expect(faultsOf(named, core, { wordKeys: new Set(['home.titel']) })).toEqual(['pack.unknown_word words'])
  expect(faultsOf(named, core, { wordKeys: new Set(['home.title']) })).toEqual([])
})
