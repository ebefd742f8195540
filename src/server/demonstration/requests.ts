import type { County } from '#features/feature.ts'
import type { Ground } from '../ground.ts'

/** Requests of the last months, so that queues, boards and figures have something to show. */
export async function seedSomeRequests(_ground: Ground, _county: County, _ownerUrl: string): Promise<void> {}
