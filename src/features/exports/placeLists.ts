import { type Building, buildingsWithin, describeBuildings } from '#features/dwellings/public.ts'
import { listPlaces, placeKinds } from '#features/facilities/public.ts'
import type { Work } from '#features/feature.ts'
import { bodyIds, describeBodies, type LedgerBody } from '#features/organisations/public.ts'
import { maskPhone } from '#features/people/public.ts'
import { listBuildingHeads } from '#features/posts/public.ts'
import { bodyWords } from '#kernel/pack/model.ts'
import { levelWord } from './bodyLists.ts'
import { type Columns, headingsOf, type List, numbersOf, saidBy, whereOf } from './list.ts'

type Facility = LedgerBody & { kindWord: string; phone: string; point: string }

const facilities: Columns<Facility> = [
  { title: '代码', of: (one) => String(one.id) },
  { title: '名称', of: (one) => one.name },
  { title: '类型', of: (one) => one.kindWord },
  { title: '层级', of: (one) => levelWord(one.level) },
  { title: '所在地', of: (one) => one.areaName },
  { title: '负责人', of: (one) => one.leader ?? '' },
  { title: '联系方式', of: (one) => one.phone },
  { title: '详址', of: (one) => one.address },
  { title: '经纬度', of: (one) => one.point },
]
type Headed = Building & { heads: string; phones: string }

const buildings: Columns<Headed> = [
  { title: '所在地', of: (one) => one.villageName },
  { title: '小区', of: (one) => one.community },
  { title: '楼栋', of: (one) => one.building },
  { title: '单元数', of: (one) => String(one.units) },
  { title: '房间数', of: (one) => String(one.rooms) },
  { title: '户数', of: (one) => String(one.households) },
  { title: '人数', of: (one) => String(one.persons) },
  { title: '楼栋长', of: (one) => one.heads },
  { title: '联系方式', of: (one) => one.phones },
]

async function facilitiesOf({ tx, county, packs }: Work, ids: readonly number[]): Promise<Facility[]> {
  const places = new Map((await listPlaces(tx, county.id, ids)).map((one) => [one.body_id, one]))
  const found = await describeBodies(tx, county.id, ids)
  return found.map((one) => ({
    ...one,
    kindWord: bodyWords(packs.at(one), one.kind).zh,
    phone: places.get(one.id)?.phone ?? '',
    point: pointOf(places.get(one.id)),
  }))
}

const pointOf = (place: { lng: number | null; lat: number | null } | undefined): string =>
  place?.lng == null || place.lat == null ? '' : `${place.lng},${place.lat}`

type Ground = Pick<Work, 'tx' | 'county' | 'today'>

/** Buildings with their heads; a head of the whole building stands before those of its units. */
async function withHeads({ tx, county, today }: Ground, ids: readonly number[]) {
  const found = await describeBuildings(tx, county.id, ids)
  const heads = await listBuildingHeads(tx, county.id, numbersOf(found.map((one) => one.villageId)), today)
  const of = Map.groupBy(heads, (head) => `${head.villageId} ${head.building}`)
  return found.map((one) => ({ ...one, people: of.get(`${one.villageId} ${one.building}`) ?? [] }))
}

/** A number is whole only where whole ones were asked for. */
async function headed(work: Work, ids: readonly number[], whole: boolean): Promise<Headed[]> {
  return (await withHeads(work, ids)).map(({ people, ...one }) => {
    const phones = people.flatMap(({ phoneSealed }) => (phoneSealed ? work.sealer.open(phoneSealed, 'phone') : []))
    return {
      ...one,
      heads: people.map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`)).join('、'),
      phones: phones.map((phone) => (whole ? phone : maskPhone(phone))).join('、'),
    }
  })
}

const headsShown = async (work: Work, ids: readonly number[]): Promise<number[]> =>
  numbersOf((await withHeads(work, ids)).flatMap(({ people }) => people.map(({ personId }) => personId)))

/** Places that people go to, with their public number, and the buildings of resettlement communities with their heads. */
export const placeLists = {
  'gbt31000.facilities': {
    ...{ zh: 'GB/T 31000 设施', en: 'GB/T 31000 facilities', headings: headingsOf(facilities) },
    choose: ({ tx, scope, packs }, asked, most) =>
      bodyIds(tx, scope, { where: whereOf(asked), kinds: placeKinds(packs.everywhere), most }),
    shown: async ({ tx, county }, ids) =>
      numbersOf((await describeBodies(tx, county.id, ids)).map((one) => one.leaderId)),
    rows: async (work, ids) => saidBy(facilities, await facilitiesOf(work, ids)),
  },
  'gbt31000.buildings': {
    ...{ zh: 'GB/T 31000 楼栋', en: 'GB/T 31000 buildings', headings: headingsOf(buildings) },
    choose: ({ tx, scope }, asked, most) => buildingsWithin(tx, scope, whereOf(asked), most),
    shown: headsShown,
    rows: async (work, ids, whole) => saidBy(buildings, await headed(work, ids, whole)),
  },
} satisfies Record<string, List>
