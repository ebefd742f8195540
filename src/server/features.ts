import type { Job, Reaction, Route } from '#features/feature.ts'
import type { Problems } from '#kernel/shared/problems.ts'
import type { House } from './house.ts'
import { serverProblems } from './problems.ts'

/** What each feature brings: one line per feature, in alphabetical order. The only list of features on the server's side. */
const features: {
  routes?: readonly Route[]
  problems?: Problems
  jobs?: readonly Job[]
  reactions?: readonly Reaction[]
}[] = []

export const house: House = {
  routes: features.flatMap((feature) => feature.routes ?? []),
  problems: Object.assign({}, serverProblems, ...features.map((feature) => feature.problems ?? {})),
  reactions: features.flatMap((feature) => feature.reactions ?? []),
  jobs: features.flatMap((feature) => feature.jobs ?? []),
}
