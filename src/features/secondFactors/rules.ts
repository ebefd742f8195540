import { randomInt } from 'node:crypto'
import { verifySync } from 'otplib'
import { type Instant, timeOf } from '#kernel/shared/day.ts'

export const triesBeforeLock = 5
export const lockMinutes = 15
export const recoveryCodes = 10

/** A phone's clock may be half a minute off, either way. */
const toleranceSeconds = 30

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten characters without look-alikes, never six digits: the form tells which kind of code somebody has typed. */
export const newRecoveryCode = (): string => {
  const rest = Array.from({ length: 9 }, () => letters[randomInt(letters.length)]).join('')
  return letters[randomInt(23)]! + rest
}

export const isRecoveryCode = (code: string): boolean => code.length === 10

/** The time step that this code stands for; null for a wrong code and for one of a step that was used before. */
export function stepOf(secret: string, token: string, lastStep: number, now: Instant): number | null {
  const epoch = Math.floor(timeOf(now) / 1000)
  const found = verifySync({ secret, token, epoch, epochTolerance: toleranceSeconds })
  if (!found.valid || !('timeStep' in found)) return null
  return found.timeStep > lastStep ? found.timeStep : null
}
