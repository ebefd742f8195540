/** What other features' screens take of the accounts: who is here, and the door to sign in where one stands. */

export { SignedIn } from './phone/SignedIn.tsx'
export { SignInByCode } from './phone/SignInByCode.tsx'
export { useSession, useSignOut } from './session.ts'
