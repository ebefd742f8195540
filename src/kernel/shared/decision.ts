/** A refusal as plain data: its code names the reason, its facts fill the words that a person reads. */
export type Problem = { code: string; facts: Record<string, unknown> }

/** What the kernel answers: a value, or the reason why not. It never throws for something a person can do wrong. */
export type Decision<T> = { ok: true; value: T } | { ok: false; problem: Problem }

export const yes = <T>(value: T): Decision<T> => ({ ok: true, value })

export const no = (code: string, facts: Record<string, unknown> = {}): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code, facts },
})
