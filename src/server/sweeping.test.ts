import { existsSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { attachments } from '#features/attachments/contract.ts'
import { attachmentsJobs } from '#features/attachments/jobs.ts'
import { requests } from '#features/requests/contract.ts'
import { aVillage } from '#tests/village.ts'
import { inSetting } from './settings.ts'
import { sweepFiles } from './sweeping.ts'

const picture = async (colour: string) => {
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: colour } })
    .png()
    .toBuffer()
  return { file: new Blob([new Uint8Array(bytes)]) }
}

test('an upload that nothing names is closed after seven days, and its file taken away a day later; used ones stay', async () => {
  const { resident, site, county, later } = await aVillage()
  const { id } = await resident.call(attachments.upload, {}, await picture('#123'))
  await resident.call(requests.place, { text: '路灯不亮', attachmentIds: [id] })
  const loose = await resident.call(attachments.upload, {}, await picture('#456'))
  const close = attachmentsJobs[0]!
  const rows = async () =>
    (await site.owner.query('select id, digest, closed_at from attachment where county_id = $1', [county.id])).rows
  const paths = new Map(
    (await rows()).map(({ id, digest }) => [Number(id), join(site.folder, digest.slice(0, 2), digest)]),
  )
  for (const path of paths.values()) utimesSync(path, new Date(site.time.now), new Date(site.time.now))
  const day = async (days: number) => {
    later({ days })
    await inSetting(site.ground, county, close.name, close.run)
    return sweepFiles(site.ground, site.ground.files)
  }
  expect(await day(6)).toBe(0)
  expect((await rows()).map((row) => row.closed_at)).toEqual([null, null])
  expect(await day(2)).toBe(0)
  expect((await rows()).find((row) => Number(row.id) === loose.id)?.closed_at).not.toBeNull()
  expect(existsSync(paths.get(loose.id)!)).toBe(true)
  expect(await day(2)).toBe(1)
  expect(existsSync(paths.get(loose.id)!)).toBe(false)
  expect(existsSync(paths.get(id)!)).toBe(true)
})

test('a file is handed out as a file: no guessing, no page, no script', async () => {
  const { resident, site, county } = await aVillage()
  const { id } = await resident.call(attachments.upload, {}, await picture('#789'))
  await resident.call(requests.place, { text: '路灯不亮', attachmentIds: [id] })
  const url = `/api${requests.photo.path.replace(':county', county.code).replace(':attachmentId', String(id))}`
  const cookie = `sz_session=${resident.cookie}`
  const { statusCode, headers } = await site.app.inject({ url, headers: { cookie } })
  expect(statusCode).toBe(200)
  expect(headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
  expect(headers['content-security-policy']).toContain('sandbox')
  expect(headers['content-disposition']).toBe('inline')
})
