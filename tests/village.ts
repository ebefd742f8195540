import { randomBytes } from 'node:crypto'
import type { County } from '#features/feature.ts'
import { core } from '#packs/models.ts'
import { choosePacks } from '#server/packs.ts'
import { enforcePacks, keepPacks } from '#server/packsInForce.ts'
import { aTestVillage, aTownship, type TestVillage, theCountyArea } from './village/areas.ts'
import { inventedPhone, type Somebody, signedIn, somebody } from './village/people.ts'
import { type Site, theSite } from './village/site.ts'

export type { Somebody } from './village/people.ts'

/** Where a post stands in the test county; `village` is the first village unless another is named. */
type Stand = {
  role: string
  title: string
  at: 'county' | 'township' | 'village' | 'group' | 'grid'
  village?: 0 | 1 | 2
}

/** Everybody a test may need. Villages 0 and 1 lie in one township, village 2 in another. */
const cast = {
  chief: { role: 'gridChief', title: 'villageGridChief', at: 'village' },
  dispatcher: { role: 'dispatcher', title: 'dispatcher', at: 'village' },
  handler: { role: 'handler', title: 'handler', at: 'village' },
  otherHandler: { role: 'handler', title: 'handler', at: 'village' },
  officer: { role: 'villageOfficer', title: 'villageDirector', at: 'village' },
  gridWorker: { role: 'gridWorker', title: 'gridWorker', at: 'grid' },
  clusterHead: { role: 'clusterHead', title: 'clusterHead', at: 'grid' },
  groupLeader: { role: 'groupLeader', title: 'groupLeader', at: 'group' },
  townshipOfficer: { role: 'townshipOfficer', title: 'townshipOfficer', at: 'township' },
  administrator: { role: 'countyAdministrator', title: 'countyAdministrator', at: 'county' },
  supervisor: { role: 'supervisor', title: 'supervisor', at: 'county' },
  auditor: { role: 'auditor', title: 'auditor', at: 'county' },
  aftercareWorker: { role: 'aftercareWorker', title: 'aftercareWorker', at: 'township', village: 1 },
  childDirector: { role: 'childDirector', title: 'childDirector', at: 'village' },
  childSupervisor: { role: 'minorsOfficer', title: 'childSupervisor', at: 'township' },
  minorsOfficer: { role: 'minorsOfficer', title: 'minorsOfficer', at: 'county' },
  outsideDispatcher: { role: 'dispatcher', title: 'dispatcher', at: 'village', village: 1 },
  outsideOfficer: { role: 'villageOfficer', title: 'villageDirector', at: 'village', village: 2 },
} as const satisfies Record<string, Stand>

type Residents = 'resident' | 'neighbour' | 'outsider'

export type Village = Record<keyof typeof cast | Residents, Somebody> & {
  county: County
  site: Site
  villages: [TestVillage, TestVillage, TestVillage]
  nobody: Somebody
  /** Moves the server's clock forward, for all tests of the file from here on. */
  later(by: { hours?: number; days?: number; minutes?: number }): void
  addPerson(
    name: string,
    options?: { village?: 0 | 1 | 2; phone?: string; birthDate?: string; householdId?: number },
  ): Promise<{ personId: number; householdId: number }>
  addPost(personId: number, stand: Stand, term?: { from?: string; to?: string }): Promise<number>
  signIn(personId: number, phone: string, kind?: 'staff' | 'resident'): Promise<Somebody>
}

/** A list of models of its own, for township 0 or 1 or for a village. */
export type PacksAt = ({ township: 0 | 1 } | { village: 0 | 1 | 2 }) & { packs: string[] }

/** A fresh county with three villages and everybody who works or lives there: every test crosses the tenant wall. */
export async function aVillage({
  pack = 'pingtang',
  models: names = ['hanyin', pack],
  packsAt = [],
}: {
  pack?: string
  models?: string[]
  packsAt?: PacksAt[]
} = {}): Promise<Village> {
  const site = await theSite()
  const county = await aCounty(site, names)
  const countyAreaId = await theCountyArea(site, county.id, county.code, county.name)
  const townships = [
    await aTownship(site, county.id, countyAreaId, `${county.code}101`, '青石镇'),
    await aTownship(site, county.id, countyAreaId, `${county.code}102`, '白水镇'),
  ] as const
  const villages: Village['villages'] = [
    await aTestVillage(site, county.id, townships[0], `${county.code}101201`, '桥头村'),
    await aTestVillage(site, county.id, townships[0], `${county.code}101202`, '柳林村'),
    await aTestVillage(site, county.id, townships[1], `${county.code}102201`, '高坪村'),
  ]
  for (const list of packsAt) {
    const areaId = 'township' in list ? townships[list.township] : villages[list.village].villageId
    await runPacks(site, county, list.packs, areaId)
  }
  const tools = toolsFor(site, county, countyAreaId, villages)
  const people: Record<string, Somebody> = {}
  for (const [key, stand] of Object.entries(cast) as [string, Stand][]) {
    const phone = inventedPhone()
    const { personId } = await tools.addPerson(key, { village: stand.village ?? 0, phone })
    await tools.addPost(personId, stand)
    people[key] = await tools.signIn(personId, phone, 'staff')
  }
  for (const [key, village] of [
    ['resident', 0],
    ['neighbour', 0],
    ['outsider', 2],
  ] as const) {
    const phone = inventedPhone()
    const { personId } = await tools.addPerson(`张${key}`, { village, phone })
    people[key] = await tools.signIn(personId, phone)
  }
  const nobody = somebody(site, county.code, { name: '', personId: 0, accountId: 0, phone: '', cookie: null })
  return { ...(people as Record<keyof typeof cast | Residents, Somebody>), county, site, villages, nobody, ...tools }
}

