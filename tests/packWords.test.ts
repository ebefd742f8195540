import { expect, test } from 'vitest'
import { requestsWords } from '#features/requests/words.ts'
import { models } from '#packs/models.ts'
import { deskWords } from '#web/desk/words.ts'
import { phoneWords } from '#web/phone/words.ts'

test('what a model says otherwise about requests is really said by some page or list', () => {
  const said = Object.assign({}, requestsWords, ...deskWords, ...phoneWords) as Record<string, unknown>
  const keys = Object.values(models).flatMap((model) => Object.keys(model.words ?? {}))
  const ofPages = keys.filter((key) => key.startsWith('requests.'))
  expect(ofPages.length).toBeGreaterThan(5)
  expect(ofPages.filter((key) => !(key in said))).toEqual([])
})
