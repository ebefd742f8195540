import { expect, test } from 'vitest'
import { house } from '#server/features.ts'
import { deskWords } from '#web/desk/words.ts'
import { phoneWords } from '#web/phone/words.ts'

/** Counts that are never one: limits and bands. */
const bounds = ['most', 'least', 'needed', 'to', 'from', 'fewest', 'otherMost', 'levels', 'length', 'size']
/** Words behind a hole that end in -s and are no plural of what stands in it. */
const noPlurals =
  /^(is|was|this|goes|takes|answers|differs|carries|offers|asks|has|lives|leads|ends|waits|stands|needs|allows|belongs|heads|decides|follows|asks|gives|holds|means)$/

test('English says one household and two households: a count stands with both forms', () => {
  const all = Object.assign({}, ...deskWords, ...phoneWords, house.problems) as Record<string, { en: string }>
  const said = Object.entries(all).flatMap(([key, { en }]) =>
    [...en.matchAll(/\{(\w+)\} (?:more )?([a-z]+s)\b/g)]
      .filter(([, name, noun]) => !bounds.includes(name!) && !noPlurals.test(noun!))
      .map(([text]) => `${key}: ${text}`),
  )
  expect(Object.keys(all).length).toBeGreaterThan(2000)
  expect(said).toEqual([])
})
