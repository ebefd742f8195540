import type { Out } from '#wire/contract.ts'
import type { imports } from '../../contract.ts'

/** One import as its page and its parts read it. */
export type View = Out<typeof imports.read>
