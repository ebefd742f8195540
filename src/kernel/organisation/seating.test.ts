import { describe, expect, test } from 'vitest'
import type { BodyType } from './bodyType.ts'
import { distinct, notesOf } from './notes.ts'
import { checkSitting, lastDayOf, neededOf, type Seat, seatedOn } from './seating.ts'

const council: BodyType = {
  id: 'council',
  zh: '理事会',
  en: 'Council',
  family: 'council',
  levels: ['group'],
  formedBy: ['selectionMeeting'],
  termYears: 5,
  size: { from: 3, to: 4 },
  meeting: { present: { of: 3, atLeast: 2 }, agree: { of: 2, moreThan: 1 }, statute: 'group-meeting' },
  everywhere: true,
  roles: [
    { id: 'head', zh: '理事长', en: 'Head', leads: true, most: 1 },
    { id: 'member', zh: '理事', en: 'Member' },
  ],
}
const meeting = (roll: number, present: number) => ({
  how: 'selectionMeeting' as const,
  on: '2026-03-01',
  roll,
  present,
})
const candidate = (personId: number, role: string, votes: number) => ({ personId, role, votes })
const seat = (personId: number | null, role: string, termTo: string | null = null): Seat => ({
  personId,
  role,
  termFrom: '2026-01-01',
  termTo,
})

describe('a meeting that gives seats', () => {
  test.each([
    [30, 20, 11, true],
    [30, 19, 19, false],
    [31, 20, 20, false],
    [31, 21, 11, true],
    [31, 21, 10, false],
    [30, 20, 10, false],
  ])('[S-22] of %i, %i were there and %i agreed: %s', (roll, present, votes, holds) => {
    expect(checkSitting(council, meeting(roll, present), [candidate(1, 'head', votes)], []).ok).toBe(holds)
  })

  test('[S-22] the refusal names how many are needed, and the article', () => {
    expect(checkSitting(council, meeting(31, 20), [candidate(1, 'head', 20)], [])).toMatchObject({
      problem: { code: 'organisation.no_quorum', facts: { needed: 21, present: 20, statute: 'group-meeting' } },
    })
  })

  test('without its numbers, or with impossible ones, it does not count', () => {
    const bare = { how: 'selectionMeeting' as const, on: '2026-03-01', roll: null, present: null }
    const code = (sitting: Parameters<typeof checkSitting>[1], votes: number) => {
      const found = checkSitting(council, sitting, [candidate(1, 'head', votes)], [])
      return found.ok ? null : found.problem.code
    }
    expect(code(bare, 5)).toBe('organisation.uncounted')
    expect(code(meeting(30, 31), 5)).toBe('organisation.miscounted')
    expect(code(meeting(30, 25), 26)).toBe('organisation.miscounted')
    expect(code({ ...meeting(30, 25), how: 'appointment' }, 20)).toBe('organisation.wrong_way')
  })

  test('two thirds and more than half, in whole numbers', () => {
    expect([6, 7, 8, 9].map((n) => neededOf({ of: 3, atLeast: 2 }, n))).toEqual([4, 5, 6, 6])
    expect([6, 7].map((n) => neededOf({ of: 2, moreThan: 1 }, n))).toEqual([4, 4])
  })
})

test('no seat is given twice, and no more than there are', () => {
  const give = (candidates: ReturnType<typeof candidate>[], seated: Seat[] = []) => {
    const found = checkSitting(council, meeting(30, 30), candidates, seated)
    return found.ok ? null : found.problem.code
  }
  expect(give([candidate(1, 'head', 30), candidate(2, 'head', 30)])).toBe('organisation.role_full')
  expect(give([candidate(1, 'member', 30)], [seat(1, 'member')])).toBe('organisation.seated_already')
  expect(give([candidate(1, 'member', 30)], [seat(1, 'head')])).toBeNull()
  expect(give([1, 2, 3, 4, 5].map((id) => candidate(id, 'member', 30)))).toBe('organisation.too_many')
  expect(give([candidate(1, 'king', 30)])).toBe('organisation.no_such_role')
})

test('a term ends on the day before its anniversary', () => {
  expect(lastDayOf(council, '2026-03-01')).toBe('2031-02-28')
  expect(lastDayOf({ ...council, termYears: 1 }, '2028-02-29')).toBe('2029-02-28')
  expect(lastDayOf(council, '2999-06-01')).toBeNull()
  const { termYears: _, ...open } = council
  expect(lastDayOf(open, '2026-03-01')).toBeNull()
})

test('who sits on a day; one person in two roles is two seats and one person', () => {
  const seats = [seat(1, 'head', '2026-05-31'), seat(1, 'member'), seat(2, 'member'), seat(null, 'member')]
  expect(seatedOn(seats, '2026-05-31')).toHaveLength(4)
  expect(seatedOn(seats, '2026-06-01')).toHaveLength(3)
  expect(seatedOn(seats, '2025-12-31')).toHaveLength(0)
  expect(distinct(seats)).toBe(3)
})

test('what to look at: nobody, no leader, too few, a term that ends', () => {
  const kinds = (seats: Seat[]) => notesOf(council, seats, '2026-06-01', 90).map((note) => note.kind)
  const three = [seat(1, 'head'), seat(2, 'member'), seat(3, 'member')]
  expect(kinds([])).toEqual(['nobody'])
  expect(kinds([seat(1, 'head', '2026-05-31')])).toEqual(['termOver'])
  expect(kinds(three)).toEqual([])
  expect(kinds(three.slice(1))).toEqual(['noLeader', 'tooFew'])
  expect(kinds([seat(1, 'head', '2026-08-30'), ...three.slice(1)])).toEqual(['termEnds'])
  expect(kinds([seat(1, 'head', '2026-08-31'), ...three.slice(1)])).toEqual([])
})
