import type { Author, Letter, Outcome, Sending } from './letter.ts'

/** The rules of the queue, over plain data: no clock, dice, storage or network. The adapters around them keep and send. */

export const sameAuthor = (a: Author, b: Author): boolean => a.accountId === b.accountId && a.personId === b.personId

const before = (letter: Letter, letters: readonly Letter[]): Letter[] =>
  letters.filter(
    (one) =>
      letter.lane !== null &&
      one.lane === letter.lane &&
      one.place < letter.place &&
      sameAuthor(one.author, letter.author),
  )

/** A letter waits behind an earlier one about the same thing, also when that one was refused: it was written on top of it. */
export const isBehind = (letter: Letter, letters: readonly Letter[]): boolean => before(letter, letters).length > 0

/** What can go now, in the order of writing: only the author's own, under the author's own sign-in. */
export const ready = (letters: readonly Letter[], who: Author | null, now: number): Letter[] =>
  letters
    .filter((letter) => who !== null && sameAuthor(letter.author, who))
    .filter((letter) => letter.refusal === null && letter.notBefore <= now && !isBehind(letter, letters))
    .toSorted((a, b) => a.place - b.place)

/** Photos travel first, each under a key of its own; then the letter that names them. */
export function sendingOf(letter: Letter): Sending {
  const photo = letter.photos.indexOf(null)
  const { id: letterId, round } = letter
  if (photo < 0) return { letterId, round, photo: null, key: letterId }
  return { letterId, round, photo, key: `${letterId}.${photo}.${round}` }
}

/**
 * The letter after an answer; null when it has arrived. A refusal counts only for the sending it answers: one that was overtaken by
 * "send it again" says nothing about the new one.
 */
export function settled(letter: Letter, sending: Sending, outcome: Outcome, now: number, dice: number): Letter | null {
  if (outcome.kind === 'taken') {
    if (sending.photo === null) return null
    const photos = letter.photos.map((id, place) => (place === sending.photo ? (id ?? outcome.id) : id))
    return { ...letter, photos, tries: 0, notBefore: 0, trouble: null }
  }
  if (sending.round !== letter.round) return letter
  if (outcome.kind === 'refused') return { ...letter, refusal: outcome.refusal, trouble: null }
  // Without a network nobody was asked: such a try says nothing about how long to leave the server in peace.
  const tries = outcome.trouble === 'offline' ? Math.max(1, letter.tries) : letter.tries + 1
  return { ...letter, tries, trouble: outcome.trouble, notBefore: now + (outcome.waitMs ?? pause(tries, dice)) }
}

const SHORTEST_PAUSE = 2_000
const LONGEST_PAUSE = 300_000

/** Twice as long after each try, up to five minutes, and never at the same moment on all phones of a village. */
export const pause = (tries: number, dice: number): number =>
  Math.min(SHORTEST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE) * (0.5 + dice)

/**
 * A network that came back, a hand on the button, a sign-in: nothing waits out its pause any longer, and pauses begin short again: the
 * first try over a network that has just come back often fails.
 */
export const hurried = (letter: Letter): Letter => ({ ...letter, tries: 0, notBefore: 0 })

/**
 * Sends a refused letter again, on top of the version that stands now. It keeps its key: had an earlier sending arrived after all, the
 * server would say so. Letters written on top of it move along.
 */
export function sentAgain(letters: readonly Letter[], id: string, stands: number | null): Letter[] {
  const letter = letters.find((one) => one.id === id)
  if (!letter) return [...letters]
  const by = stands === null || letter.version === null ? 0 : stands - letter.version
  const follows = (one: Letter) => before(one, letters).some((earlier) => earlier.id === id)
  return letters.map((one) => {
    if (one.id === id) return { ...again(letter), version: moved(letter.version, by) }
    return follows(one) ? { ...one, version: moved(one.version, by) } : one
  })
}

const moved = (version: number | null, by: number) => (version === null ? null : version + by)

/** A photo that the server no longer knows is sent anew, under another key. */
const again = (letter: Letter): Letter => ({
  ...letter,
  photos: letter.refusal?.code.startsWith('attachments.') ? letter.photos.map(() => null) : letter.photos,
  round: letter.round + 1,
  tries: 0,
  notBefore: 0,
  trouble: null,
  refusal: null,
})

/** The version that a person sees who has written about this thing already: the server's, and the own letters on top. */
export const versionSeen = (letters: readonly Letter[], author: Author, lane: string, version: number): number =>
  letters
    .filter((one) => one.lane === lane && sameAuthor(one.author, author))
    .reduce((seen, one) => Math.max(seen, (one.version ?? 0) + one.moves), version)

export const placeAfter = (letters: readonly Letter[]): number => Math.max(0, ...letters.map((one) => one.place)) + 1
