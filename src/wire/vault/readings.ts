import type { Send } from '../client.ts'
import { mostCarried } from './carried.ts'
import { chest, type KeptReading } from './chest.ts'
import { sealText, unsealText } from './sealing.ts'
import { type OpenBox, openBox } from './vault.ts'

/** What was read with a network, for when there is none. Sealed; of each operation the newest answers. */

/** All that was packed, the most urgent first, and as much again that was looked at afterwards. */
const MOST_OF_ONE = 2 * mostCarried
const PATIENCE_MS = 8_000

const about = (path: string) => `reading:${path}`

/** An answer to keep: where it was read, and by which operation. */
export type Reading = { path: string; operation: string }

export async function keepReading(box: OpenBox, { path, operation }: Reading, body: unknown): Promise<void> {
  const sealed = await sealText(box.key, body, about(path))
  const base = await chest()
  await base.put('readings', { boxId: box.id, path, operation, at: Date.now(), sealed })
  if ((await base.countFromIndex('readings', 'box', box.id)) <= MOST_OF_ONE) return // an old phone is slow to read them all
  const all = await base.getAllFromIndex('readings', 'box', box.id)
  await Promise.all(tooOld(all, operation).map((one) => base.delete('readings', [box.id, one.path])))
}

/** What makes room for newer answers of the same operation. */
export const tooOld = <T extends Pick<KeptReading, 'operation' | 'at'>>(all: readonly T[], operation: string): T[] =>
  all
    .filter((one) => one.operation === operation)
    .toSorted((a, b) => b.at - a.at)
    .slice(MOST_OF_ONE)

/** What a step answers when it does not answer the whole: what it changed, and under `added` what came to the lists of the whole. */
type Change = { added: Record<string, readonly { seq: number }[]> }

const isChange = (answer: unknown): answer is Change =>
  typeof answer === 'object' && answer !== null && 'added' in answer

/** The whole as it is after a change: what the change does not name has stayed, and nothing is added twice. */
export function laidOver(whole: Record<string, unknown>, { added, ...changed }: Change): Record<string, unknown> {
  const longer = Object.entries(added).map(([name, more]) => {
    const there = (whole[name] ?? []) as readonly { seq: number }[]
    return [name, [...there, ...more.filter(({ seq }) => there.every((one) => one.seq !== seq))]]
  })
  return { ...whole, ...changed, ...Object.fromEntries(longer) }
}

/** Keeps the answer of a write as the reading that it stands for; a mere change only where there is something to lay it over. */
export async function keepAnswer(box: OpenBox, reading: Reading, answer: unknown): Promise<void> {
  if (!isChange(answer)) return keepReading(box, reading, answer)
  const kept = await keptReading(box, reading.path)
  if (kept) await keepReading(box, reading, laidOver(kept.body as Record<string, unknown>, answer))
}

async function keptReading(box: OpenBox, path: string): Promise<{ body: unknown; at: number } | null> {
  const row = await (await chest()).get('readings', [box.id, path])
  return row ? { body: await unsealText(box.key, row.sealed, about(path)), at: row.at } : null
}

/**
 * A way to send that remembers: what an offline operation reads is kept, and where the network fails, or takes longer than a person's
 * patience, the kept answer stands in with its time. Writes, and operations that do not work offline, pass through untouched.
 */
export function remembering(send: Send): Send {
  return async (request) => {
    const { path, keepAs } = request
    if (keepAs === undefined) return send(request)
    const asked = send(request).then(async (answer) => {
      const box = openBox()
      if (answer.status !== 200 || !box) return answer
      const body = await answer.json()
      void keepReading(box, { path, operation: keepAs }, body).catch(() => {}) // a full disk keeps nothing, and shows all the same
      return { status: 200, json: async () => body }
    })
    return Promise.race([asked, kept(path, PATIENCE_MS)])
      .then((answer) => answer ?? asked)
      .catch(async (error: unknown) => {
        const stands = await kept(path, 0)
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
