import type { PostLevel } from '#kernel/authority/post.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import type { Contract } from '#wire/contract.ts'
import { type Caller, callersOf, labelOf, nameOf, type PostCaller, stands } from './callers.ts'
import type { Kind } from './kinds.ts'

/** What each caller of one operation is answered, by the caller's label. */
export type Answers = Record<string, number>

const depth: Record<PostLevel, number> = { county: 0, township: 1, village: 2, group: 3, grid: 3 }
const unsigned: readonly Caller[] = ['nobody', 'expired', 'forged', 'closed']

/** The answer that permission, roles and kind lead to. It shares no code with the server: two ways to one result. */
function answerTo(caller: Caller, permission: string, kind: Kind, packs: readonly Pack[]): number {
  const roles = packs.flatMap((pack) => pack.roles ?? [])
  const grants = (id: string, what: string) => roles.some((role) => role.id === id && role.grants.includes(what))
  const may = (what: string) =>
    grants('anyone', what) ||
    (!unsigned.includes(caller) && grants('resident', what)) ||
    (typeof caller !== 'string' && grants(caller.role, what))
  if (!may(permission)) return unsigned.includes(caller) ? 401 : 403
  if (kind.also && !may(kind.also)) return 403
  const right = kind.says?.status ?? 200
  const exception = kind.but?.find(({ who }) => who.some((one) => matches(one, caller)))
  if (kind.about === 'all') return exception?.status ?? right
  const byPost = typeof caller !== 'string' && grants(caller.role, kind.also ?? permission)
  if (exception && (byPost || typeof caller === 'string')) return exception.status
  const reaches = byPost && lies(caller, kind.about)
  const owns = caller === 'owner' && kind.own === true
  return reaches || owns ? right : (kind.outside?.status ?? 404)
}

const lies = ({ level, stand }: PostCaller, at: PostLevel): boolean => stand === 'inside' && depth[level] <= depth[at]

/** `inside`, `dispatcher@village`, `dispatcher@village near`, `@grid` or `nobody`. */
const matches = (pattern: string, caller: Caller): boolean =>
  pattern === labelOf(caller) ||
  (typeof caller !== 'string' &&
    pattern.split(' ').every((part) => [caller.role, `@${caller.level}`, nameOf(caller), caller.stand].includes(part)))

export function answersOf(contract: Contract, kind: Kind, packs: readonly Pack[]): Answers {
  const pairs = callersOf(packs).map(
    (caller) => [labelOf(caller), answerTo(caller, contract.permission, kind, packs)] as const,
  )
  return Object.fromEntries(pairs)
}

/** Where one post is answered the same, one word is enough; `outside` is every stand but inside. */
function placesOf(post: string, answers: Answers): [where: string, status: number][] {
  const here = stands.flatMap((stand) => {
    const status = answers[`${post} ${stand}`]
    return status === undefined ? [] : [[stand, status] as [string, number]]
  })
  const [first, ...rest] = here
  if (!first || here.every(([, status]) => status === first[1])) return first ? [['anywhere', first[1]]] : []
  const [second] = rest
  if (second && rest.every(([, status]) => status === second[1])) return [first, ['outside', second[1]]]
  return here
}

/** The lines of one operation, readable and complete: status, where, who. */
function linesOf(contract: Contract, kind: Kind, packs: readonly Pack[]): string[] {
  const answers = answersOf(contract, kind, packs)
  const labels = Object.keys(answers)
  const posts = [...new Set(labels.filter((label) => label.includes(' ')).map((label) => label.split(' ')[0]!))]
  const grouped = new Map<string, string[]>()
  const put = (status: number, where: string, who: string) => {
    const key = `  ${status} ${where}`
    grouped.set(key, [...(grouped.get(key) ?? []), who])
  }
  for (const post of posts) for (const [where, status] of placesOf(post, answers)) put(status, where, post)
  for (const label of labels) if (!label.includes(' ')) put(answers[label]!, 'without', label)
  const reasons = [kind.says, kind.outside, ...(kind.but ?? [])].flatMap((one) =>
    one ? [`  because ${one.status}: ${one.why}`] : [],
  )
  const lines = [...grouped].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, who]) => `${key}: ${who.join(' ')}`)
  return [`${contract.id} (${contract.permission})`, ...lines, ...reasons, '']
}

const feature = (contract: Contract) => contract.id.split('.')[0] ?? ''

/** The committed files, by name: one per feature, one block per operation. An operation without a kind has a block without lines. */
export function filesOf(
  contracts: readonly Contract[],
  kinds: Readonly<Record<string, Kind>>,
  packs: readonly Pack[],
): Record<string, string> {
  const files: Record<string, string> = {}
  for (const contract of contracts) {
    const kind = kinds[contract.id]
    const lines = kind ? linesOf(contract, kind, packs) : [`${contract.id} has no kind`, '']
    const name = `${feature(contract)}.txt`
    files[name] = `${files[name] ?? ''}${lines.join('\n')}\n`
  }
  return files
}

/** A committed file read back: what a test asks for is what a reviewer saw. */
export function readTable(text: string): Record<string, Answers> {
  const table: Record<string, Answers> = {}
  let answers: Answers = {}
  for (const line of text.split('\n')) {
    const head = /^(\w+\.\w+) \(/.exec(line)
    const [, status, where = '', who = ''] = /^ {2}(\d{3}) (\w+): (.+)$/.exec(line) ?? []
    if (head?.[1]) {
      answers = {}
      table[head[1]] = answers
    }
    const places = where === 'anywhere' ? stands : where === 'outside' ? stands.slice(1) : [where]
    for (const one of status ? who.split(' ') : [])
      for (const place of places) answers[where === 'without' ? one : `${one} ${place}`] = Number(status)
  }
  return table
}
