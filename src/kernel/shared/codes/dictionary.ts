/** A national code table as plain data. `also` holds what people write instead of the official word. */
export type CodeEntry = { code: string; zh: string; en: string; also?: string[] }
export type Dictionary = { id: string; standard: string; entries: CodeEntry[] }

const plain = (word: string): string => word.normalize('NFKC').replace(/[\s()（）]/g, '')

const indexes = new WeakMap<Dictionary, Map<string, string>>()

/** Every way to write an entry, made once: a code or the official word comes before what people write instead. */
function indexOf(dictionary: Dictionary): Map<string, string> {
  const known = indexes.get(dictionary)
  if (known) return known
  const index = new Map<string, string>()
  const enter = (word: string, code: string) => index.has(word) || index.set(word, code)
  for (const { code, zh } of dictionary.entries) for (const word of [code, plain(zh)]) enter(word, code)
  for (const { code, also = [] } of dictionary.entries) for (const word of also) enter(plain(word), code)
  indexes.set(dictionary, index)
  return index
}

/** The code that a written word means, or null: a word nobody foresaw is a question to the writer, not a guess. */
export function findCode(dictionary: Dictionary, word: string): string | null {
  const index = indexOf(dictionary)
  return index.get(word) ?? index.get(plain(word)) ?? null
}

/** The word of a code; an unknown code is shown as it stands rather than hidden. */
export function wordOfCode(dictionary: Dictionary, code: string, language: 'zh' | 'en' = 'zh'): string {
  return dictionary.entries.find((entry) => entry.code === code)?.[language] ?? code
}
