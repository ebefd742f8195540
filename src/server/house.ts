import type { Job, Reaction, Route } from '#features/feature.ts'
import type { Problems } from '#kernel/shared/problems.ts'

/** All that the features bring to the server, gathered in `features.ts`. */
export type House = {
  routes: readonly Route[]
  problems: Problems
  reactions: readonly Reaction[]
  jobs: readonly Job[]
}
