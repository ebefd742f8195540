import type { Role } from '../../authority/post.ts'
import { CLOCK, type Move, type Procedure } from '../procedure.ts'
import { clockWords } from './clockWords.ts'

/** One move as a drawing needs it: from one state to one other, with what is written beside it. */
export type Arrow = { from: string; to: string; label: string; byClock: boolean }

export type Language = 'zh' | 'en'

const byItself = { zh: '到期自动', en: 'by the clock' }

/** Every move, once for each state it leaves; one without a goal is an arrow to itself. */
export const arrowsOf = (procedure: Procedure, roles: readonly Role[], language: Language): Arrow[] =>
  procedure.moves.flatMap((move) =>
    move.from.map((from) => ({
      from,
      to: move.to ?? from,
      label: labelOf(move, roles, language),
      byClock: move.by.includes(CLOCK),
    })),
  )

function labelOf(move: Move, roles: readonly Role[], language: Language): string {
  const who = move.by.map((id) =>
    id === CLOCK ? byItself[language] : (roles.find((role) => role.id === id)?.[language] ?? id),
  )
  const days = move.after ?? move.within
  const when = days ? `${clockWords(days)[language]}${tails[language][move.after ? 'after' : 'within']}` : ''
  const [open, close, comma] = language === 'zh' ? ['（', '）', '、'] : [' (', ')', ', ']
  return `${move[language]}${open}${[...who, when].filter(Boolean).join(comma)}${close}`
}

const tails = { zh: { after: '后', within: '内' }, en: { after: ' later', within: ' at most' } }

/** What stands in the box of a state: its name, and the time allowed in it. */
export function stateLines(procedure: Procedure, state: string, language: Language): string[] {
  const one = procedure.states[state]
  return [one?.[language] ?? state, ...(one?.due ? [clockWords(one.due)[language]] : [])]
}
