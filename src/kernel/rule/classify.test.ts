import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify, defineClassification } from './classify.ts'
import { type Condition, type Fact, factsOf, weigh } from './condition.ts'

const tiers = defineClassification({
  id: 'tiers',
  effectiveFrom: '2026-01-01',
  source: '例',
  otherwise: 'standard',
  tiers: { near: { zh: '近', en: 'Near' }, far: { zh: '远', en: 'Far' }, standard: { zh: '普通', en: 'Standard' } },
  rows: [
    {
      id: 'care',
      tier: 'near',
      zh: '需要',
      en: 'Need',
      when: {
        any: [
          { fact: 'alone', is: true },
          { fact: 'ill', is: true },
        ],
      },
    },
    {
      id: 'rich',
      tier: 'far',
      zh: '富',
      en: 'Rich',
      when: { all: [{ fact: 'income', atLeast: 1 }, { not: { fact: 'alone', is: true } }] },
    },
  ],
})

describe('classify', () => {
  test('the first row that holds decides and keeps the facts that made it hold', () => {
    expect(classify(tiers, { alone: true, ill: false, income: 2 })).toEqual({
      classification: 'tiers',
      tier: 'near',
      rowId: 'care',
      facts: { alone: true },
      undecided: [],
      missing: [],
    })
  })

  test('where no row holds, the facts are those that refused them', () => {
    expect(classify(tiers, { alone: false, ill: false, income: 0.5 })).toMatchObject({
      ...{ tier: 'standard', rowId: null, facts: { alone: false, ill: false, income: 0.5 }, missing: [] },
    })
  })

  test('an unknown fact never counts against a household, but is named', () => {
    expect(classify(tiers, { alone: false, income: 2 })).toMatchObject({
      tier: 'far',
      rowId: 'rich',
      undecided: ['care'],
      missing: ['ill'],
    })
    expect(classify(tiers, {})).toMatchObject({ tier: 'standard', rowId: null, undecided: ['care', 'rich'] })
  })
})

describe('conditions', () => {
  test.each<[Condition, boolean | null]>([
    [{ fact: 'n', below: 3 }, true],
    [{ fact: 'n', below: 2 }, false],
    [{ fact: 'n', atLeast: 2 }, true],
    [{ fact: 's', in: ['a', 'b'] }, true],
    [{ fact: 's', in: ['c'] }, false],
    [{ fact: 's', below: 3 }, false],
    [{ fact: 'gone', is: 1 }, null],
    [{ not: { fact: 'gone', is: 1 } }, null],
    [
      {
        all: [
          { fact: 'n', is: 2 },
          { fact: 'gone', is: 1 },
        ],
      },
      null,
    ],
    [
      {
        all: [
          { fact: 'n', is: 9 },
          { fact: 'gone', is: 1 },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { fact: 'n', is: 2 },
          { fact: 'gone', is: 1 },
        ],
      },
      true,
    ],
  ])('%o is %o', (condition, holds) => {
    expect(weigh(condition, { n: 2, s: 'a' }).holds).toBe(holds)
  })

  test('a condition and its opposite never agree, and only facts it asks for are told', () => {
    const leaf = fc.record({ fact: fc.constantFrom('a', 'b', 'c'), is: fc.boolean() })
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('tree') }),
      ),
    }))
    const facts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.boolean()) as fc.Arbitrary<Record<string, Fact>>
    fc.assert(
      fc.property(tree, facts, (condition, known) => {
        const found = weigh(condition, known)
        expect(weigh({ not: condition }, known).holds).toBe(found.holds === null ? null : !found.holds)
        for (const name of Object.keys(found.facts)) expect(factsOf(condition)).toContain(name)
      }),
    )
  })
})
