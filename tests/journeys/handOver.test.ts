import { expect, test, vi } from 'vitest'
import { areas } from '#features/areas/contract.ts'
import { handOvers } from '#features/handOvers/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { type Asker, asks, dispatched } from './asking.ts'
import { axe, deskOf, goesToTaihang, journeys, settled, who } from './visit.ts'

journeys()
vi.setConfig({ testTimeout: 120_000 })

const administrator = who('县社会治理平台管理员')
/** Those whom the other journeys follow keep what they have. */
const followed = [who('卫生员').name, who('中心户长').name]

/** The posts of 太行村 that have something in hand, or nothing yet, whose holders no other journey follows. */
async function postsOf(ask: Asker, villageId: number, role: string) {
  const { rows } = await ask(posts.list, { villageId, role, limit: 100 })
  const others = rows.filter((row) => !followed.includes(row.name))
  return Promise.all(others.map(async (post) => ({ ...post, ...(await ask(handOvers.read, { postId: post.id })) })))
}

test('[S-11] the requests and households of somebody who leaves go to the successor from the list of posts, in one step', async () => {
  const ask = await asks(administrator)
  const { rows: found } = await ask(areas.find, { q: '太行', level: 'village' })
  const villageId = found[0]!.id
  const handlers = await postsOf(ask, villageId, 'handler')
  const from = handlers.toSorted((a, b) => a.requests.length - b.requests.length)[0]!
  const next = from.successors.find((one) => one.name !== from.name)!
  const dispatcher = await asks(who('村级派单员'))
  const id = await dispatched(dispatcher, '渠口的铁栅栏松了', from)

  const desk = await deskOf(administrator)
  await desk.getByRole('menuitem', { name: '任职名单' }).click()
  await goesToTaihang(desk)
  await settled(desk)
  /** A list that is not searched is gone through by the keyboard. */
  const picks = async (label: string, word: string) => {
    await desk.getByRole('combobox', { name: label }).click()
    const active = desk.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active')
    for (let n = 0; n < 60 && !(await active.innerText()).startsWith(word); n += 1)
      await desk.keyboard.press('ArrowDown')
    await desk.keyboard.press('Enter')
  }
  const opens = async (role: string, name: string) => {
    await picks('按职责筛选', role)
    await settled(desk)
    await desk.getByRole('row').filter({ hasText: name }).getByRole('button', { name: '移交' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('交给谁').waitFor()
    await settled(desk)
    expect(await axe(desk)).toEqual([])
    return dialog
  }
  const dialog = await opens('承办人', from.name)
  await dialog.getByText('渠口的铁栅栏松了').waitFor()
  await picks('交给谁', next.name)
  expect(await dialog.getByRole('checkbox', { name: '诉求一起移交' }).isChecked()).toBe(true)
  await dialog.getByLabel('交接的话：接手的人要知道什么').fill('铁栅栏的料已经买好')
  await dialog.getByRole('button', { name: '移交', exact: true }).click()
  await dialog.getByText('已移交，并记入审计。').waitFor()
  const read = await dispatcher(requests.read, { requestId: id })
  expect(read.handler).toMatchObject({ name: next.name, postId: next.postId })
  expect((await ask(handOvers.read, { postId: from.id })).requests).toEqual([])
  await desk.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  const before = await postsOf(ask, villageId, 'clusterHead')
  const old = before.find(({ lines }) => lines!.some((one) => one.line === 'headLine'))!
  const line = old.lines!.find((one) => one.line === 'headLine')!
  const successor = old.successors.find((one) => one.mayTake.includes('headLine') && one.name !== old.name)!
  const heads = await opens('中心户长', old.name)
  const box = heads.getByRole('checkbox', { name: `中心户长联系村民：${line.n} 户（人）` })
  expect([await box.isDisabled(), await box.isChecked()]).toEqual([true, false])
  await picks('交给谁', successor.name)
  await expect.poll(async () => [await box.isDisabled(), await box.isChecked()]).toEqual([false, true])
  await heads.getByRole('button', { name: '移交', exact: true }).click()
  await heads.getByText('已移交，并记入审计。').waitFor()
  const after = await ask(handOvers.read, { postId: old.id })
  expect(after.lines!.some((one) => one.line === 'headLine')).toBe(false)
  await desk.context().close()
})
