import type { Work } from '#features/feature.ts'
import {
  bodyIds,
  describeBodies,
  describeSeats,
  describeSittings,
  type LedgerBody,
  roleWords,
  seatIds,
  sittingIds,
} from '#features/organisations/public.ts'
import { bodyWords } from '#kernel/pack/model.ts'
import type { Words } from '#kernel/shared/words.ts'
import { type Columns, headingsOf, type List, numbersOf, saidBy, whereOf } from './list.ts'

type OfBody = Pick<LedgerBody, 'name' | 'kind' | 'level' | 'areaName' | 'townshipId' | 'villageId'>
type Named = { kindWord: string }
type Body = LedgerBody & Named
type Seat = Awaited<ReturnType<typeof describeSeats>>[number] & Named & { roleWord: string }
type Sitting = Awaited<ReturnType<typeof describeSittings>>[number] & Named

const levels: Record<string, string> = { county: '县级', township: '乡镇级', village: '村级', group: '组级' }
export const levelWord = (level: string): string => levels[level] ?? level
const hows: Record<string, string> = {
  ...{ election: '选举', appointment: '任命', selectionMeeting: '推选会议', joining: '自愿加入', registration: '登记' },
}
const some = (n: number | null) => (n === null ? '' : String(n))

const place = {
  name: { title: '名称', of: (one: OfBody) => one.name },
  kind: { title: '类型', of: (one: Named) => one.kindWord },
  level: { title: '层级', of: (one: OfBody) => levelWord(one.level) },
  area: { title: '所在地', of: (one: OfBody) => one.areaName },
}

const bodies: Columns<Body> = [
  ...[place.name, place.kind, place.level, place.area],
  { title: '登记编号', of: (one) => one.registration },
  { title: '负责人姓名', of: (one) => one.leader ?? '' },
  { title: '人数', of: (one) => String(one.persons) },
  { title: '详址', of: (one) => one.address },
]
const groups: Columns<Body> = [
  ...[place.name, place.kind, place.area],
  { title: '组长', of: (one) => one.leader ?? '' },
  { title: '成员人数', of: (one) => String(one.persons) },
  { title: '最近一次互助', of: (one) => one.lastActionOn ?? '' },
]
const seats: Columns<Seat> = [
  ...[place.name, place.kind, place.level, place.area],
  { title: '职务', of: (one) => one.roleWord },
  { title: '姓名或单位', of: (one) => one.who },
  { title: '任期起', of: (one) => one.termFrom },
  { title: '任期止', of: (one) => one.termTo ?? '' },
  { title: '产生方式', of: (one) => (one.how === null ? '' : (hows[one.how] ?? one.how)) },
]
const sittings: Columns<Sitting> = [
  { title: '会议时间', of: (one) => one.on },
  ...[place.name, place.kind, place.area],
  { title: '会议事项', of: (one) => hows[one.how] ?? one.how },
  { title: '应到', of: (one) => some(one.roll) },
  { title: '实到', of: (one) => some(one.present) },
  { title: '记录', of: (one) => one.note },
]

/** The kinds that a list is about: mutual aid has a ledger of its own. */
const kindsOf = ({ packs }: Work, mutualAid: boolean) =>
  Object.values(packs.everywhere.bodyTypes)
    .filter((type) => (type.family === 'mutualAid') === mutualAid)
    .map((type) => type.id)
const asked = (work: Work, of: Parameters<List['choose']>[1], most: number, mutualAid = false) => ({
  ...{ where: whereOf(of), kinds: kindsOf(work, mutualAid), most },
})
const named = <Row extends OfBody>({ packs }: Work, rows: readonly Row[]): (Row & Named)[] =>
  rows.map((row) => ({ ...row, kindWord: bodyWords(packs.at(row), row.kind).zh }))

/** A list of bodies: those of mutual aid, or all others. */
function ofBodies({ zh, en, columns, mutualAid }: Words & { columns: Columns<Body>; mutualAid: boolean }): List {
  return {
    ...{ zh, en, headings: headingsOf(columns) },
    choose: (work, of, most) => bodyIds(work.tx, work.scope, asked(work, of, most, mutualAid)),
    shown: async ({ tx, county }, ids) =>
      numbersOf((await describeBodies(tx, county.id, ids)).map((one) => one.leaderId)),
    rows: async (work, ids) => saidBy(columns, named(work, await describeBodies(work.tx, work.county.id, ids))),
  }
}

const offices: List = {
  ...{ zh: '组织和任职台账', en: 'Ledger of bodies and who sits there', headings: headingsOf(seats) },
  choose: (work, of, most) => seatIds(work.tx, work.scope, asked(work, of, most)),
  shown: async ({ tx, county }, ids) => numbersOf((await describeSeats(tx, county.id, ids)).map((one) => one.personId)),
  rows: async (work, ids) => {
    const rows = named(work, await describeSeats(work.tx, work.county.id, ids))
    const role = (one: (typeof rows)[number]) => roleWords(work.packs.at(one).bodyTypes[one.kind], one.role).zh
    return saidBy(
      seats,
      rows.map((one) => ({ ...one, roleWord: role(one) })),
    )
  },
}

const meetings: List = {
  ...{ zh: '产生任免会议台账', en: 'Ledger of meetings that gave seats', headings: headingsOf(sittings) },
  choose: (work, of, most) => sittingIds(work.tx, work.scope, asked(work, of, most)),
  shown: async () => [],
  rows: async (work, ids) => saidBy(sittings, named(work, await describeSittings(work.tx, work.county.id, ids))),
}

/** Bodies, who sits in them, the meetings that put them there, and the groups of mutual aid. */
export const bodyLists = {
  organisations: offices,
  meetings,
  mutualAid: ofBodies({
    ...{ zh: '互助组台账', en: 'Ledger of mutual-aid groups', columns: groups, mutualAid: true },
  }),
  'gbt31000.bodies': ofBodies({
    ...{ zh: 'GB/T 31000 组织机构', en: 'GB/T 31000 bodies', columns: bodies, mutualAid: false },
  }),
} satisfies Record<string, List>
