import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { aVillage } from '#tests/village.ts'
import { attachments } from './contract.ts'
import { looksLikePhoto } from './rules.ts'

/** A photo as a phone takes it: turned, with its place and its camera. */
const photo = (width = 2400, height = 1200) =>
  sharp({ create: { width, height, channels: 3, background: '#884422' } })
    .withExif({
      IFD0: { Make: 'Testphone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 53/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '108/1 30/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

const asFile = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' })

test('a photo is kept upright, small, and without place or camera', async () => {
  const { resident, site, county } = await aVillage()
  const bytes = await photo()
  expect((await sharp(bytes).metadata()).exif?.includes('Testphone')).toBe(true)
  const kept = await resident.call(attachments.upload, {}, { file: asFile(bytes) })
  expect(kept).toMatchObject({ width: 800, height: 1600 })
  const { rows } = await site.owner.query('select digest from attachment where county_id = $1', [county.id])
  const stored = await site.ground.files.get(rows[0].digest)
  const { format, exif, xmp, icc, orientation } = await sharp(stored).metadata()
  expect({ format, exif, xmp, icc, orientation }).toEqual({
    ...{ format: 'jpeg', exif: undefined, xmp: undefined, icc: undefined, orientation: undefined },
  })
})

test('what only pretends to be a photo is refused with words', async () => {
  const { resident } = await aVillage()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const broken = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)])
  for (const bytes of [svg, Buffer.from('%PDF-1.7'), broken]) {
    const upload = resident.call(attachments.upload, {}, { file: asFile(bytes) })
    await expect(upload).rejects.toMatchObject({ body: { status: 400, code: 'attachments.no_photo' } })
  }
  expect(looksLikePhoto(svg)).toBe(false)
})

test('a small file that claims to be a giant picture is refused before it is unpacked', async () => {
  const { resident } = await aVillage()
  const giant = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  giant.writeUInt32BE(60_000, 16)
  giant.writeUInt32BE(60_000, 20)
  giant.writeUInt32BE(crc32(giant.subarray(12, 29)), 29)
  const upload = resident.call(attachments.upload, {}, { file: asFile(giant) })
  await expect(upload).rejects.toMatchObject({ body: { status: 413, code: 'attachments.too_large' } })
})

test('one account uploads sixty photos within the hour and no more, also all at once; the next hour is another', async () => {
  const { resident, neighbour, later } = await aVillage()
  const file = asFile(await photo(8, 8))
  const upload = (who = resident) => who.call(attachments.upload, {}, { file })
  const answers = await Promise.allSettled(Array.from({ length: 63 }, () => upload()))
  expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(60)
  await expect(upload()).rejects.toMatchObject({ body: { status: 429 } })
  expect(await upload(neighbour)).toMatchObject({ width: 8 })
  later({ minutes: 65 })
  expect(await upload()).toMatchObject({ width: 8 })
})

test('a photo sent twice with one key is one photo; another photo under the same key is refused', async () => {
  const { resident } = await aVillage()
  const [one, other] = [asFile(await photo(20, 20)), asFile(await photo(24, 20))]
  const upload = (file: Blob) => resident.call(attachments.upload, {}, { file, key: 'one-photo-1' })
  const all = await Promise.all([upload(one), upload(one), upload(one)])
  expect(new Set(all.map(({ id }) => id)).size).toBe(1)
  await expect(upload(other)).rejects.toMatchObject({ body: { status: 422, code: 'call.key_reused' } })
})

test('nobody uploads without signing in', async () => {
  const { nobody } = await aVillage()
  const upload = nobody.call(attachments.upload, {}, { file: asFile(await photo(20, 20)) })
  await expect(upload).rejects.toMatchObject({ body: { status: 401 } })
})
