import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { noticeChoices } from '#features/notices/contract.ts'
import { aDone, anOrder, refused } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { deliver } from '#server/relay.ts'
import { sendDue } from '#server/sending.ts'
import { openMailServer, textOf } from '#tests/standIns/mailServer.ts'
import { aVillage } from '#tests/village.ts'
import { adapterOf } from './adapters.ts'
import { readMail, transportOf } from './email.ts'

const mail = await openMailServer()
let mailboxes = 0
afterAll(() => mail.close())
afterEach(() => {
  vi.unstubAllEnvs()
  mail.letters.splice(0)
  mail.refuse = null
})

async function withMail() {
  const village = await aVillage()
  const { site, county, resident } = village
  vi.stubEnv('SHANZHI_MAIL_URL', mail.url)
  vi.stubEnv('SHANZHI_MAIL_FROM', 'shanzhi@county.example')
  const round = async () => {
    while ((await deliver(site.ground, county)) > 0);
    await sendDue(site.ground, county)
  }
  const states = async () => {
    const { rows } = await site.owner.query(
      "select state, reason, tries from sending where county_id = $1 and template = 'notices' order by id",
      [county.id],
    )
    return rows.map(({ state, reason, tries }) => [state, reason, tries])
  }
  const confirmed = async (address = `li${++mailboxes}@example.cn`) => {
    await resident.call(noticeChoices.askMailbox, { address, language: 'zh' })
    await round()
    const code = /\d{6}(?=，)/.exec(textOf(mail.letters.splice(0).at(-1)!))![0]
    await resident.call(noticeChoices.confirmMailbox, { code })
  }
  return { ...village, round, states, confirmed }
}

test('a mailbox is written to after its owner has confirmed it, and a letter says how much there is and nothing that is private', async () => {
  const village = await withMail()
  const { resident, round, confirmed, county } = village
  await resident.call(noticeChoices.askMailbox, { address: 'Li@example.cn', language: 'zh' })
  await aDone(village, '2026-03-06', { text: '只给本村看的一件事' })
  await round()
  expect(mail.letters.map(({ to, user }) => [to, user])).toEqual([[['Li@example.cn'], 'county']]) // the code alone
  mail.letters.splice(0)
  await confirmed('li@example.cn')
  const order = await aDone(village, '2026-03-06', { text: '只给本村看的一件事' })
  await round()
  expect(mail.letters).toHaveLength(1)
  const [letter] = mail.letters
  expect(letter).toMatchObject({ to: ['li@example.cn'], from: 'shanzhi@county.example' })
  const text = textOf(letter!)
  expect(text).toContain('您反映的事有 3 条新进展。请打开善治查看。')
  expect(text).toContain('不再收到')
  for (const secret of ['只给本村看', order.number, 'handler', resident.name])
    expect(letter!.raw + text).not.toContain(secret)
  expect(letter!.raw).toContain(`@county.example>`)
  expect(letter!.raw).toMatch(new RegExp(`Message-ID: <${county.code}\\.\\d+\\.\\d+@`, 'i'))
})

test('a wrong code confirms nothing and five of them end it; nobody can have strangers written to without end', async () => {
  const { resident, neighbour, round } = await withMail()
  const ask = (who = resident) => who.call(noticeChoices.askMailbox, { address: 'victim@example.cn', language: 'zh' })
  await ask()
  await round()
  const code = /\d{6}(?=，)/.exec(textOf(mail.letters.at(-1)!))![0]
  const wrong = code === '000000' ? '000001' : '000000'
  for (let n = 0; n < 5; n += 1)
    expect((await refused(resident.call(noticeChoices.confirmMailbox, { code: wrong }))).code).toBe(
      'notices.code_wrong',
    )
  expect((await refused(resident.call(noticeChoices.confirmMailbox, { code }))).code).toBe('notices.no_code')
  await ask(neighbour)
  await ask(neighbour)
  expect((await refused(ask(neighbour))).status).toBe(429)
})

test('a mail server that is busy is tried again; a mailbox that is not there is given up at once, in sight of the administrator', async () => {
  const village = await withMail()
  const { resident, round, states, confirmed, later } = village
  await confirmed()
  const order = await anOrder(resident)
  mail.refuse = { code: 451, text: 'greylisted li@example.cn' }
  await village.dispatcher.call(requests.triage, { requestId: order.id, class: 'big', reason: '要县里立项' })
  await round()
  expect(await states()).toEqual([['waiting', 'email: status 451', 1]])
  await round()
  expect(await states()).toEqual([['waiting', 'email: status 451', 1]]) // not before its time
  mail.refuse = null
  later({ minutes: 1 })
  await round()
  expect(await states()).toEqual([['sent', '', 2]])
  mail.refuse = { code: 550, text: 'no such user li@example.cn' }
  await aDone(village, '2026-03-06')
  await round()
  expect((await states()).at(-1)).toEqual(['dead', 'email: status 550', 1])
})

test('a wrong password at the mail server is no fault of the letter: it waits', async () => {
  const village = await withMail()
  const { round, states, confirmed } = village
  await confirmed()
  vi.stubEnv('SHANZHI_MAIL_URL', mail.url.replace('p%40ss', 'other'))
  await aDone(village, '2026-03-06')
  await round()
  expect(await states()).toEqual([['waiting', 'email: status 535', 1]])
})

test('only this machine’s mail server is spoken to in clear, and a wrong setting is named without its value', () => {
  const read = (url: string, from = 'a@b.example') => readMail({ SHANZHI_MAIL_URL: url, SHANZHI_MAIL_FROM: from })
  const transport = (url: string) => {
    const mailOf = read(url)
    return mailOf.ok && mailOf.value ? transportOf(mailOf.value) : null
  }
  expect(transport('smtp://mail.example.com')).toMatchObject({
    port: 587,
    secure: false,
    requireTLS: true,
    ignoreTLS: false,
  })
  expect(transport('smtps://u:p@mail.example.com')).toMatchObject({
    port: 465,
    secure: true,
    auth: { user: 'u', pass: 'p' },
  })
  expect(transport('smtp://127.0.0.1:25')).toMatchObject({ port: 25, requireTLS: false, ignoreTLS: true })
  const wrong = { ok: false, problem: { code: 'option.mail', facts: { option: 'SHANZHI_MAIL_URL' } } }
  expect(read('https://mail.example.com')).toEqual(wrong)
  expect(read('smtp://mail.example.com', '善治 <a@b.example>')).toMatchObject({ ok: false })
  expect(adapterOf('email', { SHANZHI_MAIL_URL: 'nonsense' })).toBeNull()
  expect(readMail({})).toEqual({ ok: true, value: null })
})
