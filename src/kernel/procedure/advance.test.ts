import { describe, expect, test } from 'vitest'
import { instantOn } from '../shared/day.ts'
import { advance, type Situation } from './advance.ts'
import { clockMoveAt, clockMoves, openMoves } from './openMoves.ts'
import { defineProcedure } from './procedure.ts'

const lamp = defineProcedure({
  id: 'lamp',
  zh: '修灯',
  en: 'Mend a lamp',
  start: 'told',
  states: {
    told: { zh: '已报', en: 'Told', due: { workingHours: 8 } },
    mending: { zh: '在修', en: 'Mending', due: { workingDays: 5 } },
    mended: { zh: '修好', en: 'Mended' },
    shown: { zh: '公示', en: 'Shown', final: true },
  },
  fields: {
    promisedOn: { zh: '承诺', en: 'Promise', kind: 'dayAhead' },
    bornOn: { zh: '日期', en: 'Day', kind: 'day' },
    reason: { zh: '原因', en: 'Reason', kind: 'text' },
    solved: { zh: '解决', en: 'Solved', kind: 'yesNo' },
    stars: { zh: '星', en: 'Stars', kind: 'stars' },
    how: { zh: '方式', en: 'How', kind: 'choice', options: [{ id: 'slip', zh: '纸', en: 'Slip' }] },
    handler: { zh: '承办', en: 'Handler', kind: 'handler' },
  },
  moves: [
    {
      action: 'claim',
      zh: '领',
      en: 'Claim',
      from: ['told'],
      to: 'mending',
      by: ['handler'],
      needs: ['promisedOn'],
      may: ['how', 'handler', 'bornOn'],
    },
    { action: 'finish', zh: '修好', en: 'Finish', from: ['mending'], to: 'mended', by: ['handler'] },
    { action: 'add', zh: '补充', en: 'Add', from: ['told', 'mending'], by: ['resident'], needs: ['reason'] },
    {
      action: 'rate',
      zh: '评',
      en: 'Rate',
      from: ['mended'],
      to: 'shown',
      by: ['resident'],
      needs: ['solved'],
      may: ['stars'],
    },
    {
      action: 'show',
      zh: '公示',
      en: 'Show',
      from: ['mended'],
      to: 'shown',
      by: ['clock'],
      after: { calendarDays: 7 },
    },
    {
      action: 'reopen',
      zh: '重办',
      en: 'Reopen',
      from: ['shown'],
      to: 'told',
      by: ['resident'],
      needs: ['reason'],
      within: { calendarDays: 30 },
    },
  ],
})

const since = instantOn('2026-03-02', '10:00')
const at = (state: string, action: string, roles: string[], more: Partial<Situation> = {}): Situation => ({
  state,
  action,
  roles,
  fields: {},
  stateSince: since,
  now: instantOn('2026-03-02', '11:00'),
  ...more,
})

