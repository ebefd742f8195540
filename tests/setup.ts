import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The superuser's way to the migrated template; absent when only pure tests run. */
    templateUrl: string
  }
}

const withoutDatabase = ['kernel', 'walls', 'operations', 'journeys']

/** One PostgreSQL for the whole run, one migrated template in it. Each test file clones the template: see database.ts. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (project.vitest.projects.every((one) => withoutDatabase.includes(one.name))) return undefined
  const { startEmbedded } = await import('#database/embedded/embedded.ts')
  const { withClient } = await import('#database/embedded/roles.ts')
  const { migrate } = await import('#database/migrate.ts')
  const folder = mkdtempSync(join(existsSync('/tmp') ? '/tmp' : process.cwd(), 'shanzhi-test-'))
  const embedded = await startEmbedded(folder, { forTests: true })
  await migrate(embedded.urls.owner)
  await withClient(embedded.urls.superuser, (client) => client.query('checkpoint'))
  project.provide('templateUrl', embedded.urls.superuser)
  return async () => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
