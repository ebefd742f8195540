import { type Fault, fault, placeOf } from './fault.ts'
import type { Pack } from './pack.ts'
import { listShapes, packShape } from './shape.ts'

const CLOCKS = ['due', 'within', 'after']

/** What the shape alone finds wrong, told apart as far as an author needs: lost words, a time without unit, anything else. */
export function shapeFaults(raw: unknown): Fault[] {
  const parsed = packShape.safeParse(raw)
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => fault(codeOf(issue.path), placeOf(raw, issue.path)))
}

function codeOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (last === 'zh' || last === 'en') return 'pack.missing_words'
  return path.slice(-2).some((key) => CLOCKS.includes(String(key))) ? 'pack.clock_without_unit' : 'pack.misshapen'
}

/** Those entries of a pack that are well formed, so that their names are checked even while others are broken. */
export function soundParts(raw: unknown): Pack {
  const source = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {}
  const lists = Object.entries(listShapes).map(([key, shape]) => {
    const entries = Array.isArray(source[key]) ? (source[key] as unknown[]) : []
    return [key, entries.filter((entry) => shape.safeParse(entry).success)]
  })
  const id = typeof source.id === 'string' ? source.id : ''
  const words = packShape.safeParse({ id: 'words', version: '0.0.0', zh: '-', en: '-', words: source.words })
  return { ...Object.fromEntries(lists), id, version: '', zh: '', en: '', words: words.success ? words.data.words : {} }
}

/** Names that a list defines, also in entries that are otherwise broken: one fault must not cause ten more. */
export function namesIn(raw: unknown, key: string): string[] {
  const list = (raw as Record<string, unknown> | null | undefined)?.[key]
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: { id?: unknown } | null) => (typeof entry?.id === 'string' ? [entry.id] : []))
}
