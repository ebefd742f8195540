import { expect, test } from 'vitest'
import { factsOfFields, factsOfRegister } from '#kernel/circumstance/facts.ts'
import { valueKinds } from '#kernel/circumstance/field.ts'
import { checkPack } from '#kernel/pack/checkPack.ts'
import type { Fault } from '#kernel/pack/fault.ts'
import { agesOf } from '#kernel/pack/limits.ts'
import { assemble } from '#kernel/pack/model.ts'
import { classify } from '#kernel/rule/classify.ts'
import { core, models } from '../models.ts'
import { forbiddenFields } from './forbiddenFields.ts'

const words = { zh: '词', en: 'word' }
const sound = {
  ...{ id: 'boarding', zh: '孩子校外寄宿', en: 'A child boards outside school', on: 'household', value: 'yesNo' },
  ...{ purpose: words, basis: 'consent', sources: ['household'], reviewMonths: 6, keepMonths: 6 },
  ...{ says: 'household', reads: 'office', gives: [{ fact: 'boarding', how: 'value' }] },
}
const packWith = (more: Record<string, unknown>) => ({ id: 'own', version: '1.0.0', ...words, ...more })
const faults = (circumstance: Record<string, unknown>, more: Record<string, unknown> = {}): string[] => {
  const checked = checkPack(packWith({ circumstances: [{ ...sound, ...circumstance }], ...more }), core)
  if (checked.ok) return []
  return (checked.problem.facts.faults as Fault[]).map(({ code, facts }) =>
    [code, facts.name].filter(Boolean).join(' '),
  )
}
const shipped = [core, ...Object.values(models)]

test('a region adds a field of its own, and a rule of its own may ask for the fact it gives', () => {
  const when = { fact: 'boarding', is: true }
  const rule = {
    id: 'rule',
    effectiveFrom: '2026-01-01',
    source: '例',
    otherwise: 'far',
    tiers: { near: words, far: words },
  }
  const classifications = [{ ...rule, rows: [{ id: 'row', ...words, tier: 'near', when }] }]
  expect(faults({}, { classifications })).toEqual([])
  expect(faults({ gives: [] }, { classifications })).toEqual(['pack.unknown_fact boarding'])
})

test.each(['purpose', 'basis', 'sources', 'reviewMonths', 'keepMonths', 'says', 'reads'])(
  '[R-05] no field passes without its %s',
  (key) => {
    expect(faults({ [key]: undefined })).not.toEqual([])
  },
)

test.each(forbiddenFields.map(({ term }) => term))(
  '[R-01 H-27] “%s” is no field and no ground of a rule in any region',
  (term) => {
    const latin = /^[a-z ]+$/.test(term)
    const id = latin ? `had ${term}`.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase()) : 'field'
    for (const change of latin
      ? [{ id }, { en: `With ${term} known` }]
      : [
          { zh: `有${term}` },
          { purpose: { zh: term, en: 'word' } },
          {
            value: 'choice',
            options: [
              { id: 'a', zh: term, en: 'a' },
              { id: 'b', ...words },
            ],
          },
        ])
      expect(faults(change)).toContain(`pack.forbidden_field ${term}`)
    const when = { fact: latin ? id : 'boarding', is: true }
    const row = { id: 'row', zh: latin ? '词' : term, en: 'word', tier: 'near', when }
    const rule = { id: 'rule', effectiveFrom: '2026-01-01', source: '例', otherwise: 'near', tiers: { near: words } }
    expect(faults({}, { classifications: [{ ...rule, rows: [row] }] })).toContain(`pack.forbidden_field ${term}`)
  },
)

test('a region cannot loosen what may be no field', () => {
  expect(faults({}, { forbiddenFields: [] })).toEqual(['pack.only_in_core'])
})

test('[R-01] no value of any circumstance is free text, so that no reason can be written down there', () => {
  expect([...valueKinds]).toEqual(['yesNo', 'amount', 'choice', 'choices', 'band'])
  expect(faults({ value: 'text' })).toEqual(['pack.not_one_of'])
  const fields = shipped.flatMap((pack) => pack.circumstances ?? [])
  expect(fields.length).toBeGreaterThan(6)
  for (const field of fields) expect(valueKinds).toContain(field.value)
})

