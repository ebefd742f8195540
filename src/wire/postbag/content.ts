import type { Reading } from '../vault/readings.ts'

/** What a letter says. It is sealed; a page shows it to its author alone. */
export type Content = {
  /** Where it goes, and what it carries beside the photos. */
  path: string
  body: Record<string, unknown>
  /** Where its photos go first, and the field in which it names them. */
  photosPath: string
  photosField: string
  /** What a person reads of it while it waits, in the words of the form. */
  title: string
  lines: readonly { name: string; value: string }[]
  /** The page of the thing it is about, and that thing's own id; a new matter has none yet. */
  page: string | null
  aboutId: number | null
  /** The reading that the answer stands for: the thing as it is after this write. */
  answersAs: Reading | null
  /** The form it came from: dropping a letter puts its text back there. */
  draft: { name: string; values: Record<string, unknown> }
  language: string
}
