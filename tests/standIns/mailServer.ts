import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { Certificate } from './certificate.ts'

export type Letter = { to: string[]; from: string; raw: string; user: string | null }

/**
 * How its connections become TLS: from the first byte, by STARTTLS, or never. At `elsewhere` it is no server of this machine to us, although
 * no packet leaves it.
 */
type How = { speaks: 'tls' | 'startTls' | 'clear'; host?: string; certificate?: Certificate }
export const elsewhere = '127.0.0.2'

/** A mail server of this machine that speaks SMTP as any does: it asks who one is, takes letters, and refuses when it is told to. */
export type MailServer = {
  url: string
  letters: Letter[]
  /** All bytes that came before the connection was TLS, as text. */
  inClear(): string
  /** What it answers to the next recipients: null takes them. */
  refuse: { code: number; text: string } | null
  close(): Promise<void>
}

export async function openMailServer(
  { speaks, host = '127.0.0.1', certificate }: How = { speaks: 'clear' },
): Promise<MailServer> {
  const letters: Letter[] = []
  const heard: Buffer[] = []
  const mail: MailServer = {
    ...{ url: '', letters, refuse: null, inClear: () => Buffer.concat(heard).toString('latin1') },
    close: () => new Promise((done) => server.close(done)),
  }
  const server = new SMTPServer({
    ...certificate,
    secure: speaks === 'tls',
    allowInsecureAuth: true,
    authMethods: ['PLAIN', 'LOGIN'],
    disabledCommands: speaks === 'startTls' ? [] : ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'county' && password === 'p@ss' ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: (_address, _session, done) =>
      mail.refuse ? done(Object.assign(new Error(mail.refuse.text), { responseCode: mail.refuse.code })) : done(),
    onData: (stream, { envelope, user }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        letters.push({
          to: envelope.rcptTo.map(({ address }) => address),
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          raw: Buffer.concat(parts).toString('utf8'),
          user: user ?? null,
        })
        done()
      })
    },
  })
  server.on('error', () => {}) // whoever does not trust the certificate hangs up
  await new Promise<void>((resolve) => server.listen(0, host, () => resolve()))
  const { port } = server.server.address() as AddressInfo
  if (speaks !== 'tls')
    server.server.on('connection', (socket) => socket.on('data', (part: Buffer) => heard.push(part)))
  mail.url = `${speaks === 'tls' ? 'smtps' : 'smtp'}://county:p%40ss@${host}:${port}`
  return mail
}

/** The text of a plain letter, whichever of the usual codings it came in. */
export function textOf({ raw }: Letter): string {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/)
  const body = rest.join('\n\n')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  if (!/quoted-printable/i.test(head)) return body
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
