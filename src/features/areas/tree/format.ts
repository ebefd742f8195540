/**
 * The shipped file: one line of JSON (the index), then the provinces one after another, each compressed on its own so
 * that reading one county opens one province. Inside a province one line stands for one node:
 *   =610921 6109 汉阴县      a county and its city     +103 平梁镇      a township     214 太行村委会      a village
 * A code that is one more than the code before it is left out. The names of cities stand in the index.
 */
export type Place = { code: string; name: string }
export type TownshipRows = Place & { villages: Place[] }
export type CountyRows = Place & { cityCode: string; townships: TownshipRows[] }

export type Index = {
  edition: string
  asOf: string
  source: string
  cities: Record<string, string>
  provinces: { code: string; name: string; start: number; length: number; counties: Place[] }[]
}

/** Writes the counties of one province as lines. */
export function writeProvince(counties: CountyRows[]): string {
  const lines: string[] = []
  for (const county of counties) {
    lines.push(`=${county.code} ${county.cityCode} ${county.name}`)
    const township = codeWriter()
    for (const { code, name, villages } of county.townships) {
      lines.push(`+${township(code.slice(6), name)}`)
      const village = codeWriter()
      for (const row of villages) lines.push(village(row.code.slice(9), row.name))
    }
  }
  return `${lines.join('\n')}\n`
}

/** Reads one county out of a province's lines, or null when it is not there. */
export function readCountyRows(text: string, code: string): CountyRows | null {
  const start = text.startsWith(`=${code} `) ? 0 : text.indexOf(`\n=${code} `) + 1
  if (!text.startsWith(`=${code} `, start)) return null
  const end = text.indexOf('\n=', start)
  const [head, ...lines] = text.slice(start, end < 0 ? undefined : end).split('\n')
  const [, cityCode, name] = head!.split(' ') as [string, string, string]
  const county: CountyRows = { code, name, cityCode, townships: [] }
  const township = codeReader()
  let village = codeReader()
  for (const line of lines) {
    if (line === '') continue
    if (line.startsWith('+')) {
      const row = township(line.slice(1))
      county.townships.push({ code: code + row.code, name: row.name, villages: [] })
      village = codeReader()
      continue
    }
    const parent = county.townships.at(-1)!
    const row = village(line)
    parent.villages.push({ code: parent.code + row.code, name: row.name })
  }
  return county
}

/** A name such as “145 团” would be taken for a code, so its own code is always written. */
const startsLikeCode = /^\d{3} /

function codeWriter() {
  let last = -1
  return (code: string, name: string): string => {
    const follows = Number(code) === last + 1
    last = Number(code)
    return follows && !startsLikeCode.test(name) ? name : `${code} ${name}`
  }
}

function codeReader() {
  let last = -1
  return (line: string): Place => {
    const written = /^(\d{3}) (.*)$/s.exec(line)
    last = written ? Number(written[1]) : last + 1
    return { code: String(last).padStart(3, '0'), name: written ? written[2]! : line }
  }
}
