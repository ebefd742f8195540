import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPack } from '#kernel/pack/checkPack.ts'
import { assemble } from '#kernel/pack/model.ts'
import { advance } from '#kernel/procedure/advance.ts'
import { clockMoveAt } from '#kernel/procedure/openMoves.ts'
import type { Field, Move, Procedure } from '#kernel/procedure/procedure.ts'
import { core, models } from './models.ts'

const packs = [core, ...Object.values(models)]
const procedures = packs.flatMap((pack) => pack.procedures ?? [])
const since = '2026-03-02T02:00:00.000Z'

const answers: Record<Field['kind'], unknown> = {
  text: '已经办好',
  day: '2026-03-02',
  dayAhead: '2027-01-01',
  yesNo: true,
  stars: 5,
  choice: 'first of its options',
  handler: 7,
}

function fieldsFor(procedure: Procedure, move: Move): Record<string, unknown> {
  const names = move.needs ?? []
  return Object.fromEntries(
    names.map((name) => {
      const field = procedure.fields[name]!
      return [name, field.kind === 'choice' ? field.options?.[0]?.id : answers[field.kind]]
    }),
  )
}

/** Does one move as its own role at a moment when it is open. */
function make(procedure: Procedure, move: Move, state: string) {
  const now = move.by.includes('clock') ? clockMoveAt(move, since) : since
  const fields = fieldsFor(procedure, move)
  return advance(procedure, { state, action: move.action, roles: [move.by[0]!], fields, stateSince: since, now })
}

test('every pack passes the gate, and equals itself after a round trip through JSON', () => {
  for (const pack of packs) {
    expect(checkPack(pack, core)).toEqual({ ok: true, value: pack })
    expect(JSON.parse(JSON.stringify(pack))).toStrictEqual(pack)
  }
})

test('each model stands under its own id', () => {
  for (const [id, pack] of Object.entries(models)) expect(pack.id).toBe(id)
})

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_, procedure) => {
  test('from every state some moves lead to an end', () => {
    for (const start of Object.keys(procedure.states)) {
      const seen = [start]
      for (const state of seen) {
        for (const move of procedure.moves.filter((one) => one.from.includes(state))) {
          const step = make(procedure, move, state)
          expect(step.ok).toBe(true)
          if (step.ok && !seen.includes(step.value.to)) seen.push(step.value.to)
        }
      }
      expect(seen.some((state) => procedure.states[state]?.final)).toBe(true)
    }
  })

  test('random moves, allowed or not, never leave the declared states', () => {
    const index = fc.nat(procedure.moves.length - 1)
    fc.assert(
      fc.property(fc.array(index, { maxLength: 40 }), (walk) => {
        let state = procedure.start
        for (const i of walk) {
          const move = procedure.moves[i]!
          const step = make(procedure, move, state)
          expect(step.ok).toBe(move.from.includes(state))
          if (step.ok) state = step.value.to
          expect(Object.keys(procedure.states)).toContain(state)
        }
      }),
    )
  })

  test('the resident can add, rate, reopen and withdraw; nobody else rates', () => {
    const byResident = procedure.moves.filter((move) => move.by.includes('resident')).map((move) => move.action)
    expect(byResident).toEqual(expect.arrayContaining(['add', 'rate', 'reopen', 'withdraw']))
    for (const move of procedure.moves) if (move.action === 'rate') expect(move.by).toEqual(['resident'])
  })

  test('every state that waits for somebody runs a clock', () => {
    for (const [name, state] of Object.entries(procedure.states)) {
      const waits = ['toDispatch', 'toClaim', 'working'].includes(state.phase ?? '')
      expect(state.due !== undefined, name).toBe(waits)
    }
  })
})

test('the models can be laid together, in either order', () => {
  const together = assemble(core, Object.values(models))
  const reversed = assemble(core, Object.values(models).reverse())
  expect(Object.keys(together.procedures).sort()).toEqual(Object.keys(reversed.procedures).sort())
  expect(together.packs.map((pack) => pack.packId)).toEqual(['core', ...Object.keys(models)])
})
