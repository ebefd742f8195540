import type { Work } from '#features/feature.ts'
import { passSecondIn } from '../queries.ts'
import { tokenHash } from '../rules.ts'

/** The second step was taken in this session, and in no other. */
export async function passSession({ tx, session, now }: Pick<Work, 'tx' | 'session' | 'now'>): Promise<void> {
  if (session.token) await passSecondIn(tx, tokenHash(session.token), now)
}
