import type { FastifyInstance } from 'fastify'

/** How long a server that was asked to stop lets running work go on. A proxy and a service manager wait longer than that. */
export const patienceMs = 10_000

/**
 * Takes no new calls and lets those under way end; who is not done in time, such as a page that listens for news, is cut off. Each
 * write is one transaction, so what is cut off is undone.
 */
export async function stopServing(app: FastifyInstance, patience = patienceMs): Promise<void> {
  // a connection whose call has just ended is kept for the next one, which will not come
  const idle = setInterval(() => app.server.closeIdleConnections(), 50)
  await inTime(app.close(), patience, () => app.server.closeAllConnections()).finally(() => clearInterval(idle))
}

/** Waits for an end, and after a while goes on to what brings it about. */
export async function inTime(end: Promise<unknown>, patience: number, otherwise: () => void = () => {}): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      otherwise()
      resolve()
    }, patience)
  })
  await Promise.race([end, late]).finally(() => clearTimeout(timer))
}
