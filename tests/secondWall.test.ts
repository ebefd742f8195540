import { afterAll, beforeAll, expect, test } from 'vitest'
import { distribution } from '#database/distribution.ts'
import { anOrder } from '#features/requests/builders.ts'
import { house } from '#server/features.ts'
import { ask } from './access/asking.ts'
import { targetModels } from './access/bodyTargets.ts'
import { restore } from './access/ground.ts'
import { kinds } from './access/kinds.ts'
import { secret, targetOf } from './access/targets.ts'
import { type OpenServer, serverWithoutScope } from './access/withoutScope.ts'
import { somebody } from './village/people.ts'
import { aVillage, type Village } from './village.ts'

/** Row-level security alone: the first wall is cut away, and an officer of one county asks for the things of another. */
let ours: Village
let theirs: Village
let walled: OpenServer
let bare: OpenServer

beforeAll(async () => {
  ours = await aVillage(targetModels)
  theirs = await aVillage(targetModels)
  walled = await serverWithoutScope(ours, ours.site.database.appUrl)
  bare = await serverWithoutScope(ours, ours.site.database.ownerUrl)
  await theirs.addPerson(secret, { phone: '19911117777' })
  await anOrder(theirs.resident, { text: secret, placeName: secret })
})
afterAll(async () => {
  await walled.close()
  await bare.close()
})

const contracts = house.routes.map((route) => route.contract)
const tables = Object.entries(distribution).flatMap(([name, place]) => (place === 'county' ? [name] : []))

/** All that their county holds, as one digest. */
async function theirRows(): Promise<string> {
  const one = (table: string) =>
    `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as digest from "${table}" t where county_id = ${theirs.county.id}`
  const { rows } = await ours.site.owner.query<{ digest: string }>(tables.map(one).join(' union all '))
  return rows.map(({ digest }) => digest).join()
}

/** What a call through such a server found or did abroad. */
async function abroad(server: OpenServer, contract: (typeof contracts)[number], input: object) {
  const writes = contract.method === 'POST'
  const before = writes ? await theirRows() : ''
  server.rows()
  const officer = somebody({ ...ours.site, app: server.app }, ours.county.code, ours.officer)
  const { status, body } = await ask(officer, contract, input)
  const told = server.rows() + JSON.stringify(body)
  await restore(ours)
  const changed = writes && before !== (await theirRows())
  return { status, seen: [secret, theirs.county.code].some((one) => told.includes(one)), changed }
}

/** Things that the wall does not keep: nothing of them is found here even with both walls down, and why. */
const signIn = 'accounts, sessions and second factors are sign-in tables; their own condition is not cut'
const ownContacts = 'a visit is found by whom the speaker looks after, and that condition is not cut'
const ownVillage = 'resolutions are looked for where the reader lives, and that condition is not cut'
const neighbours = 'groups are looked for in the village of whoever asks, and that condition is not cut'
const ownGrid = 'an open call is found by the household of whoever stands or votes, and that condition is not cut'
const ownSeat = 'a studio is found by the own seat in it, and that condition is not cut'
const ownService = 'one serves by the own village, seat or deed, and that condition is not cut'
const ownHousehold =
  'what is withdrawn or contested is the own household’s, and the officer of one county has another household than the resident of the other'
