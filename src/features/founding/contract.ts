import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode } from '#wire/shapes.ts'

/** The one-time code as it is typed from the terminal: case, spaces and dashes do not count. */
const code = z
  .string()
  .max(40)
  .transform((text) => text.replace(/[\s-]/g, '').toLowerCase())
  .pipe(z.string().regex(/^[a-z2-9]{8}$/))

const words = { zh: z.string(), en: z.string() }
const foundCounty = z.object({
  code: z.string(),
  name: z.string(),
  within: z.string(),
  edition: z.string(),
  townships: z.number(),
  villages: z.number(),
})

const phone = z
  .string()
  .max(20)
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^1\d{10}$/))

/**
 * The first run of a real county, before there is a county, an account or a session. Every call carries the code that the terminal
 * printed, in the body and never in an address; these operations exist only until the county is founded.
 */
export const founding = {
  open: defineContract({
    id: 'founding.open',
    method: 'POST',
    path: '/first-run/open',
    permission: 'session.open',
    repeatable: true,
    input: z.object({ code }),
    output: z.object({
      /** The county that the operator named at the start; null where it is chosen on the page. */
      county: foundCounty.nullable(),
      models: z.array(
        z.object({
          id: z.string(),
          ...words,
          source: z.string().nullable(),
          chosen: z.boolean(),
          brings: z.array(z.object(words)),
        }),
      ),
    }),
  }),
  findCounties: defineContract({
    id: 'founding.findCounties',
    method: 'POST',
    path: '/first-run/counties',
    permission: 'session.open',
    repeatable: true,
    input: z.object({ code, q: z.string().trim().min(1).max(20) }),
    output: z.object({ rows: z.array(z.object({ code: z.string(), name: z.string(), within: z.string() })) }),
  }),
  readCounty: defineContract({
    id: 'founding.readCounty',
    method: 'POST',
    path: '/first-run/county',
    permission: 'session.open',
    repeatable: true,
    input: z.object({ code, chosen: countyCode }),
    output: foundCounty,
  }),
  found: defineContract({
    id: 'founding.found',
    method: 'POST',
    path: '/first-run/found',
    permission: 'session.open',
    repeatable: true,
    input: z.object({
      code,
      chosen: countyCode,
      models: z
        .array(z.string().regex(/^[a-z][a-z0-9-]*$/))
        .min(1)
        .max(20),
      name: z.string().trim().min(2).max(40),
      phone,
      password: z.string().min(10).max(100),
    }),
    output: z.object({ county: z.string() }),
  }),
}
