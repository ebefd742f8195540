import type { Out } from '#wire/contract.ts'
import type { aftercare } from '../../contract.ts'

/** The person who was asked for, and what was answered: kept on this page alone, gone when it is left. */
export type Looked = {
  person: Out<typeof aftercare.find>
  reason: string
  rows: Out<typeof aftercare.read>['rows']
  services: Out<typeof aftercare.read>['services']
}
