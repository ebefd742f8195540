import { inspectionsCarried } from '#features/inspections/web/phone/carried.ts'
import { requestsCarried } from '#features/requests/web/phone/carried.ts'
import { visitsCarried } from '#features/visits/web/phone/carried.ts'
import type { Carried } from '#wire/vault/carried.ts'

/** What people take along to where there is no network: one line per feature. */
export const carried: readonly Carried[] = [requestsCarried, inspectionsCarried, visitsCarried]
