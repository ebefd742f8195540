import { readChineseNumber } from '#kernel/shared/chineseNumber.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

type Room = { community: string; building: string; unit: string; room: string; address: string }

/** 幸福社区 2号楼 1单元 301, or the address of a house. */
export const nameOf = ({ community, building, unit, room, address }: Room): string =>
  building === '' ? address : [community, building, unit, room].filter(Boolean).join(' ')

/** 2号楼 before 十号楼 before 10A: numbers by their value however they are written, the rest as text. */
export function sortKey({ community, building, unit, room, address }: Room): string {
  const part = (text: string) => {
    const number = /^[\d０-９]+|^[〇零一二两三四五六七八九十百]+/.exec(text.normalize('NFKC'))?.[0]
    const n = number === undefined ? null : readChineseNumber(number)
    return n === null
      ? `9${text}`
      : `0${String(n).padStart(6, '0')}${text.normalize('NFKC').slice(number?.length ?? 0)}`
  }
  return building === '' ? `~${address}` : [community, part(building), part(unit), part(room)].join('|')
}

const noHome = ['kitchen', 'basement', 'garage']

/** A room has a building or an address; and what the law does not let be lived in is not let (住房租赁条例 8). */
export function checkDwelling(room: Room & { kind: string; isLet: boolean }): Decision<true> {
  if (room.building === '' && room.address === '') return no('dwellings.no_place')
  if (room.isLet && noHome.includes(room.kind)) return no('dwellings.not_to_let')
  return yes(true)
}

/** The rooms of a building as they are numbered everywhere: floor, then two digits. */
export function roomsOf(building: {
  units: number
  floors: number
  roomsPerFloor: number
}): { unit: string; room: string }[] {
  const rooms: { unit: string; room: string }[] = []
  for (let unit = 1; unit <= building.units; unit++)
    for (let floor = 1; floor <= building.floors; floor++)
      for (let n = 1; n <= building.roomsPerFloor; n++)
        rooms.push({ unit: `${unit}单元`, room: `${floor}${String(n).padStart(2, '0')}` })
  return rooms
}

/** A tenancy is filed and looked at while it lasts, and not tomorrow. */
export function checkTenancy(
  dates: { filedOn: string | null; checkedOn: string | null; findings: readonly string[] },
  from: string,
  today: string,
): Decision<true> {
  for (const day of [dates.filedOn, dates.checkedOn]) {
    if (day !== null && day > today) return no('dwellings.in_future', { day })
    if (day !== null && day < from) return no('dwellings.before_tenancy', { day: from })
  }
  if (dates.findings.length > 0 && dates.checkedOn === null) return no('dwellings.not_looked_at')
  return yes(true)
}
