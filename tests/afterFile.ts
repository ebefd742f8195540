/** What is still open, in the order in which it was opened. */
const open: (() => unknown)[] = []

/**
 * Closed when the test file ends. vitest forgets an `afterAll` that is said in the middle of a test, and a worker goes through many
 * files: what one of them opened on the way must not live on into the next.
 */
export const afterFile = (close: () => unknown): void => void open.push(close)

/** The last opened first. */
export async function closeFile(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close()
}
