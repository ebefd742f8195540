import { afterAll, beforeAll, expect, test } from 'vitest'
import { account, anS3Store, type S3Store, sha256 } from '#tests/standIns/s3Store.ts'
import { filesOnS3, readS3 } from './filesOnS3.ts'

let store: S3Store
beforeAll(async () => {
  store = await anS3Store()
})
afterAll(() => store.close())

test('files go into the store under their digest, come back, are listed page by page and removed', async () => {
  const files = filesOnS3({ endpoint: store.endpoint, ...account })
  store.objects.set('somebody/elses', Buffer.from('not ours'))
  const digests: string[] = []
  for (const text of ['一', '二', '三', '四', '五']) digests.push(await files.put(Buffer.from(text)))
  expect(store.refused).toEqual([])
  expect(digests[0]).toBe(sha256('一'))
  expect(Buffer.from(await files.get(digests[1]!)).toString()).toBe('二')
  const listed: string[] = []
  for await (const { digest } of files.kept()) listed.push(digest)
  expect(listed).toEqual([...digests].sort())
  await files.remove(digests[1]!)
  await expect(files.get(digests[1]!)).rejects.toThrow('is gone')
  expect(store.objects.has('somebody/elses')).toBe(true)
})

test('an object that was changed in the store is not handed out', async () => {
  const files = filesOnS3({ endpoint: store.endpoint, ...account })
  const digest = await files.put(Buffer.from('a photo'))
  store.objects.set(`shanzhi/files/${digest}`, Buffer.from('another'))
  await expect(files.get(digest)).rejects.toThrow('was changed')
})

test('with a wrong secret the store refuses and nothing is taken for done', async () => {
  const files = filesOnS3({ endpoint: store.endpoint, ...account, secret: 'wrong' })
  await expect(files.put(Buffer.from('x'))).rejects.toThrow()
  expect(store.refused.length).toBeGreaterThan(0)
})

test('a store is named wholly or not at all', () => {
  const whole = { SHANZHI_S3_ENDPOINT: 'https://s3.example.cn/bucket', SHANZHI_S3_KEY_ID: 'a', SHANZHI_S3_SECRET: 'b' }
  expect(readS3({})).toEqual({ ok: true, value: null })
  expect(readS3(whole)).toMatchObject({ ok: true, value: { region: 'auto' } })
  for (const name of Object.keys(whole)) expect(readS3({ ...whole, [name]: undefined }).ok).toBe(false)
})
