/** What the text of a JSON file hides from whoever reads only its value. Places are counted in characters from the start. */
export type Scan = {
  /** Where the text stops being JSON; absent when it is JSON to its end. */
  brokenAt?: number
  /** Keys written twice in one group: the usual reader keeps the last and says nothing. */
  twice: { path: PropertyKey[]; key: string; offset: number }[]
  /** Groups with a key that JavaScript takes for the nature of an object, and not for a name. */
  behind: PropertyKey[][]
  /** Where the text is nested too deep to be read safely. */
  deepAt?: number
}

type Frame = {
  isObject: boolean
  keys: Set<string>
  at: PropertyKey
  wants: 'value' | 'key' | 'colon' | 'next'
  empty: boolean
}

const GAP = /[ \t\r\n]*/y
/** Within quotes JSON allows every sign from the space upwards but the quote and the backslash, which are escaped. */
const TOKEN =
  /[{}[\],:]|"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/uy

/** Walks the text once, without recursion, so that neither its depth nor its length can bring the reader down. */
export function scanJson(text: string, deepest: number): Scan {
  const scan: Scan = { twice: [], behind: [] }
  const frames: Frame[] = [{ isObject: false, keys: new Set(), at: 0, wants: 'value', empty: false }]
  let offset = after(GAP, text, 0)
  while (offset < text.length) {
    const end = after(TOKEN, text, offset)
    if (end === offset || !take(text.slice(offset, end), frames, scan, offset)) return { ...scan, brokenAt: offset }
    if (frames.length > deepest + 1) return { ...scan, deepAt: offset }
    offset = after(GAP, text, end)
  }
  return frames.length === 1 && frames[0]?.wants === 'next' ? scan : { ...scan, brokenAt: text.length }
}

function after(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset
  return offset + (pattern.exec(text)?.[0].length ?? 0)
}

/** Takes one token in; false when it may not stand here. The lowest frame is the file itself, which holds one value. */
function take(token: string, frames: Frame[], scan: Scan, offset: number): boolean {
  const frame = frames.at(-1)!
  const inside = frames.length > 1
  if (token === '}' || token === ']') {
    const ends = frame.wants === 'next' || frame.empty
    if (!inside || !ends || frame.isObject !== (token === '}')) return false
    frames.pop()
    return true
  }
  if (token === ',') return inside && frame.wants === 'next' && goOn(frame)
  if (token === ':') {
    if (frame.wants !== 'colon') return false
    frame.wants = 'value'
    return true
  }
  if (frame.wants === 'key') return token.startsWith('"') && noteKey(JSON.parse(token) as string, frames, scan, offset)
  if (frame.wants !== 'value') return false
  frame.wants = 'next'
  frame.empty = false
  if (token === '{') frames.push({ isObject: true, keys: new Set(), at: '', wants: 'key', empty: true })
  if (token === '[') frames.push({ isObject: false, keys: new Set(), at: 0, wants: 'value', empty: true })
  return true
}

function goOn(frame: Frame): boolean {
  frame.wants = frame.isObject ? 'key' : 'value'
  if (!frame.isObject) frame.at = Number(frame.at) + 1
  return true
}

function noteKey(key: string, frames: Frame[], scan: Scan, offset: number): boolean {
  const frame = frames.at(-1)!
  const path = frames.slice(1, -1).map((one) => one.at)
  if (frame.keys.has(key)) scan.twice.push({ path, key, offset })
  if (key === '__proto__') scan.behind.push(path)
  frame.keys.add(key)
  frame.at = key
  frame.wants = 'colon'
  frame.empty = false
  return true
}