const blind: Record<string, string> = {
  'circumstances.withdraw': ownHousehold,
  'circumstances.object': ownHousehold,
  ...Object.fromEntries(['read', 'ask', 'answer', 'leave', 'act'].map((name) => [`mutualAid.${name}`, neighbours])),
  ...Object.fromEntries(['household', 'record', 'plan'].map((name) => [`visits.${name}`, ownContacts])),
  ...Object.fromEntries(['object', 'rate'].map((name) => [`deliberations.${name}`, ownVillage])),
  ...Object.fromEntries(['receive', 'ask', 'answer', 'takeDown'].map((name) => [`studios.${name}`, ownSeat])),
  ...Object.fromEntries(['stand', 'standBack', 'vote'].map((name) => [`openCalls.${name}`, ownGrid])),
  ...Object.fromEntries(
    ['offer', 'leave', 'tell', 'confirmByCode', 'confirm'].map((name) => [`volunteering.${name}`, ownService]),
  ),
  'accounts.speakAs': signIn,
  'corrections.withdraw':
    'an ask is the own household’s, and the officer of one county has another household than the resident of the other',
  'tiers.withdraw':
    'an objection is the own household’s, and the officer of one county has another household than the resident of the other',
  'accounts.close': signIn,
  'secondFactors.reset': signIn,
  'sessions.end': signIn,
  'sessions.ofAccount': signIn,
  'sessions.endOfAccount': signIn,
  'signOns.tie': signIn,
  'staff.invite': signIn,
  'minorLooks.open': 'an approval is for the account that asked, and that condition is not cut',
  'minorLooks.accountFile': 'an export is its account’s alone, and that condition is not cut',
  'childReports.add': 'a report is added to by its account alone, and that condition is not cut',
  'exports.file': 'an export is its account’s alone, and that condition is not cut',
  ...Object.fromEntries(
    ['rename', 'remove'].map((name) => [
      `savedViews.${name}`,
      'a view is its account’s alone, and that condition is not cut',
    ]),
  ),
  'notices.markRead': 'a notice is its account’s alone, and that condition is not cut',
  'requests.photo': 'a photo without a request is its uploader’s alone, whatever the area',
}
const found: string[] = []
const isThing = (operation: string) => kinds[operation]?.about !== 'all'

/** What the calls were answered with the second wall up; the control compares with it. */
const answered = new Map<string, number>()

test.each(contracts.map((contract) => [contract.id, contract] as const))(
  '%s finds and changes nothing of another county, though no query asks for its own',
  async (operation, contract) => {
    const alone = await abroad(walled, contract, await targetOf(theirs, operation))
    expect(alone).toMatchObject({ seen: false, changed: false })
    if (isThing(operation)) expect(alone.status).toBeGreaterThanOrEqual(400)
    answered.set(operation, alone.status)
  },
  60_000,
)

/** After all others: what is written here without any wall may stand in both counties. */
test.each(contracts.map((contract) => [contract.id, contract] as const))(
  '%s without the second wall: a thing of another county is found, so that the test above could fail',
  async (operation, contract) => {
    const control = await abroad(bare, contract, await targetOf(theirs, operation))
    if (control.seen || control.changed || control.status !== answered.get(operation)) found.push(operation)
    if (isThing(operation)) expect(found.includes(operation) || operation in blind).toBe(true)
  },
  60_000,
)

test('without the second wall too, the same calls find what lies abroad: lists, things and writes', () => {
  expect(found.filter((operation) => operation in blind)).toEqual([])
  expect(found).toEqual(
    expect.arrayContaining(['areas.read', 'people.readHousehold', 'people.reveal', 'requests.queue', 'requests.board']),
  )
})

test('[D-10] every table of a county stands behind the wall, for each command, and the roles of the product cannot pass it', async () => {
  const { rows: walls } = await ours.site.owner.query<{
    name: string
    roles: string[]
    command: string
    owner: string
  }>(
    `select c.relname as name, p.polcmd as command, pg_get_userbyid(c.relowner) as owner,
       pg_get_expr(p.polqual, p.polrelid) as condition, pg_get_expr(p.polwithcheck, p.polrelid) as written
     from pg_class c join pg_policy p on p.polrelid = c.oid
     where c.relrowsecurity and c.relname = any($1) and p.polpermissive and p.polroles = '{0}'`,
    [tables],
  )
  const condition = '(county_id = ANY (( SELECT counties_in_scope() AS counties_in_scope)::integer[]))'
  expect(walls.map(({ name }) => name).sort()).toEqual(tables.toSorted())
  for (const wall of walls) expect(wall).toMatchObject({ command: '*', condition, written: null })
  const { rows: roles } = await ours.site.owner.query(
    `select rolname from pg_roles where rolname in ('shanzhi_app', 'shanzhi_worker') and not rolsuper and not rolbypassrls
       and not exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and pg_has_role(pg_roles.oid, c.relowner, 'member'))`,
  )
  expect(roles.map((role) => role.rolname).sort()).toEqual(['shanzhi_app', 'shanzhi_worker'])
})
