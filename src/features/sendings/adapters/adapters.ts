import type { Adapter, Environment, Template, Way } from './adapter.ts'
import { emailAdapter } from './email.ts'
import { pushAdapter } from './push.ts'
import { robotAdapter } from './robots.ts'
import { smsAdapter } from './sms.ts'

/** The adapter of a way as the operator has set it up; null where it is not, or wrongly. */
export function adapterOf(way: Way, env: Environment): Adapter | null {
  switch (way) {
    case 'sms':
      return smsAdapter(env)
    case 'email':
      return emailAdapter(env)
    case 'push':
      return pushAdapter(env)
    case 'wecom':
    case 'dingtalk':
      return robotAdapter(env, way)
  }
}

/**
 * Whether a template can go out on a way here. The phones of a demonstration are invented: a number might be somebody's, so nothing is
 * ever sent to one.
 */
export const isOpen = (way: Way, template: Template, county: { demonstration: boolean }, env: Environment): boolean =>
  !(way === 'sms' && county.demonstration) && (adapterOf(way, env)?.takes.includes(template) ?? false)
