import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aFolder, endAll, start } from './child.ts'

const folder = aFolder()
afterAll(async () => {
  await endAll()
  folder.remove()
})

test('npm start -- --help lists the options and starts nothing', async () => {
  const help = start(['--help', '--data', join(folder.path, 'none')], { bootstrap: true })
  expect(await help.ended()).toBe(0)
  for (const word of ['--port', 'PORT', '--host', '--data', 'SHANZHI_DATA', 'DATABASE_URL', '--county', '--models']) {
    expect(help.said()).toContain(word)
  }
  expect(existsSync(join(folder.path, 'none'))).toBe(false)
})

test.each([
  [['--colour', 'red'], '没有这个选项'],
  [['--port', 'many'], '端口应是'],
  [['--host', '0.0.0.0'], '只在本机开放'],
  [['--county', '12'], '六位数字'],
])('a wrong command line %j is refused with a sentence and without a stack', async (args, words) => {
  const child = start([...args, '--data', join(folder.path, 'none')])
  expect(await child.ended()).toBe(1)
  expect(child.said()).toContain(words)
  expect(child.said()).not.toMatch(/\n\s+at /)
  expect(existsSync(join(folder.path, 'none'))).toBe(false)
})

test.each([
  [{ SHANZHI_SLOW_MS: 'abc' }, 'SHANZHI_SLOW_MS 是毫秒数'],
  [{ SHANZHI_SLOW_MS: '-5' }, '现为 -5'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL 只能是 trace'],
  [{ SHANZHI_LIMIT_ADDRESS: 'few' }, '每分钟的次数'],
])('a wrong setting %j is refused with a sentence and without a stack', async (env, words) => {
  const child = start(['--data', join(folder.path, 'none')], { env })
  expect(await child.ended()).toBe(1)
  expect(child.said()).toContain(words)
  expect(child.said()).not.toMatch(/\n\s+at /)
  expect(existsSync(join(folder.path, 'none'))).toBe(false)
})

test('a port that somebody else uses is refused before anything is prepared', async () => {
  const other = createServer().listen(4110, '127.0.0.1')
  try {
    const child = start(['--port', '4110', '--data', join(folder.path, 'none')])
    expect(await child.ended()).toBe(1)
    expect(child.said()).toContain('端口 4110 已被占用')
    expect(existsSync(join(folder.path, 'none'))).toBe(false)
  } finally {
    other.close()
  }
})