test('what is a circumstance is asked by no form of a procedure again', () => {
  const [name, procedure] = Object.entries(assemble(core, [models.pingtang!]).procedures)[0]!
  const { packId: _, packVersion: __, ...own } = procedure
  const asking = (field: Record<string, unknown>) => ({ ...own, fields: { ...own.fields, ...field } })
  const refused = (field: Record<string, unknown>) => faults({}, { procedures: [asking(field)] })
  expect(refused({ weather: { zh: '天气', en: 'Weather', kind: 'text' } })).toEqual([])
  expect(refused({ hardship: { zh: '困难', en: 'Hardship', kind: 'text' } })).toEqual(['pack.asked_twice hardship'])
  expect(refused({ income: { zh: '家庭人均年收入', en: 'Income', kind: 'text' } })).toEqual(['pack.asked_twice income'])
  expect(name).toBe(own.id)
})

test('the words of shipped packs that only look alike are left alone', () => {
  for (const en of ['Environmental help', 'A repetition', 'Skilled in a trade']) expect(faults({ en })).toEqual([])
  for (const pack of shipped) expect(checkPack(pack, core)).toMatchObject({ ok: true })
})

test('[R-11] what is for grown people names people, and of children nothing else is asked by name', () => {
  const { circumstances } = assemble(core, [])
  const ofPersons = Object.values(circumstances).filter((field) => field.on === 'person')
  expect(ofPersons.length).toBeGreaterThan(0)
  for (const field of ofPersons) expect(field.adultsOnly).toBe(true)
  expect(faults({ adultsOnly: true })).toEqual(['pack.misshapen'])
})

test('a field that is compared with a figure names one of the village, and no two give the same fact', () => {
  const gives = (one: Record<string, unknown>) => ({
    value: 'band',
    options: [
      { id: 'a', from: 0, ...words },
      { id: 'b', from: 9, ...words },
    ],
    gives: [one],
  })
  expect(faults(gives({ fact: 'ratio', how: 'toMean', mean: 'villageMeanIncome' }))).toEqual([])
  expect(faults(gives({ fact: 'ratio', how: 'toMean', mean: 'hardship' }))).toEqual([
    'pack.unknown_circumstance hardship',
  ])
  expect(faults({ gives: [{ fact: 'disabled', how: 'value' }] })).toEqual(['pack.defined_twice disabled'])
  expect(faults({ gives: [{ fact: 'leftBehind', how: 'value' }] })).toEqual(['pack.defined_twice leftBehind'])
  expect(faults({ value: 'choice' })).toEqual(['pack.options_and_choice'])
})

const hanyin = assemble(core, [models.hanyin!])
const today = '2026-05-01'
/** The tier of somebody grown who lives alone, by what was recorded of the household and its village. */
function tierBy(known: readonly (readonly [string, number, string | number | boolean])[]): string {
  const alone = [{ id: 1, relation: '02', sex: '1', birthDate: '1980-05-06', away: false, awayForWork: false }]
  const said = known.map(([field, year, value]) => ({ field, year, value }))
  const facts = {
    ...factsOfRegister(alone, today, agesOf(hanyin)),
    ...factsOfFields(Object.values(hanyin.circumstances), said, today),
  }
  return classify(hanyin.classifications['household-tiers']!, facts).tier
}
const mean = ['villageMeanIncome', 2025, 13_000] as const
const lists = [2023, 2024, 2025].map((year) => ['safeFamilyList', year, true] as const)
const awards = (...years: number[]) => years.map((year) => ['safeFamily', year, true] as const)

test('[H-23 H-25 A-01] bands, means and awards as they are recorded decide the tier, and what is not known never does', () => {
  const [low, level] = [['incomeBand', 2025, 'from8000'] as const, ['incomeBand', 2025, 'from12000'] as const]
  expect(tierBy([level, mean, ...awards(2023, 2024, 2025)])).toBe('assured')
  expect(tierBy([level, mean, ...lists, ...awards(2024, 2025)])).toBe('standard')
  expect(tierBy([level, ...awards(2023, 2024, 2025)])).toBe('standard')
  expect(tierBy([low, mean, ...lists, ...awards(2023)])).toBe('concern')
  expect(tierBy([low, mean, ...lists, ...awards(2024)])).toBe('standard')
  expect(tierBy([low, mean])).toBe('standard')
})

test.each([
  ['disabledCard', true, 'closeContact'],
  ['disabledCard', false, 'standard'],
  ['hardship', 'minimumAllowance', 'closeContact'],
  ['hardship', 'none', 'standard'],
] as const)('[H-27] a need for a service decides: %s %s is %s', (field, value, tier) => {
  expect(tierBy([[field, 0, value]])).toBe(tier)
})
