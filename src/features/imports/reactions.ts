import type { Reaction } from '#features/feature.ts'
import { takeUp } from './bringIn.ts'
import { wholeCounty } from './public.ts'

/** A long import was asked for. Killed in between, its event waits in the outbox and the work begins again from nothing. */
export const importsReactions: Reaction[] = [
  { event: 'import.asked', run: (setting, { importId }) => takeUp(setting, wholeCounty(setting), Number(importId)) },
]
