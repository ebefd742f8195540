import { expect, test } from 'vitest'
import { corrections } from '#features/corrections/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { asks, sentTo } from './asking.ts'
import { signedIn } from './signedIn.ts'
import { county, deskOf, deviceOf, journeys, phoneOf, settled, who } from './visit.ts'

journeys()

/** A page without a line asks once a minute: what an open page shows by then it was told. */
const wellBefore = { timeout: 10_000 }
const dispatcher = who('村级派单员')
const newText = (what: string) => `${what} ${Date.now().toString(36)}`

test('a dispatcher’s queue that lies open shows by itself what a resident has just sent', async () => {
  const text = newText('晒谷场边的护栏松了')
  const resident = await signedIn(county, who('村民'))
  const queue = await deskOf(dispatcher)
  await queue.getByRole('menuitem', { name: '派单队列' }).click()
  await settled(queue)
  await resident.send('/requests', JSON.stringify({ text, attachmentIds: [] }))
  await queue.getByRole('row').filter({ hasText: text }).waitFor(wellBefore)
  await queue.context().close()
})

test('a resident’s own matter and a to-do list that lie open on phones show by themselves whom it was sent to', async () => {
  const text = newText('水塔的门锁坏了')
  const handler = who('卫生员')
  const resident = await signedIn(county, who('村民'))
  await resident.send('/requests', JSON.stringify({ text, attachmentIds: [] }))
  const { rows } = await resident.read(requests.mine)
  const { id } = rows.find((row) => row.title.includes(text))!
  const todo = await phoneOf(handler)
  await todo.goto(`${county.home}/todo`)
  const own = await deviceOf(resident.cookie, 'phone')
  await own.goto(`${county.home}/requests/${id}`)
  for (const page of [todo, own]) await settled(page)
  expect(await own.getByText(handler.name).count()).toBe(0)
  await sentTo(await asks(dispatcher), id, handler)
  await own.getByText(handler.name).first().waitFor(wellBefore)
  await todo.getByRole('link', { name: new RegExp(text) }).waitFor(wellBefore)
  for (const page of [todo, own]) await page.context().close()
})

test('what became of the correction that a resident asked for shows by itself on their page that lies open', async () => {
  const answer = newText('派出所的户口上是原来的字')
  const resident = await signedIn(county, who('村民'))
  const ask = JSON.stringify({ field: 'other', said: '户口簿上少一个人' })
  const { id } = (await resident.send('/corrections', ask)) as { id: number }
  const own = await deviceOf(resident.cookie, 'phone')
  await own.goto(`${county.home}/household/asks`)
  await settled(own)
  await own.getByText('户口簿上少一个人').waitFor()
  await own.waitForTimeout(1_500) // what the line began with has been read
  const officer = await asks(who('村党支部书记、村民委员会主任'))
  await officer(corrections.decide, { askId: id, accept: false, answer })
  await own.getByText(answer).waitFor(wellBefore)
  await own.context().close()
})
