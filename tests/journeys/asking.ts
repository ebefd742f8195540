import { accounts } from '#features/accounts/contract.ts'
import { areas } from '#features/areas/contract.ts'
import { attachments } from '#features/attachments/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { call, type Send } from '#wire/client.ts'
import type { Contract, Given, Out } from '#wire/contract.ts'
import { newKey } from '#wire/keys.ts'
import type { Person } from './county.ts'
import { county } from './visit.ts'

const code = '610921'

export type Asker = <C extends Contract>(contract: C, input: Omit<Given<C>, 'county'>, file?: Blob) => Promise<Out<C>>

/** Somebody of the staff who asks the running product directly: for what a journey needs before it begins, and for counting afterwards. */
export async function asks(person: Person): Promise<Asker> {
  let cookie = ''
  const send: Send = async ({ method, path, headers, body }) => {
    const answer = await fetch(county.address + path, {
      method,
      headers: { ...headers, cookie },
      ...(body ? { body } : {}),
    })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return { status: answer.status, json: () => answer.json() }
  }
  const ask: Asker = (contract, input, file) =>
    call(send, contract, { county: code, ...input } as never, { key: newKey(), ...(file ? { file } : {}) })
  await ask(accounts.signInByPassword, { phone: person.phone, password: person.password ?? '' })
  return ask
}

/** A matter of 太行村, filed for somebody and not sent on yet. */
export async function filed(dispatcher: Asker, text: string, photo?: Blob): Promise<number> {
  const { rows } = await dispatcher(areas.find, { q: '太行' })
  const village = rows.find((row) => row.level === 'village')!
  const { channels } = await dispatcher(requests.choices, {})
  const channel = channels.find((one) => one.typedByStaff)!.id
  const attachmentIds = photo ? [(await dispatcher(attachments.upload, {}, photo)).id] : []
  const said = { text, villageId: village.id, channel, requesterName: '李大爷', attachmentIds }
  return (await dispatcher(requests.fileFor, said)).id
}

/** Filed, and sent on to this handler. */
export async function dispatched(
  dispatcher: Asker,
  text: string,
  handler: Pick<Person, 'name'>,
  photo?: Blob,
): Promise<number> {
  const id = await filed(dispatcher, text, photo)
  await sentTo(dispatcher, id, handler)
  return id
}

/** Sends a matter on; what else dispatching asks for is filled in with the first choice. */
export async function sentTo(dispatcher: Asker, id: number, handler: Pick<Person, 'name'>): Promise<void> {
  const { rows: able } = await dispatcher(requests.handlers, { requestId: id })
  const { actions } = await dispatcher(requests.read, { requestId: id })
  const asked = actions.find((one) => one.fields.some((field) => field.kind === 'handler'))!
  const fields = asked.fields
    .filter((field) => field.required)
    .map((field) => {
      const chosen = able.find((one) => one.name === handler.name)
      return [
        field.name,
        field.kind === 'handler' ? { postId: chosen!.postId } : (field.options?.[0]?.id ?? '照此办理'),
      ]
    })
  await dispatcher(requests.advance, { requestId: id, action: asked.action, fields: Object.fromEntries(fields) })
}

/** Takes a step that is open to this person, as from another phone. */
export async function takes(asker: Asker, id: number, step: string): Promise<void> {
  const { actions, version } = await asker(requests.read, { requestId: id })
  const { action, fields } = actions.find((one) => one.zh === step)!
  const given = fields
    .filter((field) => field.required)
    .map((field) => [field.name, field.kind === 'dayAhead' ? '2099-01-01' : '另一部手机上写的'])
  await asker(requests.advance, { requestId: id, action, fields: Object.fromEntries(given), version })
}
