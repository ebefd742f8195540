import { createHmac } from 'node:crypto'
import { timeOf } from '#kernel/shared/day.ts'
import { type Adapter, type Environment, isSafe, NotTaken, post } from './adapter.ts'

/** A group's robot: where it listens is itself the secret, so an address is never logged. */
type Robot = { way: 'wecom' | 'dingtalk'; url: string; secret: string | null }

/** The robots that the operator named; those without an address, or with one that is no safe address, are absent. */
export function robotsOf(env: Environment): Robot[] {
  const found: Robot[] = [
    { way: 'wecom', url: env.SHANZHI_WECOM_ROBOT ?? '', secret: null },
    { way: 'dingtalk', url: env.SHANZHI_DINGTALK_ROBOT ?? '', secret: env.SHANZHI_DINGTALK_SECRET || null },
  ]
  return found.filter(({ url }) => isSafe(url))
}

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
async function say(robot: Robot, content: string, at: number): Promise<void> {
  const { way } = robot
  const body = JSON.stringify({ msgtype: 'text', text: { content } })
  const answer = await post(way, signed(robot, at), { 'content-type': 'application/json' }, body)
  if (!answer.ok) throw new NotTaken(`${way}: status ${answer.status}`)
  const code = errcodeOf(answer.text)
  if (code !== 0) throw new NotTaken(`${way}: errcode ${code}`)
}

function errcodeOf(text: string): number {
  try {
    return Number((JSON.parse(text) as { errcode?: unknown } | null)?.errcode)
  } catch {
    return Number.NaN
  }
}

export function robotAdapter(env: Environment, way: Robot['way']): Adapter | null {
  const robot = robotsOf(env).find((one) => one.way === way)
  if (!robot) return null
  return { way, takes: ['group'], send: ({ text }, { now }) => say(robot, text, timeOf(now)) }
}
