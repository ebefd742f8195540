import { type Route, route } from '#features/feature.ts'
import {
  askCode,
  changePassword,
  closeAccount,
  createAccount,
  readSession,
  signInByCode,
  signInByPassword,
  signOut,
  speakAs,
} from './commands.ts'
import { accounts } from './contract.ts'
import { acceptInvitation } from './invitations.ts'

export const accountsRoutes: Route[] = [
  route(accounts.readSession, readSession),
  route(accounts.askCode, askCode),
  route(accounts.signInByCode, signInByCode),
  route(accounts.signInByPassword, signInByPassword),
  route(accounts.signOut, signOut),
  route(accounts.changePassword, changePassword),
  route(accounts.speakAs, speakAs),
  route(accounts.acceptInvitation, acceptInvitation),
  route(accounts.create, createAccount, async (_, id) => ({ id, initialPassword: null })),
  route(accounts.close, closeAccount),
]
