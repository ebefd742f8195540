import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { type Adapter, type Environment, isThisMachine, type Message, NotTaken } from './adapter.ts'

/** The county's mail server. `secure`: TLS from the first byte; else the connection must become TLS before anything is said. */
type Mail = {
  host: string
  port: number
  secure: boolean
  inClear: boolean
  auth: { user: string; pass: string } | null
  from: string
}

const patienceMs = 10_000
/** RFC 5321 allows a path of 256 characters with its brackets. */
const mailbox = /^[^\s@<>,;:"\\]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*$/i

/** `SHANZHI_MAIL_URL` (`smtps://user:password@host`) and `SHANZHI_MAIL_FROM`; null where none is named. A wrong one is named, its value never. */
export function readMail(env: Environment): Decision<Mail | null> {
  const address = env.SHANZHI_MAIL_URL
  const from = env.SHANZHI_MAIL_FROM ?? ''
  if (!address) return yes(null)
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname) return no('option.mail', { option: 'SHANZHI_MAIL_URL' })
  if (!mailbox.test(from)) return no('option.mail', { option: 'SHANZHI_MAIL_FROM' })
  const secure = url.protocol === 'smtps:'
  const auth = url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : null
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return yes({
    ...{ host, port: Number(url.port) || (secure ? 465 : 587), secure, auth, from },
    inClear: !secure && isThisMachine(host),
  })
}

/** Only this machine's own mail server is spoken to in clear; every other must bring TLS with a certificate that holds. */
export const transportOf = ({ host, port, secure, inClear, auth }: Mail) => ({
  ...{ host, port, secure, ignoreTLS: inClear, requireTLS: !secure && !inClear },
  ...(auth ? { auth } : {}),
  ...{ connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs },
  ...{ disableFileAccess: true, disableUrlAccess: true },
})

/** Plain text, to one mailbox. A second try bears the same Message-ID, by which a mailbox sorts out doubles. */
async function overSmtp(mail: Mail, { to, subject, text, key }: Message): Promise<void> {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport(transportOf(mail))
  const messageId = `<${key}@${mail.from.split('@')[1]}>`
  const headers = { 'Auto-Submitted': 'auto-generated' }
  await transport
    .sendMail({ from: { name: '善治', address: mail.from }, to, subject, text, messageId, headers })
    .catch((error: { responseCode?: unknown; code?: unknown; command?: unknown }) => {
      const { responseCode: status, code, command } = error
      const permanent = Number(status) >= 500 && ['MAIL FROM', 'RCPT TO', 'DATA'].includes(String(command))
      const said = Number(status) > 0 ? `status ${Number(status)}` : /^E[A-Z]+$/.test(String(code)) ? code : 'refused'
      throw new NotTaken(`email: ${said}`, permanent ? 'forGood' : 'forNow')
    })
    .finally(() => transport.close())
}

export function emailAdapter(env: Environment): Adapter | null {
  const mail = readMail(env)
  if (!mail.ok || !mail.value) return null
  const { value } = mail
  return { way: 'email', takes: ['emailCode', 'notices'], send: (message) => overSmtp(value, message) }
}
