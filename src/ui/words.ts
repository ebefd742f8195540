import type { Words } from '#kernel/shared/words.ts'

export type Language = 'zh' | 'en'

export const pick = (words: Words, language: Language): string => words[language]
