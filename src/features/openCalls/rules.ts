import { createHash, randomInt } from 'node:crypto'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Written on the household's paper by hand, so without look-alikes: 59 random bits, by which nobody finds a vote without the paper. */
export const newSlip = (): string =>
  [4, 4, 4].map((n) => Array.from({ length: n }, () => letters[randomInt(letters.length)]).join('')).join('-')

type Vote = { callId: number; householdId: number; candidateId: number }

/** What is kept of a secret vote on paper: with the slip it says for whom it was added, without the slip it says nothing. */
export const slipHash = (slip: string, { callId, householdId, candidateId }: Vote): Buffer =>
  createHash('sha256')
    .update([callId, householdId, candidateId, slip.toLowerCase().replace(/[^a-z0-9]/g, '')].join(':'))
    .digest()
