import type { Out } from '#wire/contract.ts'
import type { requests } from '../../contract.ts'

/** One matter as its page and the parts of that page hand it to each other. */
export type Request = Out<typeof requests.read>
