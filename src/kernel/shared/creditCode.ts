import { type Decision, no, yes } from './decision.ts'

/** GB 32100-2015: digits and letters without I, O, S, V, Z, each weighing a power of three; the last one makes the sum fit. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const eighteen = /^[0-9A-Z]{18}$/

const checkSignOf = (body: string): string | null => {
  let sum = 0
  let weight = 1
  for (const sign of body) {
    const value = signs.indexOf(sign)
    if (value < 0) return null
    sum += value * weight
    weight = (weight * 3) % signs.length
  }
  return signs[(signs.length - (sum % signs.length)) % signs.length] ?? null
}

/**
 * What somebody wrote as the registration of an organisation. Eighteen signs are a unified social credit code, which tells a slip of the
 * hand by itself; every other number is a local one that nobody can check, and stays as it was written.
 */
export function readRegistration(written: string): Decision<string> {
  const code = written.replace(/\s/g, '').toUpperCase()
  if (!eighteen.test(code)) return yes(written.trim())
  return checkSignOf(code.slice(0, -1)) === code.at(-1) ? yes(code) : no('organisations.credit_code', { code })
}
