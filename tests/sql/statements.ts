/** What one operation said to the database: its statements in the order of their first coming, and how many it said in all. */
export type Said = { operation: string; count: number; texts: string[] }

const clauses =
  /(?<!inner|left|cross)\s(?=(?:select|from|where|(?:inner|left|cross) join|join|group by|order by|limit|returning|union(?: all)?|values|set|on conflict|insert into|update|for update)\b)/g

/** One text for one statement, however it was written: a clause a line, and lists of equal placeholders without their length. */
export const normalised = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\$\d+(, \$\d+)+/g, '$$…')
    .replaceAll(clauses, '\n  ')

/** A statement said by several features is written once, and named by the table it begins with: where it changes, only its own file does. */
export function sqlFiles(all: readonly Said[]): Record<string, string> {
  const featureOf = (operation: string) => operation.split('.')[0] ?? ''
  const users = new Map<string, Set<string>>()
  for (const { operation, texts } of all)
    for (const text of texts) users.set(text, (users.get(text) ?? new Set()).add(featureOf(operation)))
  const shared = [...users]
    .filter(([, features]) => features.size > 1)
    .map(([text]) => text)
    .sort()
  const tableOf = (text: string) => /\b(?:from|into|update)\s+"?(\w+)/.exec(text)?.[1] ?? 'none'
  const nameOf = (text: string) => {
    const sameTable = shared.filter((one) => tableOf(one) === tableOf(text))
    return `shared ${tableOf(text)} ${sameTable.indexOf(text) + 1}`
  }
  const files: Record<string, string> = {
    'shared.sql': shared.map((text) => `-- ${nameOf(text)}\n${text};\n`).join('\n'),
  }
  for (const { operation, count, texts } of all) {
    const lines = texts.map((text) => (shared.includes(text) ? `-- ${nameOf(text)}` : `${text};`))
    const name = `${featureOf(operation)}.sql`
    const block = [`-- ${operation}: ${count} statements`, ...lines, ''].join('\n')
    files[name] = files[name] ? `${files[name]}\n${block}` : block
  }
  return files
}
