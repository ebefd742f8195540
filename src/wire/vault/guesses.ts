/** How long the next try of a PIN must wait after so many wrong ones. Three slips are free; then it grows to an hour. */
const pauses = [0, 0, 0, 30, 60, 300, 900, 1800, 3600]

export type Guesses = { wrong: number; lastAt: number }

export const noGuesses: Guesses = { wrong: 0, lastAt: 0 }

/** A clock that was turned back gains nothing: the pause then begins anew. */
export function mustWaitMs({ wrong, lastAt }: Guesses, now: number): number {
  const pause = (pauses[Math.min(wrong, pauses.length - 1)] ?? 0) * 1000
  return Math.max(0, pause - Math.max(0, now - lastAt))
}

/** Counted before the PIN is tried, so that a browser killed in between has used up its try. */
export const counted = ({ wrong }: Guesses, now: number): Guesses => ({ wrong: wrong + 1, lastAt: now })

/** Four digits fall to somebody with a list of birthdays; eight are forgotten. One digit six times is no PIN. */
export const isPin = (text: string): boolean => /^\d{6,12}$/.test(text) && !/^(\d)\1*$/.test(text) && !isStairs(text)

const isStairs = (text: string): boolean =>
  '01234567890123456789'.includes(text) || '98765432109876543210'.includes(text)
