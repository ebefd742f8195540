import type { Phase } from '#kernel/procedure/procedure.ts'
import type { NoticeKind } from './kinds.ts'

/** In which part somebody is told: whose matter it is, who works on it, who sends it on. */
export type Part = 'resident' | 'handler' | 'dispatcher'

type Telling = { part: Part; kind: NoticeKind }

/** An event of a request with the phases it went between: procedures name their states, notices know phases only. */
export type Happening =
  | { event: 'request.placed' | 'request.merged' | 'request.triaged' | 'request.objected' }
  | { event: 'request.advanced'; action: string; from: Phase | undefined; to: Phase | undefined }

const finished = (phase: Phase | undefined) => phase === 'answered' || phase === 'shown'
const tell = (part: Part, kind: NoticeKind): Telling => ({ part, kind })

/** Who is told what. Whoever did it themselves is left out where the notices are written. */
export function tellings(happening: Happening): Telling[] {
  switch (happening.event) {
    case 'request.placed':
      return [tell('dispatcher', 'new')]
    case 'request.merged':
      return [tell('resident', 'merged')]
    case 'request.triaged':
      return [tell('resident', 'sorted')]
    case 'request.objected':
      return [tell('dispatcher', 'objected')]
    case 'request.advanced':
      return moved(happening)
  }
}

/** Steps that stay where they are and still concern whoever works on the matter; packs give them these names. */
const staying: Readonly<Record<string, NoticeKind>> = { remind: 'reminded', add: 'added' }

function moved({ action, from, to }: Extract<Happening, { event: 'request.advanced' }>): Telling[] {
  const stays = staying[action]
  if (stays) return [tell('handler', stays)]
  switch (to) {
    case 'toDispatch':
      if (from === 'toDispatch') return []
      return finished(from)
        ? [tell('resident', 'again'), tell('dispatcher', 'waitsAgain')]
        : [tell('dispatcher', 'returned')]
    case 'toClaim':
      return [tell('resident', 'handed'), tell('handler', finished(from) ? 'reopened' : 'toYou')]
    case 'working':
      if (from === 'toClaim') return [tell('resident', 'promised')]
      if (finished(from)) return [tell('resident', 'again'), tell('handler', 'reopened')]
      return [tell('resident', 'handed'), tell('handler', 'toYou')]
    case 'answered':
      return from === 'answered' ? [] : [tell('resident', 'answered')]
    case 'closed':
      return [tell('resident', 'closed'), tell('handler', 'withdrawn')]
    default:
      return []
  }
}
