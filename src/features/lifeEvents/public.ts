import { event, type SaidEvent } from './shapes.ts'

export { carryOut } from './carrying.ts'
export { happen } from './commands.ts'
export { parting } from './deciding/heads.ts'
export { type Home, type Plan, together } from './deciding/plan.ts'
export { keepFormer } from './formerQueries.ts'
export { readHome } from './queries.ts'

export { awayReasons, tenures } from './shapes.ts'

/** An event of another feature in the shape of this one, read as strictly as if a clerk had sent it. */
export const readEvent = (said: unknown): SaidEvent => event.parse(said)
