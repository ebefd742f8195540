import { expect, test } from 'vitest'
import { outcomeOf } from './answers.ts'
import type { Letter } from './letter.ts'
import { hurried, pause, ready, sendingOf, sentAgain, settled, versionSeen } from './postbag.ts'

const mei = { accountId: 1, personId: 11 }
const other = { accountId: 2, personId: 22 }

const aLetter = (part: Partial<Letter> = {}): Letter => ({
  ...{ id: 'a', author: mei, place: 1, lane: 'request:7', saidAt: '2026-03-02T01:00:00.000Z', version: 3, moves: 1 },
  ...{ photos: [], round: 0, tries: 0, notBefore: 0, trouble: null, refusal: null },
  ...part,
})
const changed = { status: 409, code: 'requests.changed', title: '', detail: '', facts: {} }

test('letters about one matter go in their order, others do not wait for them, and only their author sends them', () => {
  const first = aLetter()
  const second = aLetter({ id: 'b', place: 2, version: 4 })
  const alone = aLetter({ id: 'c', place: 3, lane: null, version: null })
  const hers = aLetter({ id: 'd', place: 4, author: other })
  const all = [second, alone, first, hers]
  expect(ready(all, mei, 0).map((one) => one.id)).toEqual(['a', 'c'])
  expect(ready(all, other, 0).map((one) => one.id)).toEqual(['d'])
  expect(ready(all, null, 0)).toEqual([])
  const refused = all.map((one) => (one.id === 'a' ? { ...one, refusal: changed } : one))
  expect(ready(refused, mei, 0).map((one) => one.id)).toEqual(['c'])
})

test('photos travel first, each under its own key; a photo the server lost is sent anew', () => {
  const letter = aLetter({ photos: [null, null] })
  const first = sendingOf(letter)
  expect(first).toMatchObject({ photo: 0, key: 'a.0.0' })
  const then = settled(letter, first, { kind: 'taken', id: 70 }, 0, 0.5)!
  expect(sendingOf(then)).toMatchObject({ photo: 1, key: 'a.1.0' })
  const whole = { ...then, photos: [70, 71] }
  expect(sendingOf(whole)).toMatchObject({ photo: null, key: 'a' })
  const lost = { ...whole, refusal: { ...changed, code: 'attachments.missing' } }
  expect(sendingOf(sentAgain([lost], 'a', 3)[0]!)).toMatchObject({ photo: 0, key: 'a.0.1' })
})

test('“send it again” keeps the key, moves to the version that stands, and takes along what was written on top', () => {
  const refused = aLetter({ refusal: changed })
  const onTop = aLetter({ id: 'b', place: 2, version: 4 })
  const [again, moved] = sentAgain([refused, onTop], 'a', 9)
  expect(again).toMatchObject({ id: 'a', version: 9, refusal: null, round: 1 })
  expect(moved).toMatchObject({ version: 10 })
  expect(sendingOf(again!).key).toBe('a')
  const late = settled(again!, sendingOf(refused), { kind: 'refused', refusal: changed }, 0, 0.5)
  expect(late?.refusal).toBeNull()
})

test('a pause grows to five minutes and differs between phones', () => {
  expect([pause(1, 0.5), pause(4, 0.5), pause(30, 0.5)]).toEqual([2_000, 16_000, 300_000])
  expect(pause(3, 0)).toBeLessThan(pause(3, 0.9))
})

test('tries without a network lengthen no pause, and once it is back pauses begin short again', () => {
  const gone = (letter: Letter, trouble: 'offline' | 'noAnswer') =>
    settled(letter, sendingOf(letter), { kind: 'gone', trouble }, 0, 0.5)!
  let letter = aLetter()
  for (let tries = 0; tries < 9; tries += 1) letter = gone(letter, 'offline')
  expect(letter.notBefore).toBe(2_000)
  for (let tries = 0; tries < 4; tries += 1) letter = gone(letter, 'noAnswer')
  expect(letter.notBefore).toBe(32_000)
  expect(hurried(letter).notBefore).toBe(0)
  expect(gone(hurried(letter), 'noAnswer').notBefore).toBe(2_000)
})

test('who has written already sees their own steps counted in the version', () => {
  expect(versionSeen([aLetter(), aLetter({ id: 'b', place: 2, version: 4 })], mei, 'request:7', 3)).toBe(5)
  expect(versionSeen([aLetter({ author: other })], mei, 'request:7', 3)).toBe(3)
})

test('answers: done, refused, not now, and what is no answer of ours', () => {
  const letter = { photo: null }
  const problem = (code: string) => ({ code, title: 'words' })
  expect(outcomeOf(200, { id: 5 }, letter)).toEqual({ kind: 'taken', id: 5 })
  for (const status of [400, 403, 404, 409, 413, 422])
    expect(outcomeOf(status, problem('requests.changed'), letter)).toMatchObject({ kind: 'refused' })
  expect(outcomeOf(401, problem('authority.unsigned'), letter)).toMatchObject({ trouble: 'signIn' })
  expect(outcomeOf(409, problem('accounts.password_first'), letter)).toMatchObject({ trouble: 'signIn' })
  for (const status of [429, 500, 503]) expect(outcomeOf(status, problem('x'), letter)).toMatchObject({ kind: 'gone' })
  expect(outcomeOf(200, '<html>', letter)).toMatchObject({ kind: 'gone' })
  expect(outcomeOf(404, '<html>', letter)).toMatchObject({ kind: 'gone' })
  expect(outcomeOf(422, problem('call.key_reused'), letter)).toEqual({ kind: 'taken', id: null })
  expect(outcomeOf(422, problem('call.key_reused'), { photo: 0 })).toMatchObject({ kind: 'refused' })
})
