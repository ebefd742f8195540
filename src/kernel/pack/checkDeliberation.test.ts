import { expect, test } from 'vitest'
import { core } from '#packs/core/pack.ts'
import type { BodyType } from '../organisation/bodyType.ts'
import { checkPack } from './checkPack.ts'
import type { Fault } from './fault.ts'
import { faultWords } from './faultWords.ts'
import { assemble } from './model.ts'

const lawful = core.bodyTypes!.find((one) => one.id === 'representativeMeeting')!
const faultsOf = (type: BodyType): Fault[] => {
  const pack = { id: 'model', version: '1.0.0', zh: '例', en: 'Example', bodyTypes: [type] }
  const checked = checkPack(pack, core)
  return checked.ok ? [] : (checked.problem.facts.faults as Fault[])
}
const rule = lawful.deliberates!

test('a model may raise the quorum of the law', () => {
  const quorum = [{ of: 'members' as const, present: { of: 4, atLeast: 3 } }]
  expect(faultsOf({ ...lawful, deliberates: { ...rule, quorum, publicDays: 20 } })).toEqual([])
})

test('a model may not lower it, nor the majority, nor the days on the board, and is told so with the article', () => {
  const less = {
    ...rule,
    quorum: [{ of: 'members' as const, present: { of: 2, moreThan: 1 } }],
    agree: { of: 3, atLeast: 1 },
    publicDays: 7,
  }
  const faults = faultsOf({ ...lawful, deliberates: less })
  expect(faults.map(({ code }) => code)).toEqual([
    'pack.quorum_lowered',
    'pack.majority_lowered',
    'pack.public_days_too_few',
  ])
  expect(faultWords(faults[0]!).zh).toContain('村民代表会议的到会人数不能低于法定标准,至少要“3分之2以上”到会')
  expect(faultWords(faults[0]!).zh).toContain('第三十条')
  expect(faultWords(faults[2]!).zh).toContain('第三十五条')
})

test('laying a body anew without its rule leaves the rule, and counting it another way is no way around the law', () => {
  const { deliberates: _, ...without } = lawful
  expect(faultsOf(without)).toEqual([])
  const model = assemble(core, [{ id: 'model', version: '1.0.0', zh: '例', en: 'Example', bodyTypes: [without] }])
  expect(model.bodyTypes.representativeMeeting?.deliberates).toEqual(rule)
  const households = { ...rule, quorum: [{ of: 'households' as const, present: { of: 10, atLeast: 1 } }] }
  expect(faultsOf({ ...lawful, deliberates: households }).map(({ code }) => code)).toEqual(['pack.quorum_lowered'])
})

test('[A-03] a kind laid anew in silence keeps whom the law holds apart; organs of roles it lacks are a fault', () => {
  const { organs, apart, ...silent } = core.bodyTypes!.find((one) => one.id === 'collectiveEconomicOrg')!
  const model = assemble(core, [{ id: 'model', version: '1.0.0', zh: '例', en: 'Example', bodyTypes: [silent] }])
  expect(model.bodyTypes.collectiveEconomicOrg).toMatchObject({ organs, apart })
  const codes = (type: BodyType) => faultsOf(type).map(({ code }) => code)
  expect(codes({ ...silent, organs: organs! })).toEqual([])
  expect(codes({ ...silent, organs: [{ ...organs![0]!, roles: ['king'] }] })).toContain('pack.misshapen')
  expect(codes({ ...silent, organs: [organs![0]!], apart: apart! })).toContain('pack.misshapen')
})
