import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }

/** An address without path, query or user: where the pages of this county stand in the caller's browser. */
const origin = z
  .string()
  .max(200)
  .regex(/^https?:/)
  .refine(isOrigin)

/** What is no address at all makes URL throw. */
function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text
  } catch {
    return false
  }
}

const settings = {
  issuer: z.url({ protocol: /^https?$/ }).max(300),
  clientId: z.string().trim().min(1).max(200),
  /** By which of the provider's claims an account is found: a verified phone number, or a subject that staff have written down. */
  matchBy: z.enum(['phone', 'subject']),
  label: z.string().trim().min(1).max(40),
  enabled: z.boolean(),
}

/** The county's own single sign-on (OpenID Connect). It opens accounts that exist; it makes none and gives no post. */
export const signOns = {
  offered: defineContract({
    id: 'signOns.offered',
    method: 'GET',
    path: '/c/:county/session/sign-on',
    permission: 'session.read',
    input: z.object(county),
    output: z.object({ label: z.string().nullable() }),
  }),
  begin: defineContract({
    id: 'signOns.begin',
    method: 'POST',
    path: '/c/:county/session/sign-on/begin',
    permission: 'session.open',
    repeatable: true,
    input: z.object({ ...county, origin }),
    /** The page keeps the ticket and goes to the address; without the ticket nobody can finish what another began. */
    output: z.object({ address: z.string(), ticket: z.string() }),
  }),
  finish: defineContract({
    id: 'signOns.finish',
    method: 'POST',
    path: '/c/:county/session/sign-on/finish',
    permission: 'session.open',
    repeatable: true,
    /** `answer` is what the provider put behind the question mark. */
    input: z.object({ ...county, ticket: z.string().max(100), answer: z.string().max(4000) }),
    output: z.object({}),
  }),
  read: defineContract({
    id: 'signOns.read',
    method: 'GET',
    path: '/c/:county/sign-on',
    permission: 'signOn.manage',
    input: z.object(county),
    output: z.object({ settings: z.object({ ...settings, hasSecret: z.boolean() }).nullable() }),
  }),
  save: defineContract({
    id: 'signOns.save',
    method: 'POST',
    path: '/c/:county/sign-on',
    permission: 'signOn.manage',
    /** Without a secret the one before stays. */
    input: z.object({ ...county, ...settings, secret: z.string().min(1).max(500).optional() }),
    output: written,
  }),
  tie: defineContract({
    id: 'signOns.tie',
    method: 'POST',
    path: '/c/:county/accounts/:accountId/sign-on',
    permission: 'signOn.manage',
    input: z.object({ ...county, accountId: rowId, subject: z.string().trim().min(1).max(255) }),
    output: written,
  }),
}
