import type { Send } from '../client.ts'
import { chest } from './chest.ts'
import { sealText, unsealText } from './sealing.ts'
import { type OpenBox, openBox } from './vault.ts'

/** What was read with a network, for when there is none. Sealed; of single matters the last fifty. */

const MOST_MATTERS = 50
const PATIENCE_MS = 8_000

export type Keeping = { keeps: (path: string) => boolean; isMatter: (path: string) => boolean }

const about = (path: string) => `reading:${path}`

export async function keepReading(
  box: OpenBox,
  path: string,
  body: unknown,
  isMatter: Keeping['isMatter'],
): Promise<void> {
  const sealed = await sealText(box.key, body, about(path))
  const base = await chest()
  await base.put('readings', { boxId: box.id, path, at: Date.now(), sealed })
  if (!isMatter(path)) return
  const matters = (await base.getAllFromIndex('readings', 'box', box.id)).filter((one) => isMatter(one.path))
  const old = matters.toSorted((a, b) => b.at - a.at).slice(MOST_MATTERS)
  await Promise.all(old.map((one) => base.delete('readings', [box.id, one.path])))
}

export async function keptReading(box: OpenBox, path: string): Promise<{ body: unknown; at: number } | null> {
  const row = await (await chest()).get('readings', [box.id, path])
  return row ? { body: await unsealText(box.key, row.sealed, about(path)), at: row.at } : null
}

/**
 * A way to send that remembers: what was read is kept, and where the network fails, or takes longer than a person's patience, the
 * kept answer stands in with its time. Writes pass through untouched.
 */
export function remembering(send: Send, { keeps, isMatter }: Keeping): Send {
  return async (request) => {
    if (request.method !== 'GET' || !keeps(request.path)) return send(request)
    const asked = send(request).then(async (answer) => {
      const box = openBox()
      if (answer.status !== 200 || !box) return answer
      const body = await answer.json()
      void keepReading(box, request.path, body, isMatter).catch(() => {}) // a full disk keeps nothing, and shows all the same
      return { status: 200, json: async () => body }
    })
    return Promise.race([asked, kept(request.path, PATIENCE_MS)])
      .then((answer) => answer ?? asked)
      .catch(async (error: unknown) => {
        const stands = await kept(request.path, 0)
        if (!stands) throw error
        return stands
      })
  }
}

async function kept(path: string, afterMs: number) {
  if (afterMs > 0) await new Promise((done) => setTimeout(done, afterMs))
  const box = openBox()
  const reading = box && (await keptReading(box, path).catch(() => null))
  if (!reading) return null
  return { status: 200, json: async () => reading.body, keptAt: new Date(reading.at).toISOString() }
}
