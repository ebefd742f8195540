import { createHash } from 'node:crypto'
import { z } from 'zod'
import { makeSealer, type Sealer } from '#database/sealing.ts'

/** The order in which members stand; what is first is known before all the rest is read. */
export const members = {
  head: 'shanzhi.json',
  list: (name: string) => `lists/${name}`,
  part: (table: string, part: number) => `tables/${table}/${String(part).padStart(6, '0')}.gz`,
  file: (digest: string) => `files/${digest}`,
  manifest: 'manifest.json',
  seal: 'manifest.seal',
} as const

/** The form of the archive itself. A later form gets the next number and its own reader. */
export const format = 1

/** First in the archive: whose it is, which schema, and a value that only the right master key opens. */
export const head = z.object({
  format: z.literal(format),
  takenAt: z.string(),
  counties: z.array(z.object({ id: z.number(), code: z.string(), name: z.string() })),
  migrations: z.array(z.object({ name: z.string(), digest: z.string() })),
  check: z.string(),
})

/** Last in the archive: everything that must be in it. A file is named by its own digest, so files are only counted. */
export const manifest = z.object({
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      digest: z.string(),
      parts: z.number(),
    }),
  ),
  counters: z.array(z.object({ table: z.string(), column: z.string(), value: z.string(), drawn: z.boolean() })),
  members: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
  files: z.object({ count: z.number(), bytes: z.number(), digest: z.string() }),
})

export type Head = z.infer<typeof head>
export type Manifest = z.infer<typeof manifest>

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const checkWords = 'shanzhi-backup'
const master = (key: Uint8Array): Sealer => makeSealer(key, 'master')

export const checkOf = (key: Uint8Array): string => master(key).seal(checkWords, 'backup.check').toString('base64')

/** Whether this is the key the backup was made under. */
export const isKeyOf = ({ check }: Head, key: Uint8Array): boolean =>
  opens(() => master(key).open(Buffer.from(check, 'base64'), 'backup.check') === checkWords)

/** The manifest under the key: who rewrites an archive, digests and all, cannot write this. */
export const sealOf = (bytes: Uint8Array, key: Uint8Array): Buffer => master(key).seal(sha256(bytes), 'backup.manifest')

export const isSealOf = (sealed: Uint8Array, bytes: Uint8Array, key: Uint8Array): boolean =>
  opens(() => master(key).open(sealed, 'backup.manifest') === sha256(bytes))

function opens(open: () => boolean): boolean {
  try {
    return open()
  } catch {
    return false
  }
}
