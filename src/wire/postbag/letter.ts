/** Who wrote: an account and the person it spoke for. A shared phone carries letters of several. */
export type Author = { accountId: number; personId: number | null }

/** What the server said when it did not take a letter: its status, its code, its words, and the facts that go with them. */
export type Refusal = { status: number; code: string; title: string; detail: string; facts: Record<string, unknown> }

/** What the phone itself says to a letter whose photo it lost. Sent again it would fail again: the text goes back to its form. */
export const photoLost = 'postbag.photo_lost'

/** Why a letter is still here after a try that was no refusal. */
export type Trouble = 'offline' | 'noAnswer' | 'signIn'

/**
 * One write that waits on the phone, as the queue sees it. What it says is sealed elsewhere under the same id; here stands only what
 * decides when it goes. The id is its idempotency key for ever, so however often it is sent, the server does it once.
 */
export type Letter = {
  id: string
  author: Author
  /** Its turn on this phone. */
  place: number
  /** Letters of one author about the same thing go one after the other; letters without a lane go alone. */
  lane: string | null
  saidAt: string
  /** The version that the person saw, with the own letters before it counted; null where nothing has versions. */
  version: number | null
  /** By how much it moves that version on: 0 for a step that only adds. */
  moves: 0 | 1
  /** The server's ids of its photos; null is still to be sent. */
  photos: readonly (number | null)[]
  /** Counts how often a person said "send it again": an answer to an earlier sending is not an answer to this one. */
  round: number
  tries: number
  notBefore: number
  trouble: Trouble | null
  refusal: Refusal | null
}

/** One thing to send for a letter: the next photo, or the letter itself. */
export type Sending = { letterId: string; round: number; photo: number | null; key: string }

/** What became of a sending. `gone`: the answer never came, or was no answer of ours. */
export type Outcome =
  | { kind: 'taken'; id: number | null }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'gone'; trouble: Trouble; waitMs?: number }
