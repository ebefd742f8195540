import type { BodyType } from '#kernel/organisation/bodyType.ts'
import { communities } from './communities.ts'
import { councils } from './councils.ts'
import { leading, townshipOrgans } from './leading.ts'
import { organisations } from './organisations.ts'
import { selfGovernment } from './selfGovernment.ts'
import { serving } from './serving.ts'

/** Every kind of body that is known in every county. Models add theirs, or lay one of these anew under the same id. */
export const bodyTypes: readonly BodyType[] = [
  ...selfGovernment,
  ...communities,
  ...councils,
  ...townshipOrgans,
  ...leading,
  ...organisations,
  ...serving,
]
