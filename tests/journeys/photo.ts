import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

const shade = () => Math.floor(Math.random() * 256)

/** A photo as a phone takes it, no two alike: who, with what, and exactly where are written inside. */
export const photoWithPlace = (): Promise<Buffer> =>
  sharp({ create: { width: 2400, height: 1800, channels: 3, background: { r: shade(), g: shade(), b: shade() } } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Invented', Artist: 'somebody' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '32/1 53/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '108/1 30/1 0/1',
      },
    })
    .toBuffer()

/** The files that lie in the data folder, by path. */
export const storedFiles = (dataFolder: string): string[] =>
  readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^files\/.*\/[0-9a-f]{64}$/.test(path))
    .map((path) => join(dataFolder, path))

/** What a stored photo still tells besides its picture. */
export async function notesIn(path: string): Promise<{ exif: boolean; width: number; height: number }> {
  const bytes = readFileSync(path)
  const { exif, xmp, iptc, width, height } = await sharp(bytes).metadata()
  return { exif: exif !== undefined || xmp !== undefined || iptc !== undefined, width, height }
}
