import { execFileSync } from 'node:child_process'
import { startEmbedded } from '#database/embedded/embedded.ts'
import { migrate } from '#database/migrate.ts'
import { aScratchFolder } from './scratch.ts'

/** Columns come back as the pool's parsers give them: ids as numbers, moments and days as strings. */
const mapping = { int8: 'number', timestamptz: 'string', date: 'string', xid8: 'string', bytea: 'Buffer' }

/** Writes src/database/types.ts from a freshly migrated database; with `--verify` only says whether it is current. */
const scratch = aScratchFolder('types')
const database = await startEmbedded(scratch.path, { forTests: true })
try {
  await migrate(database.urls.owner)
  const flags = ['--dialect', 'postgres', '--url', database.urls.owner, '--type-mapping', JSON.stringify(mapping)]
  const target = ['--out-file', 'src/database/types.ts', '--exclude-pattern', 'graphile_worker.*']
  execFileSync('kysely-codegen', [...flags, ...target, ...process.argv.slice(2)], { stdio: 'inherit' })
} finally {
  await database.stop()
  scratch.remove()
}
