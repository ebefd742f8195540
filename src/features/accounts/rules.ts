import { hash, randomBytes, randomInt } from 'node:crypto'
import { type Instant, instantAt, timeOf } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/** At most so many in a sliding time. A limit stands beside what it limits. */
export type Limit = { most: number; minutes: number }

export const codesPerPhone: Limit = { most: 5, minutes: 60 }
export const codesPerAddress: Limit = { most: 20, minutes: 60 }
/** Wrong passwords and codes from one address: a village office shares one, a guesser needs thousands. */
export const failuresPerAddress: Limit = { most: 30, minutes: 60 }
/** An unknown phone locks like a known one, so that nobody learns who has an account. */
export const failuresPerUnknownPhone: Limit = { most: 5, minutes: 15 }

export const codeSeconds = 300
export const triesPerCode = 5
export const failuresBeforeLock = 5
export const lockMinutes = 15
export const staffHours = 12
export const invitationDays = 7
export const residentDays = 30

/** A limit slides in twelfths of its length: counting stays a single row per step. */
export const stepsPerWindow = 12

export function stepStart(now: Instant, limit: Limit): Instant {
  const step = (limit.minutes * 60_000) / stepsPerWindow
  return instantAt(Math.floor(timeOf(now) / step) * step)
}

export const before = (now: Instant, minutes: number): Instant => instantAt(timeOf(now) - minutes * 60_000)
export const after = (now: Instant, seconds: number): Instant => instantAt(timeOf(now) + seconds * 1_000)

/** 32 random bytes. The database keeps the digest only: who reads the table cannot sign in with it. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer')

export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

const spelt = (length: number): string => Array.from({ length }, () => letters[randomInt(letters.length)]).join('')

/** Read out and copied by hand, so without look-alikes: 59 random bits, and good for one sign-in only. */
export const newInitialPassword = (): string => spelt(12)

/** On a slip of paper for a week: 49 random bits behind five tries. */
export const newInvitationCode = (): string => spelt(10)

/** What a new password may not be. Rules about kinds of characters are left out on purpose: they make worse passwords. */
export function checkNewPassword(fresh: string, old: string, phone: string): Decision<null> {
  if (fresh === old) return no('accounts.password_same')
  if (fresh.includes(phone) || /^(.)\1*$/.test(fresh)) return no('accounts.password_weak')
  return yes(null)
}

/**
 * Whether speaking for this person brings the person's posts. A family phone opens requests, never powers: these need a staff
 * account, and a tie that staff made. `server/identify.ts` asks the same of the database.
 */
export const bringsPosts = (accountKind: string, verified: string): boolean =>
  accountKind === 'staff' && (verified === 'byPost' || verified === 'seenByStaff')

/** Whoever can open doors for others proves themselves twice wherever people are real (GB/T 22239, level 3). */
const guardedRoles = ['countyAdministrator', 'systemAdministrator', 'securityAdministrator', 'auditor']

/** Whether signing in has a second step: for everybody who has set one up, and for administrators of a real county in any case. */
export const asksSecond = (one: { demonstration: boolean; roles: readonly string[]; hasFactor: boolean }): boolean =>
  one.hasFactor || (!one.demonstration && one.roles.some((role) => guardedRoles.includes(role)))
