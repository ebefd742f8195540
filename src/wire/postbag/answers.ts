import type { ProblemBody } from '../client.ts'
import type { Outcome, Sending, Trouble } from './letter.ts'

/** Statuses that say "not now": the letter keeps waiting, and nobody is asked. */
const later: Record<number, Trouble> = { 401: 'signIn', 408: 'noAnswer', 425: 'noAnswer', 429: 'noAnswer' }

/** A first password that must be changed, and a phone on which another person signed in meanwhile, end with a sign-in. */
const afterSignIn = ['accounts.password_first', 'call.other_author']

/**
 * What an answer means for a letter. A key that "was used for another body" is this letter in an earlier form, which has arrived: it
 * must not be done a second time.
 */
export function outcomeOf(status: number, body: unknown, { photo }: Pick<Sending, 'photo'>): Outcome {
  const id = idIn(body)
  if (status < 300 && id !== null) return { kind: 'taken', id }
  const problem = isProblem(body) ? body : null
  if (problem?.code === 'call.key_reused' && photo === null) return { kind: 'taken', id: null }
  if (!problem || status < 400 || status >= 500) return { kind: 'gone', trouble: 'noAnswer' }
  const trouble = afterSignIn.includes(problem.code) ? 'signIn' : later[status]
  if (trouble) return { kind: 'gone', trouble }
  const { code, title, detail = '', facts = {} } = problem
  return { kind: 'refused', refusal: { status, code, title, detail, facts } }
}

const idIn = (body: unknown): number | null =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'number' ? body.id : null

/** A page of a hotel's network or a proxy is no answer of ours. */
const isProblem = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body
