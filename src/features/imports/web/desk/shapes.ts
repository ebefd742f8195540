import type { Out } from '#wire/contract.ts'
import type { imports } from '../../contract.ts'

export type View = Out<typeof imports.read>
