import { createServer } from 'node:net'
import { CannotStart } from '#server/packs.ts'
import { startWords } from './startWords.ts'

const sentences: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: startWords.portTaken,
  EACCES: (_host, port) => startWords.portForbidden(port),
  EADDRNOTAVAIL: (host) => startWords.hostUnknown(host),
}

/** Asked before the long work: nobody should wait a minute to learn that the door was never free. */
export async function refusePortInUse({ host, port }: { host: string; port: number }): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = sentences[error.code ?? '']
      reject(sentence ? new CannotStart(sentence(host, port)) : error)
    })
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()))
  })
}
