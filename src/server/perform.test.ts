import { expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { refused } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { staff } from '#features/staff/contract.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage } from '#tests/village.ts'

test('when somebody said a thing is believed of their phone for ninety days back, never ahead, and it starts no clock', async () => {
  const { resident, site } = await aVillage()
  const { now } = site.time
  const at = (hours: number) => new Date(Date.parse(now) + hours * 3_600_000).toISOString()
  const placed = async (saidAt: string) => {
    const { id, due } = await resident.call(requests.place, { text: '路灯不亮' }, { saidAt })
    const { steps, receivedAt } = await resident.call(requests.read, { requestId: id })
    return { due, receivedAt, saidAt: steps[0]!.saidAt }
  }
  const today = await placed(now)
  expect(await placed(at(-2))).toEqual({ ...today, saidAt: at(-2) })
  expect(await placed(at(-89 * 24))).toEqual({ ...today, saidAt: at(-89 * 24) })
  for (const odd of [at(-91 * 24), at(1), 'yesterday', '+275760-09-13T00:00:00.000Z', ''])
    expect(await placed(odd)).toEqual(today)
})

test('a key belongs to one operation: given to another it is refused and nothing is done', async () => {
  const { administrator, villages } = await aVillage()
  const newcomer = {
    ...{ name: '祝文书', phone: inventedPhone(), title: 'committeeMember' },
    ...{ areaId: villages[0].villageId, termFrom: '2026-03-02' },
  }
  const { id } = await administrator.call(staff.add, newcomer)
  await administrator.call(staff.invite, { accountId: id }, { key: 'one-key-for-two' })
  const close = administrator.call(accounts.close, { accountId: id }, { key: 'one-key-for-two' })
  expect(await refused(close)).toMatchObject({ status: 422, code: 'call.key_reused' })
  expect((await administrator.call(staff.list, { name: '祝' })).rows).toHaveLength(1)
})

test('a write without a key that nobody could guess by chance is refused', async () => {
  const { resident } = await aVillage()
  for (const key of ['short', 'k'.repeat(81)]) {
    const place = resident.call(requests.place, { text: '路灯不亮' }, { key })
    expect(await refused(place)).toMatchObject({ code: 'call.no_key' })
  }
  expect((await resident.call(requests.mine, {})).rows).toEqual([])
})
