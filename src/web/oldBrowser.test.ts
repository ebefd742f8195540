import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

const source = stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'oldBrowser.ts'), 'utf8'))

/** A browser of 2020: what came later is taken away before our own is given. */
const old = (code: string): unknown =>
  runInNewContext(`
    delete Array.prototype.at; delete String.prototype.at; delete Array.prototype.findLast
    delete Array.prototype.toSorted; delete Array.prototype.toReversed; delete Object.hasOwn; delete Map.groupBy
    ${source}
    JSON.stringify(${code})`)

test('what an old browser lacks is given, and does what the standard says', () => {
  expect(old('[[1, 2, 3].at(-1), [1].at(1) ?? null, "ab".at(0)]')).toBe('[3,null,"a"]')
  expect(old('[1, 2, 3].findLast((n) => n < 3)')).toBe('2')
  expect(old('((list) => [list.toSorted(), list.toReversed(), list])([3, 1, 2])')).toBe('[[1,2,3],[2,1,3],[3,1,2]]')
  expect(old('[Object.hasOwn({ a: 1 }, "a"), Object.hasOwn({}, "toString")]')).toBe('[true,false]')
  expect(old('[...Map.groupBy([1, 2, 3], (n) => n % 2)]')).toBe('[[1,[1,3]],[0,[2]]]')
})
