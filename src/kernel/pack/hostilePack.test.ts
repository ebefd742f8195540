import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { core, models } from '#packs/models.ts'
import { faultWords } from './faultWords.ts'
import { checkOutsidePack, faultsOf } from './outsidePack.ts'

const example = readFileSync(new URL('../../../fixtures/packs/example-county.json', import.meta.url), 'utf8')
const beside = { packs: Object.values(models), shipped: [] }

type Place = { holder: Record<string, unknown>; key: string }

/** Every place in a value that holds something. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}

const odd = fc.constantFrom<unknown>(
  null,
  0,
  -1.5,
  '',
  'constructor',
  'open',
  [],
  [null],
  [[]],
  {},
  { id: 7 },
  { zh: null },
  true,
)
const change = fc.record({ at: fc.nat(), remove: fc.boolean(), to: odd })

test('whatever stands in a file, the answer is yes or faults in words, and never a crash', () => {
  const run = fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
    const pack: unknown = JSON.parse(example)
    for (const { at, remove, to } of changes) {
      const places = placesIn(pack)
      const { holder, key } = places[at % places.length]!
      if (remove && !Array.isArray(holder)) delete holder[key]
      else holder[key] = structuredClone(to)
    }
    const checked = checkOutsidePack(new TextEncoder().encode(JSON.stringify(pack)), core, beside)
    const faults = checked.ok ? [] : faultsOf(checked.problem)
    expect(checked.ok).toBe(faults.length === 0)
    for (const { zh, en } of faults.map(faultWords)) expect(`${zh} ${en}`).not.toMatch(/\{\w+\}|undefined|\[object/)
  })
  fc.assert(run, { numRuns: 200 })
})
