import { expect, test } from 'vitest'
import { imports } from '#features/imports/contract.ts'
import { anOrder } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { house } from '#server/features.ts'
import { CallRefused } from '#wire/client.ts'
import type { Contract } from '#wire/contract.ts'
import { expected } from './access/expected.ts'
import { photo, register, secret, targetOf } from './access/targets.ts'
import { inventedPhone, somebody } from './village/people.ts'
import { aVillage, type Somebody, type Village } from './village.ts'

type Callers = Record<'unsigned' | 'unposted' | 'six', readonly Somebody[]>
let ground: Promise<{ village: Village; callers: Callers }> | null = null
const theGround = () => {
  ground ??= prepare()
  return ground
}

async function prepare() {
  const village = await aVillage()
  const other = await aVillage()
  const { nobody, neighbour, outsideDispatcher, auditor, supervisor } = village
  const otherTownship = await appointed(village, { role: 'townshipOfficer', at: 'township', village: 2 })
  const officerUntil = (to: string) => appointed(village, { role: 'villageOfficer', at: 'village' }, { to })
  const officerFrom = (from: string) => appointed(village, { role: 'villageOfficer', at: 'village' }, { from })
  const callers = {
    six: [nobody, neighbour, outsideDispatcher, otherTownship, auditor, supervisor],
    unsigned: [await expired(village), atHome(village, { cookie: 'A'.repeat(43) }), await closed(village)],
    unposted: [
      await officerUntil('2026-03-01'),
      await officerFrom('2026-03-03'),
      ...[other.resident, other.dispatcher, other.administrator, other.auditor].map((one) => atHome(village, one)),
    ],
  }
  return { village, callers }
}

/** The same person, or the same cookie, at this county's address. */
const atHome = ({ site, county }: Village, one: Partial<Somebody>): Somebody =>
  somebody(site, county.code, { name: '', personId: 0, accountId: 0, phone: '', cookie: null, ...one })

async function appointed(
  { addPerson, addPost, signIn }: Village,
  { role, at, village = 0 }: { role: string; at: 'village' | 'township'; village?: 0 | 2 },
  term: { from?: string; to?: string } = {},
): Promise<Somebody> {
  const phone = inventedPhone()
  const { personId } = await addPerson(`某${role}`, { phone, village: 2 })
  await addPost(personId, { role, title: role, at, village }, term)
  return signIn(personId, phone, 'staff')
}

async function expired({ site, signIn, addPerson }: Village): Promise<Somebody> {
  const phone = inventedPhone()
  const one = await signIn((await addPerson('某过期', { phone })).personId, phone)
  await site.owner.query('update session set expires_at = $1 where account_id = $2', [site.time.now, one.accountId])
  return one
}

async function closed({ site, signIn, addPerson }: Village): Promise<Somebody> {
  const phone = inventedPhone()
  const one = await signIn((await addPerson('某离职', { phone })).personId, phone, 'staff')
  await site.owner.query('update account set closed_at = now() where id = $1', [one.accountId])
  return one
}

/** Signing out, too many wrong codes: what one caller did must not change the next one's answer. */
async function restore({ site }: Village): Promise<void> {
  await site.owner.query('update session set ended_at = null where expires_at > $1', [site.time.now])
  await site.owner.query('delete from attempt')
}

async function ask(village: Village, who: Somebody, contract: Contract, input: object) {
  const file = contract.file ? { file: contract.id === imports.preview.id ? register : photo } : {}
  const answer = await who.call(contract, input as never, file).then(
    (body) => ({ status: 200, body: body as unknown }),
    (error: unknown) => {
      if (error instanceof CallRefused) return { status: error.body.status, body: error.body as unknown }
      if (error instanceof SyntaxError) return { status: 200, body: null }
      throw error
    },
  )
  await restore(village)
  return answer
}

test('every operation has its line in the table of who is answered what, and every line an operation', () => {
  expect(Object.keys(expected).sort()).toEqual(house.routes.map(({ contract }) => contract.id).sort())
})

test.each(house.routes.map(({ contract }) => [contract.id, contract] as const))(
  '%s answers each caller as the table says, and shows nothing of the village to outsiders',
  async (operation, contract) => {
    const { village, callers } = await theGround()
    const [answers, may, otherwise = 200] = expected[operation]!
    const input = await targetOf(village, operation)
    const statuses: number[] = []
    for (const who of callers.six) {
      const { status, body } = await ask(village, who, contract, input)
      statuses.push(status)
      if (who !== village.supervisor) expect(JSON.stringify(body), `to ${who.name}`).not.toContain(secret)
    }
    expect(statuses.join(' ')).toBe(answers)
    for (const who of callers.unsigned) expect((await ask(village, who, contract, input)).status).toBe(statuses[0])
    for (const who of callers.unposted) {
      const { status, body } = await ask(village, who, contract, input)
      expect([status, JSON.stringify(body).includes(secret)], `cookie of ${who.name}`).toEqual([statuses[1], false])
    }
    const rightful = await ask(village, village[may], contract, input)
    expect(rightful.status, JSON.stringify(rightful.body)).toBe(otherwise)
  },
)

test('whoever works above counties reaches those under the own code, in term, each at its own address', async () => {
  const [near, far] = [await aVillage(), await aVillage()]
  const { site } = near
  const order = await anOrder(near.resident)
  const { accountId, cookie } = await appointed(near, { role: 'handler', at: 'village' }, { to: '2020-12-31' })
  const title = { role: 'supervisor', title: 'supervisor' }
  const give = (prefix: string, to: string | null) =>
    site.owner.query(
      "insert into upper_post (account_id, role, title, code_prefix, term_from, term_to) values ($1, $2, $3, $4, '2020-01-01', $5)",
      [accountId, title.role, title.title, prefix, to],
    )
  const inspector = atHome(near, { cookie })
  const read = () => ask(near, inspector, requests.read, { requestId: order.id })
  await give('98', null)
  await give('99', '2026-03-01')
  expect((await read()).status).toBe(404)
  await give('99', null)
  expect(await read()).toMatchObject({ status: 200, body: { number: order.number, actions: [] } })
  const theirs = await anOrder(far.resident)
  const abroad = (requestId: number) => ask(near, atHome(far, { cookie }), requests.read, { requestId })
  expect(await abroad(theirs.id)).toMatchObject({ status: 200, body: { number: theirs.number } })
  expect((await abroad(order.id)).status).toBe(404)
})
