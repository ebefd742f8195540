import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cast } from './people.ts'
import type { Stage } from './stage.ts'

/** Of one request: the steps that were answered with yes, in their order, and what its row must hold by them. */
export type Said = { steps: string[]; holds: Record<string, unknown> }

/** What the server has acknowledged, by request. */
export type Acknowledged = Map<number, Said>

export type Client = {
  acknowledged: Acknowledged
  /** Ends after the write that is under way has its answer. */
  rest(): Promise<void>
  work(): void
  /** The moment of the last acknowledged write. */
  lastAt(): number
  /** How many answers were "come back later". */
  refused(): number
  /** Answers that were neither yes nor that, in words. */
  odd: string[]
}

const mostPlacedByOne = 18 // an hour's limit for one account is 20
const retryMs = 100
const thinkMs = 25

/** One person's phone after the other, from placing to rating, for as long as it is let. Every write is sent until it is answered. */
export function aClient(stage: Stage, cast: Cast): Client {
  const acknowledged: Acknowledged = new Map()
  const odd: string[] = []
  const spare = cast.residents.flatMap((token) => Array<string>(mostPlacedByOne).fill(token))
  let last = 0
  let refused = 0
  let working = false
  let done: Promise<void> = Promise.resolve()

  async function write(token: string, path: string, body: object): Promise<{ id: number }> {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      cookie: `sz_session=${token}`,
    }
    for (;;) {
      const answer = await fetch(`${stage.address}/api/c/${stage.county}${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(30_000),
      }).then(
        async (response) => ({ status: response.status, body: await response.json() }),
        () => ({ status: 0, body: null }), // no answer, or half of one: nobody knows, so the same is sent again
      )
      if (answer.status === 200) {
        last = performance.now()
        return answer.body
      }
      if (answer.status === 503) refused += 1
      else if (answer.status !== 0) {
        odd.push(`${answer.status} ${path} ${JSON.stringify(answer.body)}`)
        throw new Error(odd.at(-1))
      }
      await sleep(retryMs)
    }
  }

  async function lifecycle(): Promise<void> {
    const { villageId, officer, handler } = cast
    const resident = spare.shift()
    const said = { text: `桥头路灯不亮 ${randomUUID()}`, villageId, category: 'street-light' }
    const { id } = resident
      ? await write(resident, '/requests', said)
      : await write(officer, '/requests/for-other', { ...said, channel: 'phone', requesterName: '某村民' })
    const known: Said = { steps: ['place'], holds: { detail: said.text } }
    acknowledged.set(id, known)
    const advance = async (token: string, action: string, fields: object, holds: object) => {
      await write(token, `/requests/${id}/advance`, { action, fields })
      known.steps.push(action)
      Object.assign(known.holds, holds)
      await sleep(thinkMs)
    }
    const { personId } = handler
    const promised = inDays(1 + Math.floor(Math.random() * 9))
    const result = `换了灯头 ${randomUUID()}`
    const stars = 1 + Math.floor(Math.random() * 5)
    const moves = [
      () => advance(officer, 'dispatch', { handler: { personId } }, { handler_person_id: personId }),
      () => advance(handler.token, 'claim', { promisedOn: promised }, { promised_on: promised }),
      () => advance(handler.token, 'finish', { result }, { public_answer: result }),
      () => advance(resident ?? officer, 'rate', { solved: true, stars }, { solved: true, stars }),
    ]
    for (const move of moves) if (working) await move()
  }

  return {
    ...{ acknowledged, odd },
    refused: () => refused,
    lastAt: () => last,
    work() {
      working = true
      done = (async () => {
        while (working) await lifecycle().catch(() => sleep(retryMs))
      })()
    },
    async rest() {
      working = false
      await done
    },
  }
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