async function aCounty(site: Site, names: readonly string[]): Promise<County> {
  site.counties += 1
  const code = `99${String(site.counties).padStart(4, '0')}`
  const { rows } = await site.owner.query<County>(
    "insert into county (code, name, province_name, edition, demonstration) values ($1, $2, '测试省', 'test', true) returning id, code, name, demonstration",
    [code, `测试县${site.counties}`],
  )
  const county = rows[0]!
  await runPacks(site, county, [...new Set(names)])
  return county
}

/** What a start does with the list of a county, or of one of its areas. */
export async function runPacks(
  site: Site,
  county: County,
  names: readonly string[],
  areaId: number | null = null,
): Promise<void> {
  const packs = choosePacks(names)
  await keepPacks(site.owner, [core, ...packs])
  await enforcePacks(site.owner, county.id, packs, site.time.now, areaId)
  await site.runCounty(county)
}

function toolsFor(site: Site, county: County, countyAreaId: number, villages: Village['villages']) {
  const { owner } = site
  const sealer = site.ground.sealer
  const names = new Map<number, string>()
  return {
    later({ hours = 0, days = 0, minutes = 0 }: { hours?: number; days?: number; minutes?: number }) {
      site.time.now = new Date(Date.parse(site.time.now) + ((days * 24 + hours) * 60 + minutes) * 60_000).toISOString()
    },
    async addPerson(
      name: string,
      { village = 0, phone, birthDate = '1980-05-06', householdId }: Parameters<Village['addPerson']>[1] = {},
    ) {
      const place = villages[village]
      const home = householdId ?? (await aHousehold(site, county.id, place))
      const person = await owner.query(
        `insert into person (county_id, name, sex, birth_date, phone_sealed, phone_hash, phone_tail_hash, key_id, source, valid_from)
         values ($1, $2, '1', $3, $4, $5, $6, $7, 'test', '2020-01-01') returning id`,
        [
          county.id,
          name,
          birthDate,
          phone ? sealer.seal(phone, 'phone') : null,
          phone ? sealer.hash(phone, 'phone') : null,
          phone ? sealer.hash(phone.slice(-4), 'phone.tail') : null,
          phone ? sealer.keyId : null,
        ],
      )
      const personId = Number(person.rows[0].id)
      await owner.query(
        `insert into membership (county_id, person_id, household_id, relation, is_head, source, valid_from)
         values ($1, $2, $3, $4, $5, 'test', '2020-01-01')`,
        [county.id, personId, home, householdId ? '20' : '02', !householdId],
      )
      names.set(personId, name)
      return { personId, householdId: home }
    },
    async addPost(personId: number, stand: Stand, { from = '2020-01-01', to }: { from?: string; to?: string } = {}) {
      const place = villages[stand.village ?? 0]
      const group = place.groups[0]!
      const areaId = {
        county: countyAreaId,
        township: place.townshipId,
        village: place.villageId,
        group: group.groupId,
        grid: null,
      }[stand.at]
      const { rows } = await owner.query(
        `insert into post (county_id, person_id, role, title, level, area_id, grid_id, township_id, village_id, group_id, term_from, term_to)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
        [
          county.id,
          personId,
          stand.role,
          stand.title,
          stand.at,
          areaId,
          stand.at === 'grid' ? group.gridId : null,
          stand.at === 'county' ? null : place.townshipId,
          ['village', 'group', 'grid'].includes(stand.at) ? place.villageId : null,
          ['group', 'grid'].includes(stand.at) ? group.groupId : null,
          from,
          to ?? null,
        ],
      )
      return Number(rows[0].id)
    },
    async signIn(personId: number, phone: string, kind: 'staff' | 'resident' = 'resident') {
      const session = await signedIn(site, county.id, personId, phone, kind)
      return somebody(site, county.code, { name: names.get(personId) ?? '', personId, phone, ...session })
    },
  }
}

async function aHousehold(site: Site, countyId: number, place: TestVillage): Promise<number> {
  const group = place.groups[0]!
  const { rows } = await site.owner.query(
    `insert into household (county_id, code, address, township_id, village_id, group_id, grid_id, source, valid_from)
     values ($1, $2, '一组1号', $3, $4, $5, $6, 'test', '2020-01-01') returning id`,
    [countyId, `T${randomBytes(5).toString('hex')}`, place.townshipId, place.villageId, group.groupId, group.gridId],
  )
  return Number(rows[0].id)
}
