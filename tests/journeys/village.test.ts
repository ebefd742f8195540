import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { areas } from '#features/areas/contract.ts'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { people } from '#features/people/contract.ts'
import { asks } from './asking.ts'
import { county, deskOf, goesToTaihang, journeys, phoneOf, settled, who } from './visit.ts'

journeys()

const fixtures = join(import.meta.dirname, '../../fixtures')
type Problem = { row: number; column: string }
const expected = JSON.parse(readFileSync(join(fixtures, 'small-with-problems.expected.json'), 'utf8')) as Problem[]

let officer: Page

const figure = async (page: Page, name: string): Promise<number> =>
  Number(await page.locator('.sz-figure').filter({ hasText: name }).locator('dd').first().innerText())

test('[H-15 H-19] the page of a village warns of grids out of size and lists households in no grid, which can be moved', async () => {
  officer = await deskOf(who('村党支部书记、村民委员会主任'))
  await goesToTaihang(officer)
  await officer.getByRole('menuitem', { name: '村级网格' }).click()
  await officer.getByRole('heading', { name: /太行村/ }).waitFor()
  await settled(officer)
  const warnings = officer.getByRole('region', { name: '网格与网格长' }).locator('.sz-notes')
  expect((await warnings.allInnerTexts()).join()).toMatch(/\d+ ?[户人]/)
  const before = await figure(officer, '未划入农户')
  expect(before).toBeGreaterThan(0)

  const row = officer.getByRole('region', { name: '未划入网格的农户' }).locator('tbody tr').first()
  await row.getByRole('combobox').click()
  await officer.locator('.ant-select-item-option').first().click()
  await row.getByRole('button', { name: '划入', exact: true }).click()
  await expect.poll(() => figure(officer, '未划入农户')).toBe(before - 1)
})

test('a workbook is looked at before it comes in: problems stand at their row, good households come in', async () => {
  await officer.getByRole('menuitem', { name: '导入名册' }).click()
  await officer.locator('input[type=file]').setInputFiles(join(fixtures, 'small-with-problems.xlsx'))
  const preview = officer.getByRole('region', { name: /预览/ })
  await preview.waitFor()
  await settled(officer)
  for (const { row, column } of expected) {
    const line = preview.getByRole('row').filter({ has: officer.getByRole('cell', { name: String(row), exact: true }) })
    expect(await line.first().innerText(), `row ${row}`).toContain(column)
  }
  const households = await figure(officer, '新增户')
  expect(households).toBeGreaterThan(0)
  expect(await figure(officer, '有错不导入的户')).toBeGreaterThan(0)
  await preview.getByRole('button', { name: /导入/ }).first().click()
  await preview
    .getByText(/已导入/)
    .first()
    .waitFor()
  expect(
    await preview
      .getByText(/已导入/)
      .first()
      .innerText(),
  ).toContain(String(households))
})

test('who has an identity number shown gives a reason, and the person reads who looked, when and why', async () => {
  const resident = who('村民')
  const reason = '核对养老待遇资格认证材料'
  await officer.getByRole('menuitem', { name: '居民名册' }).click()
  await officer.getByRole('searchbox', { name: '姓名、拼音、首字母，或证件号后四位' }).fill(resident.name)
  await officer.keyboard.press('Enter')
  await officer.getByRole('row').filter({ hasText: resident.name }).getByRole('link').first().click()
  const line = officer.getByRole('row').filter({ hasText: resident.name })
  await line.waitFor()
  expect(await line.innerText()).toMatch(/99\d{2}\*{10}\d{3}[\dX]/)
  await settled(officer)
  await line
    .getByRole('button', { name: /查看完整号码|证件号/ })
    .first()
    .click()
  await officer.getByRole('button', { name: '显示 30 秒' }).click()
  await officer.getByText('理由至少 4 个字').waitFor()
  await officer.getByLabel('查看理由').fill(reason)
  await officer.getByRole('button', { name: '显示 30 秒' }).click()
  await officer.getByText(/^99\d{15}[\dX]$/).waitFor()
  await officer.getByRole('button', { name: '遮住' }).click()

  const phone = await phoneOf(resident)
  await phone.goto(`${county.home}/household`)
  await phone.getByRole('button', { name: '谁看过我的资料' }).click()
  const look = phone.getByRole('listitem').filter({ hasText: reason })
  await look.first().waitFor()
  const shown = await look.first().innerText()
  expect(shown).toContain(who('村党支部书记、村民委员会主任').name)
  expect(shown).toContain('完整身份号码')
  expect(shown).toMatch(/\d+月\d+日/)
})

test('[R-05] the page of a household that has ended says so and who was responsible on its last day, without asking for a day after it', async () => {
  const ask = await asks(who('村党支部书记、村民委员会主任'))
  const { rows } = await ask(areas.find, { q: '太行', level: 'village' })
  const told = { source: 'told' } as const
  const newcomer = { name: '暂住的', sex: '1', relation: '02', noIdentityReason: 'notShown' } as const
  const { householdId } = await ask(lifeEvents.openHousehold, {
    ...{ villageId: rows[0]!.id, ...told, day: '2026-02-01' },
    household: { code: 'ZZ-J1', persons: [newcomer] },
  })
  const { persons } = await ask(people.readHousehold, { householdId })
  const event = { kind: 'moveOut', personIds: persons.map((one) => one.id), place: '西安市' } as const
  await ask(lifeEvents.record, { householdId, ...told, day: '2026-03-10', event })

  const refused: string[] = []
  officer.on('response', (answer) => void (answer.status() >= 400 && refused.push(answer.url())))
  await officer.goto(`${county.home}/desk/households/${householdId}`)
  await settled(officer)
  const part = officer.getByRole('region', { name: '哪天由谁负责' })
  await part.getByText('这一户已于3月10日销户，下面是在册最后一天（3月9日）的负责人。').waitFor()
  expect(await part.getByLabel('哪一天').inputValue()).toBe('2026-03-09')
  await part.getByRole('row').filter({ hasText: '村党支部书记' }).first().waitFor()
  await part.getByLabel('哪一天').fill('2026-01-05')
  await part.getByText('这一户从2月1日到3月9日在册，请选这段时间里的一天。').waitFor()
  await settled(officer)
  expect(refused).toEqual([])
})
