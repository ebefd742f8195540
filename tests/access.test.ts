import { expect, test } from 'vitest'
import { anOrder } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { house } from '#server/features.ts'
import type { Contract } from '#wire/contract.ts'
import { ask, eachAtOnce } from './access/asking.ts'
import { callersOf, labelOf } from './access/callers.ts'
import { type AccessGround, appointed, atHome, packs, restore, theGround } from './access/ground.ts'
import { kinds } from './access/kinds.ts'
import { committed, expected } from './access/rightful.ts'
import { filesOf } from './access/table.ts'
import { secret, targetOf } from './access/targets.ts'
import { aVillage } from './village.ts'

const contracts = house.routes.map((route) => route.contract)

test('the committed table is what contracts, packs and kinds make today: `node scripts/access.ts`', () => {
  expect(Object.keys(kinds).sort()).toEqual(contracts.map(({ id }) => id).sort())
  expect(committed).toEqual(filesOf(contracts, kinds, packs))
  const fresh = { ...contracts[0]!, id: 'areas.fresh' }
  expect(filesOf([fresh], kinds, packs)).toEqual({ 'areas.txt': 'areas.fresh has no kind\n\n' })
})

/** Who may see what lies in the village: its resident, and posts over it; the auditor reads who looked, never at what. */
const isInsider = ({ caller }: AccessGround['people'][number]) =>
  caller === 'owner' || (typeof caller !== 'string' && caller.stand === 'inside' && caller.role !== 'auditor')

/** A post that was lost is asked where it would have been let in; one without any right is asked everywhere beside it. */
const isTelling = ({ lost }: AccessGround['people'][number], { permission }: Contract) =>
  lost === undefined ||
  packs.some(({ roles = [] }) => roles.some(({ id, grants }) => id === lost && grants.includes(permission)))

/** A write that succeeded has used its target up. */
const consumes = ({ id, method, repeatable }: Contract) =>
  method === 'POST' && (!repeatable || kinds[id]?.once === true) && kinds[id]?.about !== 'all'

test.each(contracts.map((contract) => [contract.id, contract] as const))(
  '%s answers each caller as the table says, and shows nothing of the village to outsiders',
  async (operation, contract) => {
    const { village, people: everybody } = await theGround()
    const people = everybody.filter((person) => isTelling(person, contract))
    const lines = expected[operation] ?? {}
    const shared = await targetOf(village, operation)
    const wrong: string[] = []
    const one = async (person: AccessGround['people'][number], input: object) => {
      const { status, body } = await ask(person.who, contract, input)
      const text = JSON.stringify(body)
      if (status !== lines[person.label])
        wrong.push(`${person.label}: ${status}, not ${lines[person.label]} ${text.slice(0, 200)}`)
      const mayHear = isInsider(person) || kinds[operation]?.tells?.who.includes(person.label)
      if (!mayHear && text.includes(secret)) wrong.push(`${person.label}: shown what lies in the village`)
    }
    const inTurn = people.filter(({ label }) => kinds[operation]?.alone || (consumes(contract) && lines[label] === 200))
    await eachAtOnce(
      people.filter((person) => !inTurn.includes(person)),
      (person) => one(person, shared),
    )
    for (const person of inTurn) {
      await one(person, consumes(contract) ? await targetOf(village, operation) : shared)
      if (kinds[operation]?.alone) await restore(village)
    }
    await restore(village)
    expect(wrong).toEqual([])
    expect(new Set(people.map(({ label }) => label))).toEqual(new Set(callersOf(packs).map(labelOf)))
  },
  60_000,
)

test('whoever works above counties reaches those under the own code, in term, each at its own address', async () => {
  const [near, far] = [await aVillage(), await aVillage()]
  const { site } = near
  const order = await anOrder(near.resident)
  const { accountId, cookie } = await appointed(
    near,
    { role: 'handler', level: 'village', stand: 'inside' },
    { to: '2020-12-31' },
  )
  const title = { role: 'supervisor', title: 'supervisor' }
  const give = (prefix: string, to: string | null) =>
    site.owner.query(
      "insert into upper_post (account_id, role, title, code_prefix, term_from, term_to) values ($1, $2, $3, $4, '2020-01-01', $5)",
      [accountId, title.role, title.title, prefix, to],
    )
  const inspector = atHome(near, { cookie })
  const read = () => ask(inspector, requests.read, { requestId: order.id })
  await give('98', null)
  await give('99', '2026-03-01')
  expect((await read()).status).toBe(404)
  await give('99', null)
  expect(await read()).toMatchObject({ status: 200, body: { number: order.number, actions: [] } })
  const theirs = await anOrder(far.resident)
  const abroad = (requestId: number) => ask(atHome(far, { cookie }), requests.read, { requestId })
  expect(await abroad(theirs.id)).toMatchObject({ status: 200, body: { number: theirs.number } })
  expect((await abroad(order.id)).status).toBe(404)
})
