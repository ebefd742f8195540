import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const project = (name: string, include: string[], more: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include, ...more },
})

/** One worker goes from file to file: the house is loaded once. What a file opens it closes, see tests/afterFile.ts. */
const shared = { isolate: false }

/** These begin first: a fresh clone has not measured them yet, and at the end one worker would wait for the other. */
const longest = [
  'tests/access',
  'tests/hostile',
  'server/backup/backup',
  'tests/secondWall',
  'tests/privacy',
  'tests/audit',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((name) => moduleId.endsWith(`${name}.test.ts`))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))]
  }
}

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      project('kernel', ['src/{kernel,packs,wire}/**/*.test.ts'], shared),
      project(
        'features',
        ['src/{features,database,server,ui,web}/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'scripts/**/*.test.ts'],
        { ...shared, setupFiles: ['tests/eachFile.ts'] },
      ),
      project('walls', ['tests/walls/**/*.test.ts'], { testTimeout: 60_000 }),
      project('operations', ['tests/operations/**/*.test.ts'], {
        globalSetup: ['tests/operations/installation.ts'],
        testTimeout: 120_000,
        hookTimeout: 180_000,
        fileParallelism: false,
      }),
      project('journeys', ['tests/journeys/**/*.test.ts'], {
        globalSetup: ['tests/operations/installation.ts', 'tests/journeys/county.ts'],
        testTimeout: 60_000,
        hookTimeout: 180_000,
        fileParallelism: false,
      }),
    ],
  },
})
