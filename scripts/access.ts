import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { core, models } from '#packs/models.ts'
import { house } from '#server/features.ts'
import { kinds } from '#tests/access/kinds.ts'
import { filesOf } from '#tests/access/table.ts'

/** Writes the table of who is answered what, anew from contracts, packs and kinds: `node scripts/access.ts`. */
const folder = join(import.meta.dirname, '..', 'tests', 'access', 'expected')
const contracts = house.routes.map((route) => route.contract)
const files = filesOf(contracts, kinds, [core, ...Object.values(models)])

mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) if (!(name in files)) rmSync(join(folder, name))
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
const missing = contracts.filter(({ id }) => !(id in kinds)).map(({ id }) => id)
if (missing.length > 0) {
  console.error(`no kind in tests/access/kinds.ts: ${missing.join(', ')}`)
  process.exitCode = 1
}
