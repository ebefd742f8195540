/** One attempt to write: what was sent, under which key, and when the person first pressed. */
export type Try = { key: string; text: string; file: Blob | undefined; saidAt: string }

/**
 * The attempt that sending this now belongs to. The same content after a lost answer is the same attempt, so the server does it once
 * and knows when it was first said; other content is another write and gets its own key.
 */
export function tryFor(
  before: Try | null,
  text: string,
  file: Blob | undefined,
  fresh: () => Pick<Try, 'key' | 'saidAt'>,
): Try {
  return before && before.text === text && before.file === file ? before : { ...fresh(), text, file }
}
