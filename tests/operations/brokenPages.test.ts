import { cpSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aFolder, endAll, start } from './child.ts'

const root = join(import.meta.dirname, '../..')
const folder = aFolder()
afterAll(async () => {
  await endAll()
  folder.remove()
})

/** This program with one page that cannot be built, beside the true one. */
function aBrokenCopy(): string {
  const copy = join(folder.path, 'program')
  for (const part of ['src', 'scripts', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(join(copy, 'src/web/phone/main.tsx'), "import { nothing } from './not-there.ts'\nnothing()\n")
  return copy
}

test('when the pages cannot be built, the start says that, and not what the closing database said on the way out', async () => {
  const child = start(['--port', '4117', '--data', join(folder.path, 'data')], { root: aBrokenCopy() })
  expect(await child.ended(100), child.said()).toBe(1)
  expect(child.said()).toContain('not-there.ts')
  expect(child.said()).toContain('vite build ended with')
  expect(child.said()).not.toMatch(/terminat|57P01|ECONNRE/)
})
