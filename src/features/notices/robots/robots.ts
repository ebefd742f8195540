import { createHmac } from 'node:crypto'

type Environment = Record<string, string | undefined>

/** A group's robot: where it listens is itself the secret, so an address is never logged. */
type Robot = { name: 'wecom' | 'dingtalk'; url: string; secret: string | null }

const patienceMs = 5_000

/** The robots that the operator named; those without an address, or with one that is no safe address, are absent. */
export function robotsOf(env: Environment): Robot[] {
  const found: Robot[] = [
    { name: 'wecom', url: env.SHANZHI_WECOM_ROBOT ?? '', secret: null },
    { name: 'dingtalk', url: env.SHANZHI_DINGTALK_ROBOT ?? '', secret: env.SHANZHI_DINGTALK_SECRET || null },
  ]
  return found.filter(({ url }) => URL.canParse(url) && isSafe(new URL(url)))
}

const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))

/** DingTalk's signature: the time and the secret, signed with the secret; good for an hour around the time. */
function signed({ url, secret }: Robot, at: number): string {
  if (!secret) return url
  const address = new URL(url)
  const sign = createHmac('sha256', secret).update(`${at}\n${secret}`).digest('base64')
  address.searchParams.set('timestamp', String(at))
  address.searchParams.set('sign', sign)
  return address.href
}

/** Both speak alike: a text in, `errcode` 0 out; every refusal comes with status 200 and a number. */
export async function say(robot: Robot, content: string, at: number): Promise<void> {
  const answer = await fetch(signed(robot, at), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ msgtype: 'text', text: { content } }),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch((error: unknown) => {
    throw new Error(`${robot.name}: no answer (${error instanceof Error ? error.name : 'unknown'})`)
  })
  if (!answer.ok) throw new Error(`${robot.name}: status ${answer.status}`)
  const said = (await answer.json().catch(() => null)) as { errcode?: unknown } | null
  if (said?.errcode !== 0) throw new Error(`${robot.name}: errcode ${Number(said?.errcode)}`)
}
