import { expect, test } from 'vitest'
import { contacts } from '#features/contacts/contract.ts'
import { sendTo } from '#tests/village/people.ts'
import { aVillage } from '#tests/village.ts'
import type { Door } from '#wire/hooks.ts'
import { packAll } from '#wire/vault/carried.ts'
import { visitsCarried } from './web/phone/carried.ts'

test('who is no longer one’s own when the bag is packed keeps no other household at home', async () => {
  const village = await aVillage({ models: ['hanyin', 'pingtang', 'dingxi'] })
  const { personId } = await village.addPerson('联户新', { phone: '19911110077' })
  await village.addPost(personId, { role: 'clusterHead', title: 'clusterHead', at: 'village' })
  const other = await village.signIn(personId, '19911110077')
  const homes = [await village.addPerson('甲户'), await village.addPerson('乙户'), await village.addPerson('丙户')]
  const { id } = await village.officer.call(contacts.assign, {
    ...{ villageId: village.villages[0].villageId, line: 'headLine', level: 'head', personId },
    to: { householdIds: homes.map(({ householdId }) => householdId) },
  })
  const asked: string[] = []
  const send = sendTo(village.site, other.cookie)
  const door: Door = {
    ...{ county: village.county.code, language: 'zh-CN' },
    async send(request) {
      const answer = await send(request)
      asked.push(`${request.path.split('/').at(-1)} ${answer.status}`)
      if (asked.length === 1) await village.officer.call(contacts.end, { contactId: id, reason: 'mistake' })
      return answer
    },
  }
  await packAll([visitsCarried], door)
  expect(
    asked
      .slice(1)
      .map((one) => one.split(' ')[1])
      .toSorted(),
  ).toEqual(['200', '200', '404'])
})
