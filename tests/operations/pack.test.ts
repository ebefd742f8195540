import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aFolder, endAll, start } from './child.ts'

const folder = aFolder()
afterAll(async () => {
  await endAll()
  folder.remove()
})

test('npm start -- --pack with a faulty file says every fault, and prepares nothing', async () => {
  const example = readFileSync(join(import.meta.dirname, '../../fixtures/packs/example-county.json'), 'utf8')
  const file = join(folder.path, 'faulty.json')
  writeFileSync(file, example.replace('"to": "answered"', '"to": "anserwed"').replace('"1.0.0"', '"1"'))
  const child = start(['--pack', file, '--data', join(folder.path, 'none'), '--port', '4111'])
  expect(await child.ended()).toBe(1)
  for (const words of ['2 处错误', '是不是想写“answered”', '版本号要写成']) expect(child.said()).toContain(words)
  expect(child.said()).not.toMatch(/\n\s+at /)
  expect(existsSync(join(folder.path, 'none'))).toBe(false)
})
