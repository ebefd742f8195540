/** A national code table as plain data. `also` holds what people write instead of the official word. */
export type CodeEntry = { code: string; zh: string; en: string; also?: string[] }
export type Dictionary = { id: string; standard: string; entries: CodeEntry[] }

const plain = (word: string): string => word.normalize('NFKC').replace(/[\s()（）]/g, '')

/** The code that a written word means, or null: a word nobody foresaw is a question to the writer, not a guess. */
export function findCode(dictionary: Dictionary, word: string): string | null {
  const wanted = plain(word)
  if (wanted === '') return null
  const entry =
    dictionary.entries.find((e) => e.code === wanted || plain(e.zh) === wanted) ??
    dictionary.entries.find((e) => e.also?.some((other) => plain(other) === wanted))
  return entry?.code ?? null
}

/** The word of a code; an unknown code is shown as it stands rather than hidden. */
export function wordOfCode(dictionary: Dictionary, code: string, language: 'zh' | 'en' = 'zh'): string {
  return dictionary.entries.find((entry) => entry.code === code)?.[language] ?? code
}
