/** What the system says of a connection that is not there, and PostgreSQL of a server that starts, stops or has no room. */
const codes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOSPC'],
  ...['08000', '08003', '08006', '57P01', '57P02', '57P03', '53100', '53200', '53300', '58030'],
])

/** pg throws these without a code. */
const sentences = ['Connection terminated', 'Client has encountered a connection error', 'timeout exceeded when trying']

/** Whether an error says that the database or the disk cannot be reached now, rather than that we asked something wrong. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return syscall === 'connect' // a socket that is gone, not a file
  return codes.has(code ?? '') || sentences.some((sentence) => error.message.startsWith(sentence))
}
