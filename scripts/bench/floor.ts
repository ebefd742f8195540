import fastify, { type FastifyRequest } from 'fastify'
import pg from 'pg'
import { answerMeasures } from './answering.ts'

/**
 * The floor of the lifecycle: what the same loop costs on the same tables, indexes, driver and HTTP library with nothing around it.
 * No session, no permission, no check of what comes in or goes out, no sealing, no row-level security (it signs in as the owner),
 * no audit, outbox, idempotency or figures, no procedure: it believes every word. Eight statements, each prepared once per connection
 * (when to plan anew is left to the database, as a bare server does), one transaction per step.
 */
const statements = {
  place: `
    with placed as (
      insert into request (county_id, number, title, detail, place_name, category, channel, pack_id, pack_version, procedure_id, state,
        phase, state_since, due_at, township_id, village_id, group_id, grid_id, grid_ids, requester_person_id, requester_account_id,
        requester_phone_sealed, phone_hash, phone_tail_hash, key_id, said_at, received_at)
      values ($1, $2, $3, $3, $4, $5, 'web', $6, $7, 'four-orders', 'placed', 'toDispatch', $8, $9, $10, $11, $12, $13, $14, $15, $16,
        $17, $18, $19, 'k1', $8, $8) returning *
    ), told as (
      insert into request_step (county_id, request_id, seq, action, to_state, actor_kind, actor_account_id, actor_person_id, said_at,
        received_at)
      select county_id, id, 1, 'place', state, 'resident', requester_account_id, requester_person_id, said_at, received_at from placed
    ) select id, number, title, place_name, category, channel, state, state_since, village_id, received_at, due_at, version from placed`,
  dispatch: step(
    `state = 'dispatched', phase = 'toClaim', handler_person_id = $7, handler_post_id = $8`,
    `2, 'dispatch', 'placed', 'dispatched', jsonb_build_object('handler',
      jsonb_build_object('personId', $7::bigint, 'postId', $8::bigint, 'title', 'handler')), 'staff'`,
  ),
  claim: step(
    `state = 'claimed', phase = 'working', promised_on = $7`,
    `3, 'claim', 'dispatched', 'claimed', jsonb_build_object('promisedOn', $7::text), 'staff'`,
  ),
  finish: step(
    `state = 'done', phase = 'answered', public_answer = $7, answered_at = $3, answered_in_time = true, clock_at = $3`,
    `4, 'finish', 'claimed', 'done', jsonb_build_object('result', $7::text), 'staff'`,
  ),
  rate: step(
    `state = 'shown', phase = 'shown', solved = $7, stars = $8, rated_at = $3, closed_at = $3, clock_at = null`,
    `5, 'rate', 'done', 'shown', jsonb_build_object('solved', $7::boolean, 'stars', $8::int), 'resident'`,
  ),
  read: cases(`request.id = $2`),
  steps: `
    select seq, action, from_state, to_state, fields, actor_kind, person.name as actor_name, actor_title, said_at, received_at
    from request_step step left join person on person.county_id = step.county_id and person.id = step.actor_person_id
    where step.county_id = $1 and step.request_id = $2 order by seq`,
  list: cases(`request.village_id = $2 and request.merged_into is null
    and request.phase in ('toDispatch', 'toClaim', 'working', 'answered') order by request.id desc limit 21`),
}

/** A step changes the request and tells itself: $3 is the moment, $4 the new time allowed, $5 and $6 who takes it. */
function step(changes: string, told: string): string {
  return `
    with moved as (
      update request set ${changes}, state_since = $3, due_at = $4, version = version + 1 where county_id = $1 and id = $2 returning *
    ), told as (
      insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id,
        actor_person_id, said_at, received_at)
      select county_id, id, ${told}, $5, $6, $3, $3 from moved
    ) select id, number, title, place_name, category, channel, state, phase, state_since, village_id, received_at, due_at, promised_on,
      handler_person_id, handler_post_id, solved, stars, version from moved`
}

/** A request with the names that a page shows. */
function cases(condition: string): string {
  return `
    select request.id, request.number, request.title, request.detail, request.place_name, request.category, request.channel,
      request.state, request.phase, request.state_since, request.due_at, request.promised_on, request.village_id,
      request.handler_person_id, request.handler_post_id, request.solved, request.stars, request.rated_at, request.answered_at,
      request.answered_in_time, request.public_answer, request.closed_at, request.received_at, request.version,
      village.name as village_name, requester.name as requester_name, handler.name as handler_name, post.title as handler_title
    from request join area village on village.county_id = request.county_id and village.id = request.village_id
    left join person requester on requester.county_id = request.county_id and requester.id = request.requester_person_id
    left join person handler on handler.county_id = request.county_id and handler.id = request.handler_person_id
    left join post on post.county_id = request.county_id and post.id = request.handler_post_id
    where request.county_id = $1 and ${condition}`
}

type Statement = keyof typeof statements
// like ours, it does not learn its statements anew because the other side had two rounds
const pool = new pg.Pool({ connectionString: process.argv[2]!, max: 12, idleTimeoutMillis: 15 * 60_000 })

/** One transaction of these statements, one after the other. */
async function transact(...given: [name: Statement, values: unknown[]][]): Promise<unknown[][]> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const answers: unknown[][] = []
    for (const [name, values] of given)
      answers.push((await client.query({ name, text: statements[name], values })).rows)
    await client.query('commit')
    return answers
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const app = fastify()
type Body = Record<string, never>
const due = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000)
const bytes = (length: number) => Buffer.alloc(length, Math.random().toString())
const drawn = () => Math.random().toString(36).slice(2, 10).toUpperCase()

app.post('/requests', async ({ body }: FastifyRequest<{ Body: Body }>) => {
  const now = new Date()
  const place = [body.townshipId, body.villageId, body.groupId, body.gridId, body.gridIds]
  const who = [body.personId, body.accountId, bytes(60), bytes(32), bytes(32)]
  const what = [body.countyId, drawn(), body.text, body.placeName, body.category, body.packId, body.packVersion]
  const [placed] = await transact(['place', [...what, now, due(now, 1), ...place, ...who]])
  return placed![0]
})

const taken: Record<'dispatch' | 'claim' | 'finish' | 'rate', (body: Body) => unknown[]> = {
  dispatch: (body) => [body.handlerPersonId, body.handlerPostId],
  claim: (body) => [body.promisedOn],
  finish: (body) => [body.result],
  rate: (body) => [body.solved, body.stars],
}
for (const [name, fields] of Object.entries(taken) as [keyof typeof taken, (body: Body) => unknown[]][])
  app.post(
    `/requests/:id/${name}`,
    async ({ params, body }: FastifyRequest<{ Params: { id: string }; Body: Body }>) => {
      const now = new Date()
      const ends = name === 'finish' || name === 'rate' ? null : due(now, 5)
      const common = [body.countyId, params.id, now, ends, body.accountId, body.personId]
      const [moved] = await transact([name, [...common, ...fields(body)]])
      return moved![0]
    },
  )

type Asked = FastifyRequest<{ Params: { id: string }; Querystring: { county: string; village: string } }>
app.get('/requests/:id', async ({ params, query }: Asked) => {
  const which = [query.county, params.id]
  const [rows, steps] = await transact(['read', which], ['steps', which])
  return { ...(rows![0] as object), steps }
})
app.get('/requests', async ({ query }: Asked) => {
  const [rows] = await transact(['list', [query.county, query.village]])
  return { rows: rows!.slice(0, 20) }
})

answerMeasures(await app.listen({ host: '127.0.0.1', port: 0 }), async () => {
  await app.close()
  await pool.end()
})
