export type { PushKeys } from './adapters/adapter.ts'
export { isOpen } from './adapters/adapters.ts'
export { readMail } from './adapters/email.ts'
export { isPushService } from './adapters/push.ts'
export { robotsOf } from './adapters/robots.ts'
export { readSms } from './adapters/sms.ts'
export { bring, settle, takeUp } from './going.ts'
export {
  countDead,
  countiesWithDue,
  dropWaiting,
  insertSendings,
  leaveMessage,
  moveWaiting,
  type NewSending,
} from './queries.ts'
export { maskMailbox } from './rules.ts'
