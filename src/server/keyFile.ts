import type { PushKeys } from '#features/sendings/public.ts'
import { readKeyText } from './masterKey.ts'
import { readPushText } from './pushKeys.ts'

/** What a backup leaves apart from the archive. `push` is null where no server has started yet, and in files of early versions. */
export type Keys = { master: Buffer; push: PushKeys | null }

/** The master key in the first line, as `keys/master.key` holds it; in the second the keys of web push, as `keys/push.json` does. */
export const keyFileOf = ({ master, push }: Keys): string =>
  [master.toString('base64'), ...(push ? [JSON.stringify(push)] : [])].map((line) => `${line}\n`).join('')

/** Null for anything that is no file of keys: half of one is not taken. */
export function readKeyFile(text: string): Keys | null {
  const [first = '', second, ...more] = text.trim().split('\n')
  const master = readKeyText(first)
  if (!master || more.length > 0) return null
  if (second === undefined) return { master, push: null }
  const push = readPushText(second)
  return push && { master, push }
}
