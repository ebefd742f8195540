/**
 * How a refusal reads to whoever asked. The order of kinds is the order in which a call is refused:
 * invalid 400, unsigned 401, missing 404, notYours 403, notNow 409; the rest stand for limits (413, 429) reused keys (422)
 * and a database that is not there (503).
 */
export type ProblemKind =
  | 'invalid'
  | 'unsigned'
  | 'missing'
  | 'notYours'
  | 'notNow'
  | 'tooLarge'
  | 'tooMany'
  | 'mismatch'
  | 'away'

/** One refusal in both languages; `{name}` in the words is filled from the problem's facts. `next` says what to do. */
export type ProblemWords = { kind: ProblemKind; zh: string; en: string; next?: { zh: string; en: string } }

/** A room's refusals by code, e.g. `'procedure.not_yours'`. The manifest test holds that every code used has its words. */
export type Problems = Record<string, ProblemWords>
