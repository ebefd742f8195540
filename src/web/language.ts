import type { Words } from '#kernel/shared/words.ts'
import { sayIn, speak, tongueNow } from '#ui/tongue.ts'
import type { Language } from '#ui/words.ts'

const remembered = 'shanzhi.language'

/** Our own words, so that a model that no longer speaks gives them back. */
let ownWords: Record<string, Words> = {}
let replaced = ''

/** Chinese is the first language of the product; a person may switch to English on any page, and the choice is remembered. */
export function startLanguage(...all: Record<string, Words>[]): void {
  ownWords = Object.assign({}, ...all)
  speak({ words: ownWords })
  turnTo(readLanguage())
}

/**
 * A model may call things by its own names: its words take the place of ours under the same key, until the page turns to a place
 * with another model.
 */
export function replaceWords(model: Record<string, Words>): void {
  const asked = JSON.stringify(model)
  if (asked === replaced || (replaced === '' && asked === '{}')) return // every word that is shown would be drawn again
  replaced = asked
  speak({ words: { ...ownWords, ...model } })
}

export const say = (key: string): string => sayIn(tongueNow(), key)

export function switchLanguage(): void {
  const next: Language = tongueNow().language === 'en' ? 'zh' : 'en'
  try {
    localStorage.setItem(remembered, tagOf(next))
  } catch {
    // A browser that keeps nothing still switches for this visit.
  }
  turnTo(next)
}

function turnTo(language: Language): void {
  document.documentElement.lang = tagOf(language)
  speak({ language })
}

const tagOf = (language: Language) => (language === 'en' ? 'en' : 'zh-CN')

function readLanguage(): Language {
  try {
    return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}
