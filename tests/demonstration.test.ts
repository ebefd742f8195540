import { expect, test, vi } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { imports } from '#features/imports/contract.ts'
import { insertPerson } from '#features/people/public.ts'
import { inSetting } from '#server/settings.ts'
import { register } from './access/targets.ts'
import { aVillage, type Village } from './village.ts'

/** The same county, but no demonstration any more. */
function atWork({ site, county }: Village) {
  const working = { ...county, demonstration: false }
  site.addCounty(working, site.ground.packsOf(county))
  return working
}

const invented = async ({ officer, villages }: Village) => {
  const { villageId } = villages[0]
  const { problems } = await officer.call(imports.preview, { villageId }, { file: register })
  return problems.filter(({ code }) => code === 'identity.invented')
}

test('numbers beginning with 99 are taken in the demonstration, and refused by the register of a county at work', async () => {
  const village = await aVillage()
  expect(await invented(village)).toEqual([])
  atWork(village)
  const refused = await invented(village)
  expect(refused.length).toBeGreaterThan(5)
  expect(refused.every(({ severity }) => severity === 'error')).toBe(true)
})

test('a county at work shows no code on the page: without a way to send them residents cannot sign in, and the page knows', async () => {
  const village = await aVillage()
  expect((await village.nobody.call(accounts.readSession, {})).county).toMatchObject({ signInByCode: true })
  atWork(village)
  expect((await village.nobody.call(accounts.readSession, {})).county).toMatchObject({ signInByCode: false })
  const asked = village.nobody.call(accounts.askCode, { phone: '19900000002' })
  await expect(asked).rejects.toMatchObject({ body: { status: 409, code: 'accounts.no_sms' } })
})

test('one person with an invented number is refused at work too, however the number is written', async () => {
  const village = await aVillage()
  const person = {
    name: '赵一',
    sex: '1',
    birthDate: '1980-05-06',
    phone: null,
    source: 'test',
    validFrom: '2020-01-01',
  }
  const take = (county: Village['county'], identityNumber: string) =>
    inSetting(village.site.ground, county, 'test', (setting) => insertPerson(setting, { ...person, identityNumber }))
  expect(await take(village.county, '99092119800506101X')).toBeGreaterThan(0)
  for (const number of ['990921198005061028', ' 9909 2119 8005 0610 28', '990921800506102'])
    await expect(take(atWork(village), number)).rejects.toMatchObject({ problem: { code: 'identity.invented' } })
})

test('a one-time code is shown on the page in the demonstration, and nowhere else: at work it waits, sealed, to be sent', async () => {
  const village = await aVillage()
  const ask = () => village.nobody.call(accounts.askCode, { phone: '19912345678' })
  expect((await ask()).shown).toMatch(/^\d{6}$/)
  atWork(village)
  vi.stubEnv('SHANZHI_SMS', 'table')
  expect((await ask()).shown).toBeNull()
  vi.unstubAllEnvs()
  const { rows } = await village.site.owner.query('select adapter, sent_at from delivery order by id desc limit 1')
  expect(rows).toEqual([{ adapter: 'waiting', sent_at: null }])
})
