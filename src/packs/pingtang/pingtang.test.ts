import { describe, expect, test } from 'vitest'
import { assemble, clockFor, procedureFor } from '#kernel/pack/model.ts'
import { advance } from '#kernel/procedure/advance.ts'
import { openMoves } from '#kernel/procedure/openMoves.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { instantOn } from '#kernel/shared/day.ts'
import { core } from '../core/pack.ts'
import { advice } from './advice.ts'
import { fourOrders } from './fourOrders.ts'
import { fourSteps } from './fourSteps.ts'
import { pingtang } from './pack.ts'

const model = assemble(core, [pingtang])
const since = instantOn('2026-03-02', '10:00')

type Act = { by: string; does: string; with?: Record<string, unknown>; at?: string }

/** Plays acts one after the other and tells the state after each, or why an act was refused. */
function play(procedure: Procedure, state: string, ...acts: Act[]): string[] {
  let here = state
  return acts.map((act) => {
    const now = act.at ?? since
    const step = advance(procedure, {
      state: here,
      action: act.does,
      roles: [act.by],
      fields: act.with ?? {},
      stateSince: since,
      now,
    })
    if (!step.ok) return step.problem.code
    here = step.value.to
    return here
  })
}

describe('four orders', () => {
  test('[X-39 X-42 X-43 X-44] ordered, dispatched, claimed with a promise, done, rated and shown', () => {
    const states = play(
      fourOrders,
      'placed',
      { by: 'dispatcher', does: 'dispatch', with: { handler: 7, toldBy: 'system' } },
      { by: 'handler', does: 'claim' },
      { by: 'handler', does: 'claim', with: { promisedOn: '2026-03-05', steps: '先看现场,再换灯泡' } },
      { by: 'handler', does: 'finish' },
      { by: 'handler', does: 'finish', with: { result: '灯泡已换' } },
      { by: 'resident', does: 'rate', with: { solved: true, stars: 5 } },
    )
    expect(states).toEqual(['dispatched', 'procedure.incomplete', 'claimed', 'procedure.incomplete', 'done', 'shown'])
  })

  test('[X-42] declined with a reason it returns to the dispatcher; claimed it can be given to somebody else', () => {
    expect(
      play(
        fourOrders,
        'dispatched',
        { by: 'handler', does: 'decline' },
        { by: 'handler', does: 'decline', with: { reason: '没有梯子' } },
        { by: 'dispatcher', does: 'dispatch', with: { handler: 8 } },
        { by: 'dispatcher', does: 'remind' },
        { by: 'handler', does: 'claim', with: { promisedOn: '2026-03-09' } },
        { by: 'dispatcher', does: 'redispatch' },
        { by: 'dispatcher', does: 'redispatch', with: { handler: 9 } },
      ),
    ).toEqual([
      'procedure.incomplete',
      'placed',
      'dispatched',
      'dispatched',
      'claimed',
      'procedure.incomplete',
      'dispatched',
    ])
  })

  test('a reminder leaves the clock running, a new dispatch starts it again', () => {
    const act = (action: string, fields = {}) =>
      advance(fourOrders, { state: 'dispatched', action, roles: ['dispatcher'], fields, stateSince: since, now: since })
    expect(act('remind')).toMatchObject({ value: { stays: true } })
    expect(act('redispatch', { handler: 9 })).toMatchObject({ value: { stays: false, due: { workingHours: 4 } } })
  })

  test('[X-41] handing over by slip or phone is a valid dispatch; a way nobody knows is not', () => {
    const dispatch = (toldBy: string) =>
      play(fourOrders, 'placed', { by: 'dispatcher', does: 'dispatch', with: { handler: 7, toldBy } })
    expect(dispatch('slip')).toEqual(['dispatched'])
    expect(dispatch('phone')).toEqual(['dispatched'])
    expect(dispatch('rumour')).toEqual(['procedure.wrong_field'])
  })

  test('[X-44] unrated it is shown after seven days; shown it can be reopened for thirty', () => {
    expect(play(fourOrders, 'done', { by: 'clock', does: 'show', at: instantOn('2026-03-09', '23:59') })).toEqual([
      'procedure.not_from_here',
    ])
    expect(play(fourOrders, 'done', { by: 'clock', does: 'show', at: instantOn('2026-03-10', '00:00') })).toEqual([
      'shown',
    ])
    const reopen = { by: 'resident', does: 'reopen', with: { reason: '又不亮了' } }
    expect(play(fourOrders, 'shown', { ...reopen, at: instantOn('2026-04-01', '23:00') })).toEqual(['dispatched'])
    expect(play(fourOrders, 'shown', { ...reopen, at: instantOn('2026-04-02', '00:00') })).toEqual([
      'procedure.not_from_here',
    ])
  })

  test('the resident may add until it is shown, and withdraw until it is done', () => {
    const mine = (state: string) =>
      openMoves(fourOrders, { state, roles: ['resident'], stateSince: since, now: since }).map((move) => move.action)
    expect(mine('placed')).toEqual(['add', 'withdraw'])
    expect(mine('claimed')).toEqual(['add', 'withdraw'])
    expect(mine('done')).toEqual(['rate', 'reopen', 'add'])
    expect(mine('shown')).toEqual(['reopen'])
    expect(mine('withdrawn')).toEqual([])
  })
})

