import type { County } from '#features/feature.ts'
import { fill } from '#kernel/shared/fill.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { Message, Template } from './adapters/adapter.ts'
import { sendingsWords } from './words.ts'

type Saying = {
  template: Template
  language: keyof Words
  county: Pick<County, 'code' | 'name'>
  facts: Readonly<Record<string, number>>
  /** The code, where one is sent. */
  secret: string | null
  /** The server's name as people type it, where the operator said it. */
  origin: string | null
}

type Said = Pick<Message, 'subject' | 'text' | 'facts' | 'path' | 'link'>

/** In the order in which somebody wants to hear them. */
const parts = ['work', 'queue', 'own', 'due'] as const
const groupParts = ['fresh', 'objected', 'late'] as const

/** The sentence that leaves the house: how many there are of what, and where to read them. */
export function say({ template, language, county, facts, secret, origin }: Saying): Said {
  const word = (key: string, holes: Record<string, unknown>) => fill(sendingsWords[key]?.[language] ?? '', holes)
  const path = `/c/${county.code}/notices`
  const link = origin === null ? null : `${origin}${path}`
  const n = parts.reduce((sum, part) => sum + (facts[part] ?? 0), 0)
  const told = parts.flatMap((part) => (facts[part] ? [word(`sendings.part.${part}`, { n: facts[part] })] : []))
  const numbers = Object.fromEntries(groupParts.map((name) => [name, facts[name] ?? 0]))
  const holes = {
    ...numbers,
    n,
    county: county.name,
    code: secret ?? '',
    parts: told.join(language === 'zh' ? '；' : '; '),
  }
  return {
    subject: word(`sendings.subject.${template}`, holes),
    text: word(`sendings.text.${template}`, holes),
    facts: Object.fromEntries(Object.entries(holes).map(([name, value]) => [name, String(value)])),
    path,
    link,
  }
}

/** A letter has room for the way to the page, and for the way out of being written to. */
export function letter({ text, link }: Said, template: Template, language: keyof Words): string {
  if (template !== 'notices') return text
  const line = (key: string) => (sendingsWords[key]?.[language] ?? '').replace('{link}', link ?? '')
  return [text, ...(link ? [line('sendings.text.link')] : []), '', line('sendings.text.leave')].join('\n')
}
