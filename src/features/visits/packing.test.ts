import { expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { contacts } from '#features/contacts/contract.ts'
import { inventedPhone, sendTo } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import type { Door } from '#wire/hooks.ts'
import { packAll } from '#wire/vault/carried.ts'
import { visitsCarried } from './web/phone/carried.ts'

/** Somebody with three households, the door through which they pack, and what happens once the list has been read. */
async function aPacker(
  meanwhile: (village: Village, one: { firstContact: number; packer: Somebody }) => Promise<unknown>,
) {
  const village = await aVillage({ models: ['hanyin', 'pingtang', 'dingxi'] })
  const phone = inventedPhone()
  const { personId } = await village.addPerson('联户新', { phone })
  await village.addPost(personId, { role: 'clusterHead', title: 'clusterHead', at: 'village' })
  const packer = await village.signIn(personId, phone)
  const homes = [await village.addPerson('甲户'), await village.addPerson('乙户'), await village.addPerson('丙户')]
  const { id: firstContact } = await village.officer.call(contacts.assign, {
    ...{ villageId: village.villages[0].villageId, line: 'headLine', level: 'head', personId },
    to: { householdIds: homes.map(({ householdId }) => householdId) },
  })
  const statuses: number[] = []
  const send = sendTo(village.site, packer.cookie)
  const door: Door = {
    ...{ county: village.county.code, language: 'zh-CN' },
    async send(request) {
      const answer = await send(request)
      if (statuses.push(answer.status) === 1) await meanwhile(village, { firstContact, packer })
      return answer
    },
  }
  return { door, statuses }
}

test('who is no longer one’s own when the bag is packed keeps no other household at home', async () => {
  const { door, statuses } = await aPacker(({ officer }, { firstContact }) =>
    officer.call(contacts.end, { contactId: firstContact, reason: 'mistake' }),
  )
  await packAll([visitsCarried], door)
  expect(statuses.slice(1).toSorted()).toEqual([200, 200, 404])
})

test('whoever is signed out while the bag is packed is told so, and nothing that was carried is taken for gone', async () => {
  const { door, statuses } = await aPacker((_, { packer }) => packer.call(accounts.signOut, {}))
  await expect(packAll([visitsCarried], door)).rejects.toThrow(CallRefused)
  expect(statuses).toEqual([200, 401])
})
