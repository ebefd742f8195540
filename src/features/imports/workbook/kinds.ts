import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/** Beginnings by which files of other kinds are known, whatever their name says. */
const signatures: readonly (readonly [hex: string, code: string])[] = [
  ['25504446', 'import.pdf'],
  ['89504e47', 'import.picture'],
  ['ffd8ff', 'import.picture'],
  ['47494638', 'import.picture'],
  ['424d', 'import.picture'],
  ['49492a00', 'import.picture'],
  ['4d4d002a', 'import.picture'],
  ['7b5c727466', 'import.word'],
  ['52617221', 'import.packed'],
  ['377abcaf', 'import.packed'],
  ['1f8b', 'import.packed'],
]
const archiveStart = '504b'
const oldContainer = 'd0cf11e0a1b11ae1'

/** Which reader takes a file, by its first bytes. A workbook and an old container are looked into by the reader of archives. */
export function kindOf(given: Uint8Array): Decision<'xlsx' | 'csv'> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.length === 0) return no('import.empty')
  const start = bytes.toString('hex', 0, 16)
  if (start.startsWith(archiveStart) || start.startsWith(oldContainer)) return yes('xlsx')
  const known = signatures.find(([hex]) => start.startsWith(hex) && !(hex === '424d' && isText(bytes)))
  if (known) return no(known[1])
  if (bytes.toString('latin1', 0, 4) === 'RIFF' || bytes.toString('latin1', 4, 8) === 'ftyp')
    return no('import.picture')
  return isMarkup(bytes) ? no('import.web_page') : yes('csv')
}

/** BM is also how a line of letters may begin; a picture has nothing bytes in its first lines. */
const isText = (bytes: Buffer): boolean => !bytes.subarray(0, 64).includes(0)

/** Many systems export a web page or an XML sheet under the name .xls. */
function isMarkup(bytes: Buffer): boolean {
  const start = bytes
    .toString('latin1', 0, 400)
    .replace(/^[^<\w]+/, '')
    .toLowerCase()
  return /^<(?:!doctype|html|head|meta|table|style|\?xml|workbook|!--)/.test(start)
}
