/** What other features' screens take: where one is signed in, and somebody else's sessions. */
export { OwnSessions } from './desk/OwnSessions.tsx'
export { SessionsOf } from './desk/SessionsOf.tsx'
