import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forbidden, reading, resolving } from './rooms.ts'

const root = join(import.meta.dirname, '../..')

/** What the walls find in a folder laid out like this one: how many files, and which rules are broken where. */
async function walk(
  baseDir: string,
  folders: string[],
): Promise<{ modules: number; inside: number; broken: string[] }> {
  const { output } = await cruise(folders, { ...reading, baseDir, validate: true, ruleSet: { forbidden } }, resolving)
  const { modules, summary } = output as ICruiseResult
  const inside = modules.flatMap((one) => one.dependencies).filter((one) => one.resolved.startsWith('src/')).length
  return {
    modules: modules.length,
    inside,
    broken: summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`),
  }
}

test('every room imports only what the table of the architecture allows', async () => {
  const { modules, inside, broken } = await walk(root, ['src', 'scripts', 'tests'])
  expect(modules).toBeGreaterThan(100)
  expect(inside, 'imports between our own files were followed').toBeGreaterThan(200)
  expect(broken).toEqual([])
})

let plot: string
beforeEach(() => {
  plot = realpathSync(mkdtempSync(join(tmpdir(), 'shanzhi-walls-')))
  cpSync(join(root, 'package.json'), join(plot, 'package.json'))
})
afterEach(() => rmSync(plot, { recursive: true, force: true }))

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(plot, path)), { recursive: true })
  writeFileSync(join(plot, path), text)
}

test.each([
  ['src/kernel/shared/bad.ts', '#database/pool.ts', 'kernel-imports-only-itself'],
  ['src/kernel/shared/bad.ts', 'node:fs', 'kernel-is-pure'],
  ['src/packs/hanyin/bad.ts', '#features/feature.ts', 'packs-imports-only-kernel'],
  ['src/wire/bad.ts', '#ui/words.ts', 'wire-imports-only-kernel'],
  ['src/database/bad.ts', '#server/main.ts', 'database-imports-only-kernel'],
  ['src/ui/bad.tsx', '#features/requests/contract.ts', 'ui-imports-only-kernel'],
  ['src/features/requests/bad.ts', '#packs/models.ts', 'features-know-no-pack-server-or-web'],
  ['src/features/requests/bad.ts', '#server/main.ts', 'features-know-no-pack-server-or-web'],
  ['src/features/requests/bad.ts', '#features/people/queries.ts', 'feature-reaches-another-by-its-public'],
  ['src/features/requests/bad.ts', '#features/requests/web/Bad.tsx', 'feature-server-knows-no-screen'],
  ['src/features/requests/web/Bad.tsx', '#features/requests/queries.ts', 'screens-take-contract-and-words'],
  ['src/features/requests/web/Bad.tsx', '#features/people/contract.ts', 'screens-take-contract-and-words'],
  ['src/features/requests/web/Bad.tsx', '#database/pool.ts', 'screens-take-contract-and-words'],
  ['src/server/bad.ts', '#web/App.tsx', 'server-knows-no-web'],
  ['src/web/bad.tsx', '#features/requests/queries.ts', 'web-knows-screens-and-contracts'],
  ['src/server/bad.ts', '#tests/database.ts', 'src-stands-alone'],
  ['src/server/bad.ts', './nowhere.ts', 'every-import-resolves'],
])('a planted import is found: %s → %s', async (from, to, rule) => {
  write(from, `import type { x } from '${to}'\nexport type y = typeof x\n`)
  const target = to.replace(/^#(\w+)/, (_, name: string) =>
    ['tests', 'scripts'].includes(name) ? name : `src/${name}`,
  )
  if (to.startsWith('#')) write(target, 'export const x = 1\n')
  const { broken } = await walk(plot, ['src'])
  expect(broken.join('\n')).toContain(`${rule}: ${from}`)
})

test('a planted circle is found', async () => {
  write('src/kernel/a.ts', "import { b } from './b.ts'\nexport const a = () => b\n")
  write('src/kernel/b.ts', "import { a } from './a.ts'\nexport const b = () => a\n")
  const { broken } = await walk(plot, ['src'])
  expect(broken.join('\n')).toContain('no-cycles')
})

test('what the table allows is not refused', async () => {
  write('src/kernel/shared/day.ts', "import { z } from 'zod'\nexport const day = z\n")
  write('src/features/people/public.ts', 'export const x = 1\n')
  write(
    'src/features/requests/commands.ts',
    "import '#kernel/shared/day.ts'\nimport '#features/people/public.ts'\nimport './queries.ts'\n",
  )
  write('src/features/requests/queries.ts', 'export const y = 1\n')
  const { broken, modules } = await walk(plot, ['src'])
  expect(broken.filter((line) => !line.includes('zod'))).toEqual([])
  expect(modules).toBeGreaterThanOrEqual(4)
})
