import tls from 'node:tls'
import { afterEach, expect, test } from 'vitest'
import { certificateFor } from '#tests/standIns/certificate.ts'
import { elsewhere, type MailServer, openMailServer } from '#tests/standIns/mailServer.ts'
import { type Message, NotTaken } from './adapter.ts'
import { emailAdapter } from './email.ts'

const usual = tls.getCACertificates('default')
let server: MailServer | null = null
afterEach(async () => {
  tls.setDefaultCACertificates(usual)
  await server?.close()
  server = null
})

const secret = '您反映的事有 1 条新进展'
const letter: Message = {
  ...{ key: '522727.1.0', template: 'notices', to: 'li@example.cn', subject: secret, text: secret },
  ...{ facts: {}, path: '', link: null },
}

/** What came of one letter to a server that is none of this machine's, whose certificate the machine trusts or not. */
async function outcome(speaks: 'tls' | 'startTls' | 'clear', { trusted = true, of = elsewhere } = {}) {
  const certificate = certificateFor(of)
  server = await openMailServer({ speaks, host: elsewhere, certificate })
  if (trusted) tls.setDefaultCACertificates([...usual, certificate.cert])
  const adapter = emailAdapter({ SHANZHI_MAIL_URL: server.url, SHANZHI_MAIL_FROM: 'shanzhi@county.example' })!
  const tools = { now: '', pushKeys: null, contact: '', leave: async () => {} }
  const said = await adapter.send(letter, tools).then(
    () => 'taken',
    (error: unknown) => (error instanceof NotTaken ? error.message : String(error)),
  )
  return { said, letters: server.letters.length, users: server.letters.map(({ user }) => user) }
}

/** Only what leads to TLS: no name, no password, no letter. */
const onlyGreetings = /^(EHLO [^\r\n]+\r\n)(STARTTLS\r\n)/

const whatWasSaid = () => server!.inClear()

test.each(['startTls', 'tls'] as const)(
  'a letter to a mail server elsewhere goes over TLS (%s), its sign-in too',
  async (speaks) => {
    expect(await outcome(speaks)).toEqual({ said: 'taken', letters: 1, users: ['county'] })
    expect(whatWasSaid()).not.toMatch(/AUTH|MAIL|county/i)
  },
)

test.each([
  ['startTls', 'that nobody vouches for', { trusted: false }],
  ['tls', 'that nobody vouches for', { trusted: false }],
  ['startTls', 'of another address', { of: '127.0.0.3' }],
  ['tls', 'of another address', { of: '127.0.0.3' }],
] as const)('a server (%s) with a certificate %s is refused, and is told nothing in clear', async (speaks, _, how) => {
  expect(await outcome(speaks, how)).toEqual({ said: 'email: ESOCKET', letters: 0, users: [] })
  expect(whatWasSaid()).not.toMatch(/AUTH|MAIL|county/i)
})

test('a server elsewhere that offers no STARTTLS, or from whose greeting somebody has cut it, is given nothing', async () => {
  expect(await outcome('clear')).toEqual({ said: 'email: status 500', letters: 0, users: [] })
  expect(whatWasSaid()).toMatch(onlyGreetings)
  expect(whatWasSaid()).not.toMatch(/AUTH|MAIL|county/i)
})
