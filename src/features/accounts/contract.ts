import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }

/** A mobile number as people type it: spaces and dashes are taken away before it is looked at. */
export const phoneNumber = z
  .string()
  .max(20)
  .transform((text) => text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, ''))
  .pipe(z.string().regex(/^1\d{10}$/))

/** Long enough that guessing is hopeless, short enough that hashing is never a burden. */
const newPassword = z.string().min(10).max(100)

/** As it stands on the slip: case, spaces and dashes do not count. */
const invitationCode = z
  .string()
  .max(40)
  .transform((text) => text.replace(/[\s-]/g, '').toLowerCase())
  .pipe(z.string().regex(/^[a-z2-9]{10}$/))

const speaker = z.object({
  personId: z.number(),
  name: z.string(),
  /** How we know that this person may speak through this account. */
  verified: z.enum(['declared', 'phoneMatched', 'seenByStaff', 'byPost']),
})

const sessionPost = z.object({
  id: z.number(),
  role: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  level: z.enum(['county', 'township', 'village', 'group', 'grid']),
  areaName: z.string(),
  /** Where the desk begins: the township or village of the post, for a group or grid its village. Nothing for the county. */
  startAreaId: z.number().nullish(),
})

/** Who somebody is here: what the pages need to greet, to build the menu and to offer the choice of a speaker. */
export const sessionView = z.object({
  kind: z.enum(['nobody', 'resident', 'staff']),
  /** What a phone writes down is this account's, whoever holds the phone later. */
  accountId: z.number().nullable(),
  mustChangePassword: z.boolean(),
  /** The second step of signing in: done or not asked for, to be given, or to be set up first. */
  second: z.enum(['none', 'pass', 'setUp']),
  /** For whom the account now speaks; null until chosen, or when the register does not know this phone. */
  speaker: speaker.nullable(),
  speakers: z.array(speaker),
  posts: z.array(sessionPost),
  permissions: z.array(z.string()),
  county: z.object({
    code: z.string(),
    name: z.string(),
    demonstration: z.boolean(),
    /** Whether codes can reach a phone here; until then only staff sign in. */
    signInByCode: z.boolean(),
  }),
})

/** Signing in and out, and the accounts of staff. Everything about a session may simply be asked again. */
export const accounts = {
  readSession: defineContract({
    id: 'sessions.read',
    method: 'GET',
    path: '/c/:county/session',
    permission: 'session.read',
    offline: true,
    input: z.object(county),
    output: sessionView,
  }),
  askCode: defineContract({
    id: 'accounts.askCode',
    method: 'POST',
    path: '/c/:county/session/code',
    permission: 'session.open',
    repeatable: true,
    input: z.object({ ...county, phone: phoneNumber }),
    /** `shown` is the code itself, given in the demonstration only: there nobody has that phone. */
    output: z.object({ validSeconds: z.number(), shown: z.string().nullable() }),
  }),
  signInByCode: defineContract({
    id: 'accounts.signInByCode',
    method: 'POST',
    path: '/c/:county/session/by-code',
    permission: 'session.open',
    repeatable: true,
    input: z.object({ ...county, phone: phoneNumber, code: z.string().regex(/^\d{6}$/) }),
    output: sessionView,
  }),
  signInByPassword: defineContract({
    id: 'accounts.signInByPassword',
    method: 'POST',
    path: '/c/:county/session/by-password',
    permission: 'session.open',
    repeatable: true,
    input: z.object({ ...county, phone: phoneNumber, password: z.string().min(1).max(100) }),
    output: sessionView,
  }),
  signOut: defineContract({
    id: 'accounts.signOut',
    method: 'POST',
    path: '/c/:county/session/end',
    permission: 'session.open',
    repeatable: true,
    input: z.object(county),
    output: z.object({}),
  }),
  changePassword: defineContract({
    id: 'accounts.changePassword',
    method: 'POST',
    path: '/c/:county/session/password',
    permission: 'session.own',
    repeatable: true,
    input: z.object({ ...county, old: z.string().min(1).max(100), fresh: newPassword }),
    output: sessionView,
  }),
  speakAs: defineContract({
    id: 'accounts.speakAs',
    method: 'POST',
    path: '/c/:county/session/speaker',
    permission: 'session.own',
    repeatable: true,
    input: z.object({ ...county, personId: rowId }),
    output: sessionView,
  }),
  /** Whoever was invited chooses a password; the same door serves a forgotten one. */
  acceptInvitation: defineContract({
    id: 'accounts.acceptInvitation',
    method: 'POST',
    path: '/c/:county/session/invitation',
    permission: 'session.open',
    repeatable: true,
    input: z.object({ ...county, phone: phoneNumber, code: invitationCode, password: newPassword }),
    output: sessionView,
  }),
  create: defineContract({
    id: 'accounts.create',
    method: 'POST',
    path: '/c/:county/accounts',
    permission: 'account.manage',
    input: z.object({ ...county, personId: rowId, phone: phoneNumber }),
    /** The password is shown once, to be handed over; asking again with the same key gives the id alone. */
    output: z.object({ id: z.number(), initialPassword: z.string().nullable() }),
  }),
  close: defineContract({
    id: 'accounts.close',
    method: 'POST',
    path: '/c/:county/accounts/:accountId/close',
    permission: 'account.manage',
    input: z.object({ ...county, accountId: rowId }),
    output: written,
  }),
}
