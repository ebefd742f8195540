import { fill } from '../shared/fill.ts'
import type { Words } from '../shared/words.ts'
import type { Fault } from './fault.ts'
import { packProblems } from './problems.ts'

/** A fault as a county office reads it: where, what, and what was probably meant. */
export function faultWords({ code, facts }: Fault): Words {
  const said = packProblems[code]
  return { zh: inOne('zh'), en: inOne('en') }

  function inOne(language: keyof Words): string {
    const at = facts.where ?? facts.at.split('.').join(' › ')
    const whole = packProblems['pack.whole_file']?.[language] ?? ''
    const sentence = fill(said?.[language] ?? `${code} {at}`, { ...facts, at: at || whole })
    const hint = facts.nearest === undefined ? '' : (packProblems['pack.perhaps']?.[language] ?? '')
    return [sentence, fill(hint, facts)].filter(Boolean).join(language === 'zh' ? '。' : '. ')
  }
}
