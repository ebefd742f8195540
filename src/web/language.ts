import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Words } from '#kernel/shared/words.ts'

const remembered = 'shanzhi.language'
type Tongue = 'zh-CN' | 'en'

const resourceOf = (all: Record<string, Words>, language: 'zh' | 'en') =>
  Object.fromEntries(Object.entries(all).map(([key, words]) => [key, words[language]]))

/** Our own words, so that a model that no longer speaks gives them back. */
let ownWords: Record<string, Words> = {}
let replaced: readonly string[] = []

/** Chinese is the first language of the product; a person may switch to English on any page, and the choice is remembered. */
export async function startLanguage(...all: Record<string, Words>[]): Promise<void> {
  const words = Object.assign({}, ...all) as Record<string, Words>
  ownWords = words
  await i18next.use(initReactI18next).init({
    lng: readTongue(),
    fallbackLng: 'zh-CN',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    react: { bindI18nStore: 'added' },
    resources: { 'zh-CN': { translation: resourceOf(words, 'zh') }, en: { translation: resourceOf(words, 'en') } },
  })
  document.documentElement.lang = i18next.language
}

/**
 * A model may call things by its own names: its words take the place of ours under the same key, until the page turns to a place
 * with another model.
 */
export function replaceWords(model: Record<string, Words>): void {
  const back = replaced.flatMap((key) => (ownWords[key] ? [[key, ownWords[key]] as const] : []))
  const words = { ...Object.fromEntries(back), ...model }
  replaced = Object.keys(model)
  i18next.addResources('zh-CN', 'translation', resourceOf(words, 'zh'))
  i18next.addResources('en', 'translation', resourceOf(words, 'en'))
}

export const currentLanguage = (): Tongue => (i18next.language === 'en' ? 'en' : 'zh-CN')

export const say = (key: string): string => i18next.t(key)

export async function switchLanguage(): Promise<void> {
  const next: Tongue = currentLanguage() === 'en' ? 'zh-CN' : 'en'
  try {
    localStorage.setItem(remembered, next)
  } catch {
    // A browser that keeps nothing still switches for this visit.
  }
  await i18next.changeLanguage(next)
  document.documentElement.lang = next
}

function readTongue(): Tongue {
  try {
    return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}
