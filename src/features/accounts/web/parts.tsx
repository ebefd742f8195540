/** What other features' screens take of the accounts: who is here, and the door to sign in where one stands. */

export { CloseAccount } from './desk/CloseAccount.tsx'
export { SignedIn } from './phone/SignedIn.tsx'
export { useSession, useThroughDoor } from './session.ts'
