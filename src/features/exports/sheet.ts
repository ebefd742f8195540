import { crc32, deflateRawSync } from 'node:zlib'

/** A list as a sheet: a title, the mark of whoever took it, headings, and every value as text, so that no number is rounded. */
type Sheet = { title: string; mark: string; headings: readonly string[]; rows: readonly (readonly string[])[] }

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const letters = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + String.fromCharCode(65 + (n % 26))

function rowOf(values: readonly string[], at: number): string {
  const cells = values.map((value, n) =>
    value === ''
      ? ''
      : `<c r="${letters(n)}${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`,
  )
  return `<row r="${at}">${cells.join('')}</row>`
}

/** Printed on every page too: in a header and a footer `&` begins a code, so it is doubled. */
const printed = (text: string) => escaped(text.replaceAll('&', '&&').slice(0, 200))

function sheetXml({ title, mark, headings, rows }: Sheet): string {
  const all = [[title], [mark], headings, ...rows]
  const last = letters(headings.length - 1)
  return `${head}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" state="frozen"/></sheetView></sheetViews>
<cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="${headings.length}" width="18" customWidth="1"/></cols>
<sheetData>${all.map((row, n) => rowOf(row, n + 1)).join('')}</sheetData>
<mergeCells count="2"><mergeCell ref="A1:${last}1"/><mergeCell ref="A2:${last}2"/></mergeCells>
<pageSetup paperSize="9" orientation="landscape"/>
<headerFooter><oddHeader>&amp;C${printed(mark)}</oddHeader><oddFooter>&amp;L${printed(mark)}&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
}

const partsOf = (sheet: Sheet): [name: string, text: string][] => [
  [
    '[Content_Types].xml',
    `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${head}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
  ['xl/worksheets/sheet1.xml', sheetXml(sheet)],
]

/** The workbook as bytes: five parts in one archive. The library that reads workbooks writes no headers and footers. */
export function workbookOf(sheet: Sheet): Buffer {
  const pieces: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, text] of partsOf(sheet)) {
    const plain = Buffer.from(text)
    const body = deflateRawSync(plain)
    const called = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt16LE(0x21, 8)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(body.length, 14)
    fields.writeUInt32LE(plain.length, 18)
    fields.writeUInt16LE(called.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, called, body])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, rest, called]))
    pieces.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, directory, end])
}
