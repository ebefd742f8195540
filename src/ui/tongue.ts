import { fill } from '#kernel/shared/fill.ts'
import type { Words } from '#kernel/shared/words.ts'
import { type Language, pick } from './words.ts'

/** What the page speaks now. Each change makes a new one, so that whoever shows words can see that they changed. */
export type Tongue = { readonly language: Language; readonly words: Readonly<Record<string, Words>> }

let tongue: Tongue = { language: 'zh', words: {} }
const listeners = new Set<() => void>()

export const tongueNow = (): Tongue => tongue

export const onTongue = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Words by key, said in a language, replaced by a model: a map and its listeners. A library would weigh more than all our words, and
 * the first page of a phone on a weak line is counted in kilobytes.
 */
export function speak(change: Partial<Tongue>): void {
  tongue = { ...tongue, ...change }
  for (const listener of listeners) listener()
}

/** A key that nobody gave words is said as it stands: better a strange word than an empty button. */
export function sayIn({ language, words }: Tongue, key: string, facts: Record<string, string | number> = {}): string {
  const own = words[key]
  return own ? fill(pick(own, language), facts) : key
}
