import { randomUUID } from 'node:crypto'

/** Somebody with a browser, as far as a server that is killed needs one: calls with a cookie. */
export class Visitor {
  private cookie = ''
  readonly address: string

  constructor(port: number, county: string) {
    this.address = `http://127.0.0.1:${port}/api/c/${county}`
  }

  async get(path: string): Promise<unknown> {
    return this.answer(await fetch(`${this.address}${path}`, { headers: { cookie: this.cookie } }))
  }

  async post(path: string, body: object): Promise<unknown> {
    const init = { method: 'POST', headers: this.headers(), body: JSON.stringify(body) }
    return this.answer(await fetch(`${this.address}${path}`, init))
  }

  /** What a write of theirs carries, for whoever sends it in another way. */
  headers() {
    return { 'content-type': 'application/json', 'idempotency-key': randomUUID(), cookie: this.cookie }
  }

  /** The demonstration shows the code on the page, because nobody has that phone. */
  async signIn(phone: string): Promise<void> {
    const { shown } = (await this.post('/session/code', { phone })) as { shown: string }
    const session = (await this.post('/session/by-code', { phone, code: shown })) as {
      speaker: unknown
      speakers: { personId: number }[]
    }
    const [first] = session.speakers
    if (!session.speaker && first) await this.post('/session/speaker', { personId: first.personId })
  }

  private async answer(response: Response): Promise<unknown> {
    const text = await response.text()
    if (!response.ok) throw new Error(`${response.status} ${response.url}: ${text}`)
    this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie
    return JSON.parse(text)
  }
}
