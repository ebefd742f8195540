import type { z } from 'zod'
import { type Fault, fault, placeOf, whereIn } from './fault.ts'
import { keysAt } from './keysAt.ts'
import { perhaps } from './nearest.ts'
import type { Pack } from './pack.ts'
import { listShapes, packShape } from './shape.ts'

type Issue = z.core.$ZodIssue

const CLOCKS = ['due', 'within', 'after']

/** What the shape alone finds wrong, told apart as far as an author needs, so that each fault says what to write instead. */
export function shapeFaults(raw: unknown): Fault[] {
  const parsed = packShape.safeParse(raw)
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOf(raw, issue))
}

function faultsOf(raw: unknown, issue: Issue): Fault[] {
  const at = placeOf(raw, issue.path)
  const where = whereIn(raw, issue.path)
  const last = String(issue.path.at(-1) ?? '')
  if (last === 'zh' || last === 'en') return [fault('pack.missing_words', at, undefined, { where })]
  if (issue.path.slice(-2).some((key) => CLOCKS.includes(String(key))))
    return [fault('pack.clock_without_unit', at, undefined, { where })]
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(packShape, issue.path)
    return issue.keys.map((key) => fault('pack.unknown_key', at, key, { where, ...perhaps(key, known) }))
  }
  const { code, ...more } = kindOf(raw, issue)
  return [fault(code, at, undefined, { where, ...more })]
}

function kindOf(raw: unknown, issue: Issue): { code: string; options?: string; example?: string } {
  if (issue.path.length > 0 && valueAt(raw, issue.path) === undefined) return { code: 'pack.missing' }
  if (issue.path.at(-1) === 'version') return { code: 'pack.not_a_version' }
  switch (issue.code) {
    case 'invalid_format':
    case 'invalid_key':
      return { code: 'pack.bad_name' }
    case 'invalid_value':
      return { code: 'pack.not_one_of', options: issue.values.map(String).join(' / ') }
    case 'invalid_type':
      if (issue.expected === 'string') return { code: 'pack.not_text' }
      if (issue.expected === 'array' || issue.expected === 'tuple') return { code: 'pack.not_a_list' }
      return {
        code: issue.expected === 'object' || issue.expected === 'record' ? 'pack.not_a_group' : 'pack.misshapen',
      }
    default:
      return { code: 'pack.misshapen' }
  }
}

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (here, key) =>
      typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[key] : undefined,
    raw,
  )

/** Those entries of a pack whose names can be checked: the well formed, and those that only lack words, a unit or know a key too many. */
export function soundParts(raw: unknown): Pack {
  const source = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {}
  const lists = Object.entries(listShapes).map(([key, shape]) => {
    const entries = Array.isArray(source[key]) ? (source[key] as unknown[]) : []
    return [key, entries.flatMap((entry) => mended(entry, shape))]
  })
  const id = typeof source.id === 'string' ? source.id : ''
  const words = packShape.safeParse({ id: 'words', version: '0.0.0', zh: '-', en: '-', words: source.words })
  return { ...Object.fromEntries(lists), id, version: '', zh: '', en: '', words: words.success ? words.data.words : {} }
}

/** An entry as it would be without its small faults, which are told already, so that they do not hide the others. None if beyond mending. */
function mended(entry: unknown, shape: z.ZodType): unknown[] {
  const first = shape.safeParse(entry)
  if (first.success) return [entry]
  const copy = structuredClone(entry)
  for (const issue of first.error.issues) mend(copy, issue)
  return shape.safeParse(copy).success ? [copy] : []
}

function mend(copy: unknown, issue: Issue): void {
  const isClock = (key: PropertyKey | undefined) => CLOCKS.includes(String(key))
  const path = isClock(issue.path.at(-2)) ? issue.path.slice(0, -1) : issue.path
  const last = path.at(-1)
  const holder = valueAt(copy, path.slice(0, -1)) as Record<PropertyKey, unknown> | undefined
  if (last === 'zh' || last === 'en') Object.assign(holder ?? {}, { [last]: '-' })
  else if (isClock(last)) Object.assign(holder ?? {}, { [String(last)]: { calendarDays: 1 } })
  else if (issue.code === 'unrecognized_keys') {
    const group = valueAt(copy, path) as Record<PropertyKey, unknown>
    for (const key of issue.keys) delete group[key]
  }
}

/** Names that a list defines, also in entries that are otherwise broken: one fault must not cause ten more. */
export function namesIn(raw: unknown, key: string): string[] {
  const list = (raw as Record<string, unknown> | null | undefined)?.[key]
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: { id?: unknown } | null) => (typeof entry?.id === 'string' ? [entry.id] : []))
}
