/** One invented person. `key` is the identity number, or household code and place for those who have none yet. */
export type DemoPerson = {
  key: string
  name: string
  /** GB/T 2261.1 */
  sex: '1' | '2'
  birthDate: string
  identityNumber: string | null
  phone: string | null
  /** GB/T 4761; 02 is the head. */
  relation: string
  isHead: boolean
  /** 备注 of the register, e.g. 外出务工. */
  note: string | null
}

export type DemoHousehold = {
  /** Unique in the village, as printed in its register: TH001. */
  code: string
  groupIndex: number
  /** A leaf grid; null lies in the system leaf 未划入. */
  gridKey: string | null
  address: string
  persons: DemoPerson[]
}

/** The code is the village's twelve digits and two of our own. */
export type DemoGroup = { index: number; code: string; name: string }

export type DemoGrid = {
  key: string
  level: number
  parentKey: string | null
  name: string
  /** Null for the village's own grid. */
  groupIndex: number | null
  chief: string | null
}

export type DemoRole =
  | 'gridChief'
  | 'clusterHead'
  | 'groupLeader'
  | 'handler'
  | 'dispatcher'
  | 'villageOfficer'
  | 'villageSupervisor'
  | 'partyGroupLeader'
  | 'gridWorker'
  | 'townshipOfficer'
  | 'countyAdministrator'
  | 'supervisor'
  | 'auditor'
  | 'childDirector'
  | 'minorsOfficer'
  | 'aftercareWorker'

/** Core decides what a role may do; the title is one of the packs' titles, or what the villagers call its holder. */
export type DemoPost = {
  personKey: string
  role: DemoRole
  title: string
  areaLevel: 'village' | 'group' | 'grid' | 'township' | 'county'
  groupIndex?: number
  gridKey?: string
}

export type DemoVillage = {
  code: string
  name: string
  townshipCode: string
  /** `workbook`: do not insert these households; they come in through the importer and `gridKey` places them then. */
  source: 'generated' | 'workbook'
  groups: DemoGroup[]
  grids: DemoGrid[]
  households: DemoHousehold[]
  posts: DemoPost[]
  /** Keys of Party members; a fact of membership, not a post. */
  partyMembers: string[]
}

/** An officer above the villages: belongs to no household here. */
export type DemoOfficer = { person: DemoPerson; post: DemoPost; areaCode: string }
