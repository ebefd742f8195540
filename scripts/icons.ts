import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** Draws the icons of the installed app from the one drawing: `node scripts/icons.ts`. Run again when `icon.svg` changes. */
const folder = join(import.meta.dirname, '../src/web/public')
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8')

/** Some phones cut icons to a circle: no round corners of our own, and the picture inside the safe inner part. */
const whole = drawing.replace('rx="14" ', '').replace('<path ', '<path transform="translate(9.6 9.6) scale(0.7)" ')

const icons = [
  { name: 'icon-192.png', size: 192, svg: drawing },
  { name: 'icon-512.png', size: 512, svg: drawing },
  { name: 'icon-whole-512.png', size: 512, svg: whole },
  { name: 'icon-apple-180.png', size: 180, svg: whole },
]

mkdirSync(join(folder, 'icons'), { recursive: true })
for (const { name, size, svg } of icons) {
  const drawn = sharp(Buffer.from(svg), { density: 600 }).resize(size, size).png({ palette: true })
  await drawn.toFile(join(folder, 'icons', name))
}
