import { closeSync, openSync, readSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import type { AreaNode, CountyTree } from '#kernel/area/tree.ts'
import { villageName } from '#kernel/area/villageName.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { type Index, readCountyRows } from './format.ts'

const shipped = fileURLToPath(new URL('./areas-2023.bin', import.meta.url))

/** 市辖区, 县 and 省直辖县级行政区划 are rows of the statistics, not cities that anybody lives in. */
const noCity = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/

/**
 * One county with everything below it. 441900 (a city without counties) stands as its own county; 620200, whose only
 * county bears the city's name, is taken for that county.
 */
export function readCounty(code: string): Decision<CountyTree> {
  const { index, open } = openTree()
  const known = countyOf(index, code)
  const province = index.provinces.find((p) => p.code === code.slice(0, 2))
  const rows = known && province ? readCountyRows(open(province), known.code) : null
  if (!rows || !province) {
    const near = nearTo(index, code).map((county) => `${county.code} ${county.name}`)
    return no('area.unknown_county', { code, edition: index.edition, near })
  }
  const city = index.cities[rows.cityCode]
  const ownCity = rows.code.endsWith('00') || city === undefined || noCity.test(city)
  return yes({
    edition: index.edition,
    province: { code: `${province.code}0000`, name: province.name },
    city: ownCity ? null : { code: `${rows.cityCode}00`, name: city },
    county: { code: rows.code, name: rows.name },
    townships: rows.townships.map((township) => ({
      ...township,
      villages: township.villages.map((v) => ({ code: v.code, name: villageName(v.name), officialName: v.name })),
    })),
  })
}

/** Counties whose name holds the text or whose code begins with it: at most twenty, the start of a search. */
export function findCounties(text: string): AreaNode[] {
  const wanted = text.trim()
  if (wanted === '') return []
  return allCounties(openTree().index)
    .filter((county) => county.name.includes(wanted) || county.code.startsWith(wanted))
    .slice(0, 20)
}

/** The counties of a province (two digits or six), or of the whole country. */
export const listCounties = (provinceCode = ''): AreaNode[] =>
  allCounties(openTree().index).filter((county) => county.code.startsWith(provinceCode.slice(0, 2)))

const allCounties = (index: Index): AreaNode[] => index.provinces.flatMap((province) => province.counties)

function countyOf(index: Index, code: string): AreaNode | undefined {
  const counties = allCounties(index).filter((county) => county.code.startsWith(code.slice(0, 4)))
  const exact = counties.find((county) => county.code === code)
  if (exact || !/^\d{4}00$/.test(code)) return exact
  return counties.length === 1 && counties[0]!.name === index.cities[code.slice(0, 4)] ? counties[0] : undefined
}

/** What was probably meant: counties of the same name, or those of the same province with the nearest codes. */
function nearTo(index: Index, code: string): AreaNode[] {
  if (!/^\d+$/.test(code))
    return code === ''
      ? []
      : allCounties(index)
          .filter((c) => c.name.includes(code))
          .slice(0, 5)
  const wanted = Number(code.slice(0, 6).padEnd(6, '0'))
  const distance = (county: AreaNode) => Math.abs(Number(county.code) - wanted)
  return allCounties(index)
    .filter((county) => county.code.startsWith(code.slice(0, 2)))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 5)
}

/** Reads the index line, then only the province asked for: the file is some 3 MB and one county needs 100 KB of it. */
function openTree(file = shipped): { index: Index; open: (province: Index['provinces'][number]) => string } {
  const head = firstLine(file)
  const index = JSON.parse(head.toString()) as Index
  return {
    index,
    open: ({ start, length }) => brotliDecompressSync(readPart(file, head.length + 1 + start, length)).toString(),
  }
}

function firstLine(file: string): Buffer {
  for (let length = 256 * 1024; ; length *= 4) {
    const part = readPart(file, 0, length)
    const end = part.indexOf('\n')
    if (end >= 0) return part.subarray(0, end)
    if (part.length < length) throw new Error(`${file} has no index line: make it again with scripts/areas.ts`)
  }
}

function readPart(file: string, start: number, length: number): Buffer {
  const handle = openSync(file, 'r')
  try {
    const part = Buffer.alloc(length)
    return part.subarray(0, readSync(handle, part, 0, length, start))
  } finally {
    closeSync(handle)
  }
}