describe('advance', () => {
  test('a move that is complete and mine leads to its state and the time allowed there', () => {
    const step = advance(lamp, at('told', 'claim', ['handler'], { fields: { promisedOn: '2026-03-05', how: 'slip' } }))
    expect(step).toEqual({
      ok: true,
      value: { action: 'claim', from: 'told', to: 'mending', stays: false, due: { workingDays: 5 } },
    })
  })

  test('the second of two people who act at once is told that the state has moved on', () => {
    expect(advance(lamp, at('mending', 'claim', ['handler']))).toMatchObject({
      problem: { code: 'procedure.not_from_here', facts: { state: 'mending', action: 'claim' } },
    })
  })

  test('a step of somebody else is refused before its fields are looked at', () => {
    expect(advance(lamp, at('told', 'claim', ['resident']))).toMatchObject({
      problem: { code: 'procedure.not_yours', facts: { by: ['handler'] } },
    })
  })

  test('nobody claims without a promised date', () => {
    expect(advance(lamp, at('told', 'claim', ['handler'], { fields: { promisedOn: ' ' } }))).toMatchObject({
      problem: { code: 'procedure.incomplete', facts: { missing: ['promisedOn'] } },
    })
    expect(advance(lamp, at('told', 'claim', ['handler'], { fields: { promisedOn: '2026-03-01' } }))).toMatchObject({
      problem: { code: 'procedure.wrong_field', facts: { fields: ['promisedOn'] } },
    })
  })

  test.each([
    [{ solved: 'yes' }, ['solved']],
    [{ solved: true, stars: 6 }, ['stars']],
    [{ solved: true, stars: 2.5 }, ['stars']],
    [{ solved: true, reason: 'not asked here' }, ['reason']],
  ])('a field of the wrong kind is named: %o', (fields, wrong) => {
    expect(advance(lamp, at('mended', 'rate', ['resident'], { fields }))).toMatchObject({
      problem: { code: 'procedure.wrong_field', facts: { fields: wrong } },
    })
  })

  test.each([
    [{ how: 'rumour' }, ['how']],
    [{ bornOn: '2026-02-30' }, ['bornOn']],
    [{ handler: 7, bornOn: '2020-01-01' }, null],
  ])('choices and days are held to what they may be: %o', (fields, wrong) => {
    const step = advance(lamp, at('told', 'claim', ['handler'], { fields: { promisedOn: '2026-03-02', ...fields } }))
    expect(step.ok ? null : step.problem.facts.fields).toEqual(wrong)
  })

  test('an essay is refused, counting rare characters once', () => {
    const add = (reason: string) => advance(lamp, at('told', 'add', ['resident'], { fields: { reason } })).ok
    expect(add('𠅤'.repeat(2000))).toBe(true)
    expect(add('字'.repeat(2001))).toBe(false)
  })

  test('an addition leaves the state and its running clock alone', () => {
    expect(advance(lamp, at('mending', 'add', ['resident'], { fields: { reason: '还是不亮' } }))).toMatchObject({
      value: { from: 'mending', to: 'mending', stays: true },
    })
  })

  test('reopening is open for thirty days, to the end of the last', () => {
    const reopen = (now: string) =>
      advance(lamp, at('shown', 'reopen', ['resident'], { fields: { reason: '又坏了' }, now }))
    expect(reopen(instantOn('2026-04-01', '23:59')).ok).toBe(true)
    expect(reopen(instantOn('2026-04-02', '00:00'))).toMatchObject({ problem: { code: 'procedure.not_from_here' } })
  })
})

describe('moves of the clock', () => {
  test('what nobody rates in seven days is shown, and not a moment earlier', () => {
    const [show] = clockMoves(lamp, 'mended')
    const due = clockMoveAt(show!, since)
    expect(due).toBe(instantOn('2026-03-10', '00:00'))
    expect(advance(lamp, at('mended', 'show', ['clock'], { now: due })).ok).toBe(true)
    expect(advance(lamp, at('mended', 'show', ['clock'], { now: instantOn('2026-03-09', '23:59') })).ok).toBe(false)
    expect(clockMoves(lamp, 'told')).toEqual([])
  })

  test('no person can play the clock', () => {
    const now = instantOn('2026-03-10', '00:00')
    expect(advance(lamp, at('mended', 'show', ['handler', 'resident'], { now }))).toMatchObject({
      problem: { code: 'procedure.not_yours' },
    })
  })
})

describe('open moves', () => {
  test('each person sees only the own moves, with the words and kinds of what they ask for', () => {
    expect(openMoves(lamp, at('told', '', ['handler']))).toEqual([
      {
        action: 'claim',
        zh: '领',
        en: 'Claim',
        to: 'mending',
        stays: false,
        needs: ['promisedOn'],
        fields: [
          { name: 'promisedOn', required: true, ...lamp.fields.promisedOn },
          { name: 'how', required: false, ...lamp.fields.how },
          { name: 'handler', required: false, ...lamp.fields.handler },
          { name: 'bornOn', required: false, ...lamp.fields.bornOn },
        ],
      },
    ])
    expect(openMoves(lamp, at('told', '', ['resident'])).map((move) => move.action)).toEqual(['add'])
    expect(openMoves(lamp, at('told', '', []))).toEqual([])
  })

  test('a move whose time is over is not offered', () => {
    const late = at('shown', '', ['resident'], { now: instantOn('2026-04-02', '00:00') })
    expect(openMoves(lamp, late)).toEqual([])
  })
})

test('a misspelt state or field is a compile error', () => {
  const words = { zh: '一', en: 'one' }
  const misspelt = defineProcedure({
    id: 'misspelt',
    ...words,
    // @ts-expect-error: no such state
    start: 'oen',
    states: { one: words, two: { ...words, final: true } },
    fields: { reason: { ...words, kind: 'text' } },
    moves: [
      // @ts-expect-error: no such state
      { action: 'go', ...words, from: ['one'], to: 'tow', by: ['handler'] },
      // @ts-expect-error: no such field
      { action: 'go', ...words, from: ['one'], to: 'two', by: ['handler'], needs: ['raeson'] },
    ],
  })
  expect(misspelt.start).toBe('oen')
})
