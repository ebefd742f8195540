/** The tree of areas that the state numbers, as plain data: what the shipped edition gives and the seed writes. */
export type AreaNode = { code: string; name: string }

/** `name` is how people say it (太行村), `officialName` how the statistics list writes it (太行村委会). */
export type VillageNode = AreaNode & { officialName: string; urbanRural?: string }
export type TownshipNode = AreaNode & { villages: VillageNode[] }

/** Codes are 2, 4, 6, 9 or 12 digits padded to 6 above the township: 610000, 610900, 610921, 610921103, 610921103214. */
export type CountyTree = {
  edition: string
  province: AreaNode
  /** Null where no such city exists: municipalities, counties under a province, cities without counties. */
  city: AreaNode | null
  county: AreaNode
  townships: TownshipNode[]
}
