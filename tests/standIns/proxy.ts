import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A proxy on the way to the server, as impatient as real ones are. What it does may be changed while connections run through it. */
export type Impatient = {
  address: string
  /** A connection on which the server has said nothing for so long is cut. */
  silentMs: number
  /** Every connection is cut after so long, whatever goes over it. */
  longestMs: number
  /** A proxy that is restarted hangs up on everybody; one with nobody behind it says so to whoever comes. */
  does: 'pass' | 'hangUp' | 'refuse'
  /** How many lines of news were asked for, how many run now, and how many the proxy has cut. */
  lines: { asked: number; open: number; cut: number }
  close(): Promise<void>
}

const badGateway = 'HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'
const lookMs = 50

/** It passes bytes on and knows no HTTP, but for the one thing that it counts. */
export async function aProxy(target: string): Promise<Impatient> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  const lines = { asked: 0, open: 0, cut: 0 }
  const proxy: Omit<Impatient, 'address' | 'close'> = { silentMs: Infinity, longestMs: Infinity, does: 'pass', lines }
  const server = createServer((near) => {
    open.add(near)
    near.on('close', () => open.delete(near))
    near.on('error', () => {}) // whoever is cut off may say so
    near.once('data', (first) => {
      if (proxy.does === 'pass') return passOn(near, connect(Number(port), hostname), first)
      if (asksForLine(first)) lines.asked += 1
      if (proxy.does === 'refuse') near.end(badGateway)
      else near.destroy()
    })
  })
  const passOn = (near: Socket, far: Socket, first: Buffer) => {
    const began = Date.now()
    let heardAt = began
    let isLine = false
    const notice = (part: Buffer) => {
      if (isLine || !asksForLine(part)) return
      isLine = true
      lines.asked += 1
      lines.open += 1
    }
    const looking = setInterval(() => {
      const now = Date.now()
      if (proxy.does === 'pass' && now - heardAt <= proxy.silentMs && now - began <= proxy.longestMs) return
      if (isLine) lines.cut += 1
      near.destroy()
    }, lookMs)
    near.on('close', () => {
      clearInterval(looking)
      far.destroy()
      if (isLine) lines.open -= 1
    })
    far.on('data', () => {
      heardAt = Date.now()
    })
    far.on('error', () => near.destroy())
    far.on('close', () => near.destroy())
    notice(first)
    far.write(first)
    near.on('data', notice)
    near.pipe(far).pipe(near)
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return Object.assign(proxy, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        for (const one of open) one.destroy()
      }),
  })
}

/** A browser asks for many things over one connection; once it is a line it asks for nothing more. */
const asksForLine = (part: Buffer): boolean => /^GET \/api\/c\/\d+\/live[ ?]/.test(part.toString('latin1'))