test('[X-06] collected, discussed, handled, and answered only with a reply to the person', () => {
  expect(
    play(
      fourSteps,
      'collected',
      { by: 'dispatcher', does: 'dispatch', with: { handler: 7 } },
      { by: 'dispatcher', does: 'discuss', with: { agreed: '先修桥头一段' } },
      { by: 'dispatcher', does: 'dispatch', with: { handler: 7 } },
      { by: 'handler', does: 'finish', with: { result: '已铺好' } },
      { by: 'handler', does: 'answer' },
      { by: 'resident', does: 'rate', with: { solved: true } },
      { by: 'handler', does: 'answer', with: { reply: '路已铺好,请您看看', repliedBy: 'phone' } },
    ),
  ).toEqual([
    'procedure.not_from_here',
    'discussed',
    'handling',
    'handled',
    'procedure.incomplete',
    'procedure.not_from_here',
    'answered',
  ])
})

describe('what the model names', () => {
  test('[X-40] four classes, each leading to a procedure and a time of its own', () => {
    const top = Object.values(model.categories).filter((category) => category.parent === undefined)
    expect(top.map((category) => category.zh)).toEqual(['民生类别', '矛盾纠纷类别', '基础设施类别', '政策类别'])
    for (const category of Object.keys(model.categories)) expect(procedureFor(model, category), category).not.toBeNull()
    expect(clockFor(model, 'dispute', fourOrders, 'claimed')).toEqual({ workingDays: 3 })
    expect(clockFor(model, 'street-light', fourOrders, 'claimed')).toEqual({ workingDays: 10 })
    expect(procedureFor(model, 'shared-works')?.id).toBe('four-steps')
  })

  test('[X-39] a micro-wish is a need like any other: under livelihood, with its procedure and its time', () => {
    expect(model.categories['micro-wish']).toMatchObject({ zh: '微心愿', parent: 'livelihood' })
    expect(procedureFor(model, 'micro-wish')?.id).toBe('four-orders')
    expect(clockFor(model, 'micro-wish', fourOrders, 'claimed')).toEqual({ workingDays: 5 })
  })

  test('[X-38] the four ways in of the community stand beside page, phone, visit and resolution, and staff can type them in', () => {
    const typed = Object.values(model.channels).filter((channel) => channel.typedByStaff)
    expect(typed.map((channel) => channel.zh)).toEqual([
      '电话',
      '入户走访',
      '会议决议',
      '征集问题信箱',
      '楼栋院坝会',
      '楼栋微信群',
    ])
    expect(model.channels.web?.typedByStaff).toBe(false)
  })

  test('[X-35] the iron triangle is a Party group leader, a grid worker and a linked-household head', () => {
    const team = model.teams['iron-triangle']
    expect(team?.members.map((title) => model.postTitles[title]?.zh)).toEqual(['党小组长', '网格员', '联户长'])
  })

  test('a private matter gets advice, never a bare rejection', () => {
    expect(Object.keys(model.triage)).toEqual(['big', 'small', 'private'])
    for (const kind of Object.values(model.triage)) expect(kind.follows.zh.length).toBeGreaterThan(5)
    expect(model.triage).toMatchObject({
      big: { level: 'township' },
      small: { level: 'village' },
      private: { level: 'village', procedure: 'advice', offBoard: true },
    })
  })

  test('[X-05] advice needs words, is rated or settled after a week, and can be asked for again', () => {
    expect(
      play(
        advice,
        'asked',
        { by: 'dispatcher', does: 'advise' },
        { by: 'dispatcher', does: 'withdraw' },
        { by: 'dispatcher', does: 'advise', with: { reply: '先和家里人说开', referral: '县法律援助中心 12348' } },
        { by: 'clock', does: 'settle', at: instantOn('2026-03-09', '23:59') },
        { by: 'clock', does: 'settle', at: instantOn('2026-03-10', '00:00') },
        { by: 'resident', does: 'reopen', with: { reason: '还是说不通' } },
      ),
    ).toEqual(['procedure.incomplete', 'procedure.not_yours', 'advised', 'procedure.not_from_here', 'settled', 'asked'])
  })
})
