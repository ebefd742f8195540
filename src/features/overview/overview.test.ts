import { expect, test } from 'vitest'
import type { Setting } from '#features/feature.ts'
import { inSetting } from '#server/settings.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { overview } from './contract.ts'
import { giveUpperPost, takeUpperPost } from './giving.ts'
import { overviewJobs } from './jobs.ts'

const inCounty = <T>({ site, county }: Village, run: (setting: Setting) => Promise<T>) =>
  inSetting(site.ground, county, 'overview.command', run)

test('[D-10 A-21] an office above counties reads sums of those under its code, while its post lasts, and nothing else of them', async () => {
  const [near, far] = [await aVillage(), await aVillage()]
  for (const one of [near, far]) await inCounty(one, overviewJobs[0]!.run)
  const own = async () => (await near.administrator.call(overview.read, {})).rows.map((row) => row.code)
  expect(await own()).toEqual([near.county.code])
  const { rows } = await near.site.owner.query(
    `select a.id from account_person ap join account a on a.id = ap.account_id where ap.county_id = $1 and ap.person_id = $2`,
    [near.county.id, near.administrator.personId],
  )
  expect(rows).toHaveLength(1)
  const phone = '19900009999'
  await near.site.owner.query('update account set phone_hash = $2 where id = $1', [
    rows[0].id,
    await inCounty(near, async ({ sealer }) => sealer.hash(phone, 'phone')),
  ])
  const give = (code: string) =>
    inCounty(near, (setting) => giveUpperPost(setting, near.site.owner, { phone, code, title: '市', to: null }))
  await expect(give('98')).rejects.toMatchObject({ problem: { code: 'overview.wrong_code' } })
  const id = await give(near.county.code.slice(0, 2))
  expect(await own()).toEqual(expect.arrayContaining([near.county.code, far.county.code]))
  const { rows: lines, total } = await near.administrator.call(overview.read, {})
  expect(lines.find((row) => row.code === far.county.code)).toMatchObject({ townships: 2, villages: 3 })
  expect(total.villages).toBe(lines.reduce((sum, row) => sum + row.villages, 0))
  const begins = (on: string) => near.site.owner.query('update upper_post set term_from = $2 where id = $1', [id, on])
  await begins('2999-01-01')
  expect(await own()).toEqual([near.county.code])
  await begins('2000-01-01')
  await near.site.owner.query("update county_figure set code = '970001' where county_id = $1", [far.county.id])
  expect(await own()).toContain(near.county.code)
  expect(await own()).not.toContain('970001')
  await inCounty(near, (setting) => takeUpperPost(setting, near.site.owner, id))
  expect(await own()).toEqual([near.county.code])
})
