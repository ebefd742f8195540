import { expect, test } from 'vitest'
import { house } from '#server/features.ts'
import { CallRefused } from '#wire/client.ts'
import { fileFor } from './access/asking.ts'
import { targetModels } from './access/bodyTargets.ts'
import { rightful } from './access/rightful.ts'
import { targetOf } from './access/targets.ts'
import { aVillage, type Village } from './village.ts'

let ground: Promise<Village> | null = null
const theVillage = () => {
  ground ??= aVillage(targetModels)
  return ground
}

const audits = async ({ site, county }: Village) =>
  (await site.owner.query('select operation from audit where county_id = $1 order by id', [county.id])).rows.map(
    (row) => row.operation as string,
  )

const writes = house.routes.map(({ contract }) => contract).filter((contract) => contract.method === 'POST')

/** Refusals of which nothing needs to be remembered: there was no secret to guess at. */
const nothingTried = [
  'accounts.no_password',
  'escrow.missing',
  'notices.no_code',
  'notices.no_mail',
  'second.none',
  'signOns.off',
  'signOns.try_over',
]

const steps = (...actions: string[]) => actions.map((action) => expect.objectContaining({ action }))

/** What is shown once and kept nowhere, a secret or a count of what this call did: the repeat has the rest of the answer. */
const shownOnce: Record<string, object> = {
  'accounts.create': { initialPassword: null },
  'staff.add': { code: null },
  'staff.invite': { code: null },
  'staff.bringInList': { invited: [] },
  'dwellings.addBuilding': { rooms: 0 },
  'dwellings.bringInList': { added: 0 },
  'organisations.bringInList': { added: 0 },
  'lifeEvents.bringInList': { added: 0 },
  'disputes.bringInList': { added: 0 },
  'buildingHeads.bringInList': { added: 0 },
  'lifeEvents.takeBackList': { undone: 0, kept: 0 },
  'gridPlans.proposeTownship': { rows: [] },
  'gridPlans.setPlaces': { unknown: [] },
  // a step answers what it added; whoever asks again is told all there is to lay over what they have read
  'requests.advance': { added: { steps: steps('place', 'withdraw'), chain: [] }, photos: [] },
}

test.each(writes.map((contract) => [contract.id, contract] as const))(
  '%s leaves exactly one audit row where it changed or tried something, and sent again with its key none, with the same answer',
  async (operation, contract) => {
    const village = await theVillage()
    const who = rightful(village, operation)
    const input = await targetOf(village, operation)
    const before = await audits(village)
    const send = () =>
      who.call(contract, input as never, { key: `once-${operation}`, ...fileFor(contract) }).catch((error: unknown) => {
        if (error instanceof CallRefused) return error.body.code
        throw error
      })
    const first = await send()
    const rows = typeof first === 'string' && nothingTried.includes(first) ? [] : [operation]
    expect((await audits(village)).slice(before.length)).toEqual(rows)
    if (contract.repeatable) return void (await village.site.owner.query('update session set ended_at = null'))
    const second = await send()
    expect(second).toEqual(typeof first === 'object' ? { ...first, ...shownOnce[operation] } : first)
    expect((await audits(village)).slice(before.length)).toEqual([operation])
  },
)

test('a refused write leaves no row; a key is kept apart for each account, and looked at by its body', async () => {
  const village = await theVillage()
  const before = await audits(village)
  const contract = writes.find(({ id }) => id === 'requests.place')!
  const place = (who: typeof village.resident, text: string) =>
    who.call(contract, { text } as never, { key: 'kept-apart' }).then(
      (out) => (out as { id: number }).id,
      (error: CallRefused) => error.body.status,
    )
  const id = await place(village.resident, '路灯不亮')
  expect(await place(village.resident, '水管漏水')).toBe(422)
  expect(await place(village.neighbour, '水管漏水')).not.toBe(id)
  expect(await place(village.nobody, '水管漏水')).toBe(401)
  expect((await audits(village)).slice(before.length)).toEqual(['requests.place', 'requests.place'])
})
