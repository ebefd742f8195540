import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { WrittenHome } from './listReading.ts'
import { checkDwelling } from './rules.ts'

/** A line of a list of dwellings as it was understood. */
export type ReadHome = {
  kind: string
  community: string
  building: string
  unit: string
  room: string
  address: string
  ownerName: string
  ownerPhone: string | null
  isLet: boolean
}

const kinds: readonly (readonly [words: RegExp, kind: string])[] = [
  [/宿舍/, 'dormitory'],
  [/厨房/, 'kitchen'],
  [/地下/, 'basement'],
  [/车库|车棚/, 'garage'],
  [/套间|公寓/, 'flat'],
  [/平房|自建|农房/, 'house'],
  [/其他|商|仓/, 'other'],
]
const yeses = /^(是|出租|已出租|1|true|有|√)$/i

/** 桥头村 幸福社区 2号楼 1单元 301 is a room; whatever else stands there is the address of a house. */
export function placeIn(
  text: string,
  villageName: string,
): Pick<ReadHome, 'community' | 'building' | 'unit' | 'room' | 'address'> {
  const plain = text.replace(/\s+/g, ' ').trim()
  const rest = plain.startsWith(villageName) ? plain.slice(villageName.length).trim() : plain
  const room = /^(\S+) (\S+[楼栋幢座]) (?:(\S+单元) )?(\S+)$/u.exec(rest)
  if (!room) return { community: '', building: '', unit: '', room: '', address: rest }
  return { community: room[1]!, building: room[2]!, unit: room[3] ?? '', room: room[4]!, address: '' }
}

/** A number with stars comes from a masked list and says nothing. */
function phoneIn(text: string): Decision<string | null> {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '')
  if (plain === '' || plain.includes('*')) return yes(null)
  return /^1\d{10}$/.test(plain) ? yes(plain) : no('dwellings.phone_wrong')
}

export function understood(line: WrittenHome, villageName: string): Decision<ReadHome> {
  const { community, building, unit, room } = line
  const said = building !== '' && room !== ''
  const place = said ? { community, building, unit, room, address: '' } : placeIn(line.address, villageName)
  const known = kinds.find(([words]) => words.test(line.kind))?.[1]
  const home = line.kind === '' || /住/.test(line.kind) ? (place.building === '' ? 'house' : 'flat') : null
  const kind = known ?? home
  if (kind === null) return no('dwellings.kind_unknown', { said: line.kind.slice(0, 20) })
  const phone = phoneIn(line.ownerPhone)
  if (!phone.ok) return phone
  const isLet = line.isLet === '' ? line.letList : yeses.test(line.isLet)
  const read = { ...place, kind, ownerName: line.ownerName.slice(0, 50), ownerPhone: phone.value, isLet }
  const parts: [string, number][] = [
    [read.community, 60],
    [read.building, 20],
    [read.unit, 20],
    [read.room, 20],
    [read.address, 200],
  ]
  if (parts.some(([text, most]) => text.length > most)) return no('dwellings.place_too_long')
  const sound = checkDwelling(read)
  return sound.ok ? yes(read) : sound
}
