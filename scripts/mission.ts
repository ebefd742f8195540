import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Row = { id: string; words: string; must: string; state: 'claimed' | 'open' | 'declined'; reason?: string }
type Result = { title: string; state: string }

const root = join(import.meta.dirname, '..')
const rows: Row[] = JSON.parse(readFileSync(join(root, 'docs', 'mission.json'), 'utf8'))
const resultsPath = join(root, 'test-results', 'results.json')
if (!existsSync(resultsPath)) {
  console.error('先运行 npm test · run npm test first: the mission is compared with its last results')
  process.exit(2)
}
const results: Result[] = JSON.parse(readFileSync(resultsPath, 'utf8'))

/**
 * The row ids at the beginning of a test's own title: `[X-39 X-40] …`, also behind the names of its file and group. Resolutions and rights
 * (A-, R-) may stand among them; they are no rows.
 */
const idsIn = (title: string): string[] =>
  (title.match(/\[((?:[HSDLXAR]-\d\d ?)+)\]/)?.[1] ?? '').split(/\s+/).filter((id) => /^[HSDLX]/.test(id))

const proofs = new Map<string, Result[]>()
for (const result of results) for (const id of idsIn(result.title)) proofs.set(id, [...(proofs.get(id) ?? []), result])

const unknown = [...proofs.keys()].filter((id) => !rows.some((row) => row.id === id))
const isProved = (row: Row) => {
  const tests = proofs.get(row.id) ?? []
  return tests.length > 0 && tests.every((test) => test.state === 'passed')
}
const claimed = rows.filter((row) => row.state === 'claimed')
const proved = claimed.filter(isProved)
const broken = claimed.filter((row) => !isProved(row))
const begun = rows.filter((row) => row.state === 'open' && isProved(row))
const declined = rows.filter((row) => row.state === 'declined')

for (const row of proved) console.log(`proved    ${row.id}  ${row.words}  (${proofs.get(row.id)!.length} tests)`)
for (const row of begun) console.log(`touched   ${row.id}  ${row.words}  (a test names it, the row is not claimed yet)`)
for (const row of broken) console.log(`NOT TRUE  ${row.id}  ${row.words}  (claimed, but no passing test proves it)`)
for (const row of declined) console.log(`declined  ${row.id}  ${row.words}  ${row.reason}`)
for (const id of unknown) console.log(`UNKNOWN   ${id}  (a test names a row that does not exist)`)
const open = rows.length - claimed.length - declined.length
console.log(
  `${proved.length} proved, ${broken.length} claimed without proof, ${open} open, ${declined.length} declined, of ${rows.length}`,
)
process.exitCode = broken.length + unknown.length > 0 ? 1 : 0
