import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A doorway before the county: behind it a phone finds another build when we say so, and steps do not arrive while it is shut. */
export type Doorway = { home: string; newBuild: boolean; shut: boolean; close: () => Promise<unknown> }

export async function doorway(address: string): Promise<Doorway> {
  const door: Doorway = { home: '', newBuild: false, shut: false, close: () => closed() }
  const server = createServer((asked, answer) => {
    if (door.shut && asked.method === 'POST' && asked.url?.endsWith('/advance')) answer.writeHead(503).end()
    else if (door.newBuild && asked.url === '/worker.js') void newWorker(address, answer)
    else pass(address, asked, answer)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const closed = () => new Promise((done) => server.close(done).closeAllConnections())
  door.home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/c/610921`
  return door
}

/** The same pages under another build's name: to a phone that is a newer version. */
async function newWorker(address: string, answer: ServerResponse): Promise<void> {
  const worker = await (await fetch(`${address}/worker.js`)).text()
  const named = worker.replace(/version\\*":\\*"[0-9a-f]+/, '$&-newer')
  answer.writeHead(200, { 'content-type': 'text/javascript' }).end(named)
}

function pass(address: string, asked: IncomingMessage, answer: ServerResponse): void {
  const further = request(address + asked.url, { method: asked.method, headers: asked.headers }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers)
    got.pipe(answer)
  })
  further.on('error', () => answer.destroy())
  answer.on('close', () => further.destroy())
  asked.pipe(further)
}
