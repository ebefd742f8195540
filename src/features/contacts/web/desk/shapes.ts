import type { Out } from '#wire/contract.ts'
import type { contacts } from '../../contract.ts'

export type Line = Out<typeof contacts.lines>['rows'][number]
export type VillageView = Out<typeof contacts.ofVillage>
export type Member = VillageView['people'][number]
export type Cover = VillageView['cover']
export type Home = Out<typeof contacts.households>['rows'][number]
export type HouseholdLine = Out<typeof contacts.ofHousehold>['lines'][number]
