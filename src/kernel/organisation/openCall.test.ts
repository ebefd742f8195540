import { expect, test } from 'vitest'
import { type CallRule, daysOf, outcomeOf, stageOn } from './openCall.ts'

const rule: CallRule = {
  secret: true,
  offersDays: 3,
  votesDays: 2,
  present: { of: 2, moreThan: 1 },
  agree: { of: 2, moreThan: 1 },
}

test('a call takes names first and votes then, each with its last day', () => {
  const days = daysOf(rule, '2026-03-01')
  expect(days).toEqual({ offersUntil: '2026-03-03', votesUntil: '2026-03-05' })
  const at = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'].map((day) => stageOn(days, day))
  expect(at).toEqual(['offers', 'votes', 'votes', 'over'])
})

test('[X-29] half of the households is too few, a tie chooses nobody, and more than half of the votes does', () => {
  const votes = (...counts: number[]) => counts.map((n, id) => ({ id, votes: n }))
  expect(outcomeOf(rule, 20, [])).toEqual({ without: 'nobody' })
  expect(outcomeOf(rule, 20, votes(8, 2))).toEqual({ without: 'quorum' })
  expect(outcomeOf(rule, 20, votes(6, 6))).toEqual({ without: 'tie' })
  expect(outcomeOf(rule, 20, votes(5, 4, 3))).toEqual({ without: 'agree' })
  expect(outcomeOf(rule, 20, votes(4, 7))).toEqual({ chosen: 1 })
})
