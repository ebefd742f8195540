import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const typed = (form: RegExp) =>
  z
    .string()
    .max(20)
    .transform((text) => text.replace(/[\s-]/g, '').toLowerCase())
    .pipe(z.string().regex(form))

/** The second factor: a code that changes every half minute on the person's own phone, or one of ten on paper. */
export const secondFactors = {
  read: defineContract({
    id: 'secondFactors.read',
    method: 'GET',
    path: '/c/:county/session/second',
    permission: 'session.own',
    input: z.object(county),
    output: z.object({ setUp: z.boolean(), recoveryLeft: z.number() }),
  }),
  begin: defineContract({
    id: 'secondFactors.begin',
    method: 'POST',
    path: '/c/:county/session/second/begin',
    permission: 'session.own',
    repeatable: true,
    input: z.object(county),
    /**
     * The secret as words for typing, as a picture (SVG) for the camera of another phone, and as an address that an authenticator on this
     * one opens. Beginning again makes another.
     */
    output: z.object({ secret: z.string(), picture: z.string(), address: z.string() }),
  }),
  confirm: defineContract({
    id: 'secondFactors.confirm',
    method: 'POST',
    path: '/c/:county/session/second/confirm',
    permission: 'session.own',
    repeatable: true,
    input: z.object({ ...county, code: typed(/^\d{6}$/) }),
    /** Ten codes for the day the phone is lost, told once. */
    output: z.object({ recovery: z.array(z.string()) }),
  }),
  pass: defineContract({
    id: 'secondFactors.pass',
    method: 'POST',
    path: '/c/:county/session/second/pass',
    permission: 'session.own',
    repeatable: true,
    input: z.object({ ...county, code: typed(/^(?:\d{6}|[a-z2-9]{10})$/) }),
    output: z.object({ recoveryLeft: z.number() }),
  }),
  reset: defineContract({
    id: 'secondFactors.reset',
    method: 'POST',
    path: '/c/:county/accounts/:accountId/second/reset',
    permission: 'second.reset',
    input: z.object({ ...county, accountId: rowId, reason: z.string().trim().min(4).max(200) }),
    output: written,
  }),
}
