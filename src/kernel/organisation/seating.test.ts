import { describe, expect, test } from 'vitest'
import type { BodyType } from './bodyType.ts'
import { distinct, notesOf } from './notes.ts'
import { checkOrgans } from './organs.ts'
import { checkRecall, checkSitting, lastDayOf, neededOf, type Seat, seatedOn } from './seating.ts'

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

const collective: BodyType = {
  ...{ id: 'collective', zh: '合作社', en: 'Collective', family: 'economic', levels: ['village'] },
  formedBy: ['registration'],
  roles: ['head', 'councillor', 'supervisor', 'finance'].map((id) => ({ id, zh: id, en: id })),
  organs: [
    { id: 'council', zh: '理事会', en: 'Council', roles: ['head', 'councillor'], size: { from: 3, to: 7, odd: true } },
    { id: 'supervisors', zh: '监事会', en: 'Supervisors', roles: ['supervisor'] },
    { id: 'finance', zh: '财务', en: 'Finance', roles: ['finance'] },
  ],
  apart: [
    { organs: ['council', 'council'], relativesToo: true, statute: 'art-29' },
    { organs: ['supervisors', 'council'], relativesToo: true, statute: 'art-34' },
    { organs: ['supervisors', 'finance'], relativesToo: true, statute: 'art-34' },
  ],
}

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

  test('numbers that nobody has to give add up too where somebody gives them', () => {
    const office: BodyType = { ...council, formedBy: ['appointment'] }
    const { meeting: _, ...uncounted } = office
    const appointed = (roll: number | null, present: number | null, votes: number | null = null) =>
      checkSitting(
        office,
        { how: 'appointment', on: '2026-03-01', roll, present },
        [{ ...candidate(1, 'head', 0), votes }],
        [],
      )
    const recalled = (present: number, votes: number) =>
      checkRecall(uncounted, { on: '2026-03-01', roll: 30, present, votes })
    expect(
      [appointed(null, null), appointed(30, 30, 5), appointed(null, 31), recalled(30, 30)].every((one) => one.ok),
    ).toBe(true)
    const miscounted = { problem: { code: 'organisation.miscounted' } }
    for (const one of [appointed(30, 31), appointed(null, 5, 6), recalled(31, 5), recalled(5, 6)])
      expect(one).toMatchObject(miscounted)
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

test('[A-03] organs of one body are kept apart, also between near relatives, by the article in force when the term begins', () => {
  const article = { law: '法', article: '条', effectiveFrom: '2025-05-01' }
  const statutes = { 'art-29': article, 'art-34': article }
  const enter = (role: string, seated: Seat[], from = '2026-01-01', kin = [2]) => {
    const found = checkOrgans(collective, [candidate(1, role, 0)], seated, new Map([[1, kin]]), { statutes, from })
    return found.ok ? null : [found.problem.code, found.problem.facts.statute]
  }
  expect(enter('supervisor', [seat(1, 'finance')])).toEqual(['organisation.roles_apart', 'art-34'])
  expect(enter('supervisor', [seat(1, 'head')])).toEqual(['organisation.roles_apart', 'art-34'])
  expect(enter('supervisor', [seat(2, 'finance')])).toEqual(['organisation.relatives_apart', 'art-34'])
  expect(enter('finance', [seat(2, 'supervisor')])).toEqual(['organisation.relatives_apart', 'art-34'])
  expect(enter('councillor', [seat(2, 'head')])).toEqual(['organisation.relatives_apart', 'art-29'])
  expect(enter('councillor', [seat(1, 'head'), seat(1, 'finance'), seat(2, 'finance')])).toBeNull()
  expect(enter('supervisor', [seat(2, 'finance')], '2025-04-30')).toBeNull()
  expect(enter('supervisor', [seat(2, 'finance')], '2026-01-01', [])).toBeNull()
})

test('a council has its own size within the body, and is told where its number is even', () => {
  const council = (n: number) => Array.from({ length: n }, (_, i) => seat(i + 1, i === 0 ? 'head' : 'councillor'))
  const notes = (n: number) =>
    notesOf(collective, [...council(n), seat(90, 'supervisor')], '2026-06-01', 90).map((one) => [
      one.kind,
      one.n,
      one.organ?.zh,
    ])
  expect(notes(2)).toEqual([['tooFew', 1, '理事会']])
  expect(notes(3)).toEqual([])
  expect(notes(4)).toEqual([['even', 4, '理事会']])
  expect(notes(8)).toEqual([['tooMany', 1, '理事会']])
  const joins = (role: string) =>
    checkSitting(
      collective,
      { how: 'registration', on: '2026-06-01', roll: null, present: null },
      [candidate(91, role, 0)],
      council(7),
    )
  expect(joins('supervisor').ok).toBe(true)
  expect(joins('councillor')).toMatchObject({ problem: { code: 'organisation.too_many', facts: { most: 7 } } })
})
