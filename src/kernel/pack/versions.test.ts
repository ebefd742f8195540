import { expect, test } from 'vitest'
import { nextVersion, pendingOf, type Release, versionBefore } from './versions.ts'

const release = (id: number, more: Partial<Release>): Release => ({
  ...{ id, kind: 'dated', version: `1.0.${id}`, formerVersion: null, effectiveFrom: '2026-03-01', withdraws: null },
  ...more,
})

test('the next number follows the highest, also past nine', () => {
  expect(nextVersion([])).toBe('1.0.0')
  expect(nextVersion(['1.0.9', '1.0.10', '0.9.30'])).toBe('1.0.11')
  expect(nextVersion(['2.0.0', '1.9.9'])).toBe('2.0.1')
})

test('a step back goes to what held before, and the next one further, never forth again', () => {
  const dated = [release(1, {}), release(2, { formerVersion: '1.0.1' }), release(3, { formerVersion: '1.0.2' })]
  expect(versionBefore(dated, '1.0.3', '2026-03-02')).toBe('1.0.2')
  const once = [...dated, release(4, { kind: 'stepBack', version: '1.0.2' })]
  expect(versionBefore(once, '1.0.2', '2026-03-02')).toBe('1.0.1')
  expect(versionBefore([], null, '2026-03-02')).toBeUndefined()
  expect(versionBefore(once, 'from a file', '2026-03-02')).toBe('1.0.2')
})

test('a date that has not come is pending until it is withdrawn, and counts for no step back', () => {
  const far = release(2, { formerVersion: '1.0.1', effectiveFrom: '2026-04-01' })
  const dated = [release(1, {}), far]
  expect(pendingOf(dated, '2026-03-02')).toEqual(far)
  expect(versionBefore(dated, '1.0.1', '2026-03-02')).toBeNull()
  expect(pendingOf(dated, '2026-04-01')).toBeUndefined()
  const withdrawn = [...dated, release(3, { kind: 'withdrawn', withdraws: 2 })]
  expect(pendingOf(withdrawn, '2026-03-02')).toBeUndefined()
  expect(versionBefore(withdrawn, '1.0.1', '2026-05-01')).toBeNull()
})
