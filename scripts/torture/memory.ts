import { readFileSync } from 'node:fs'

/** What a server holds once its runtime has thrown away all that it can, in MB: what lives, and what the system lends it (Linux only). */
export type Memory = { live: number; lent: number }

/** A runtime listens to its inspector once it has this signal; `port` is where it was told to. */
export async function memoryOf(pid: number, port: number): Promise<Memory> {
  process.kill(pid, 'SIGUSR1')
  const inspector = await inspectorAt(port)
  try {
    await inspector.ask('HeapProfiler.collectGarbage')
    const { usedSize, backingStorageSize } = await inspector.ask('Runtime.getHeapUsage')
    const lent = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]
    return { live: inMb((usedSize ?? 0) + (backingStorageSize ?? 0)), lent: inMb(Number(lent) * 1024) }
  } finally {
    inspector.close()
  }
}

const inMb = (bytes: number) => Math.round(bytes / 102_400) / 10

type Answer = { id: number; result?: Record<string, number>; error?: { message: string } }

/** One line to the inspector of a runtime (Chrome DevTools Protocol). It asks one thing at a time. */
async function inspectorAt(port: number) {
  const targets = (await reached(`http://127.0.0.1:${port}/json/list`)) as { webSocketDebuggerUrl: string }[]
  const line = new WebSocket(targets[0]!.webSocketDebuggerUrl)
  await new Promise((resolve, reject) => {
    line.addEventListener('open', resolve)
    line.addEventListener('error', reject)
  })
  let last = 0
  const ask = (method: string) =>
    new Promise<Record<string, number>>((resolve, reject) => {
      last += 1
      const id = last
      const hear = ({ data }: MessageEvent<string>) => {
        const answer = JSON.parse(data) as Answer
        if (answer.id !== id) return
        line.removeEventListener('message', hear)
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`))
        else resolve(answer.result ?? {})
      }
      line.addEventListener('message', hear)
      line.send(JSON.stringify({ id, method }))
    })
  return { ask, close: () => line.close() }
}

/** It takes a moment until the signal is heard. */
async function reached(url: string): Promise<unknown> {
  for (let tries = 0; ; tries += 1)
    try {
      return await (await fetch(url)).json()
    } catch (error) {
      if (tries >= 50) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
}
