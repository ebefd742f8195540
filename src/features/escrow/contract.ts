import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, written } from '#wire/shapes.ts'

/** A phone names itself by dice when its box is made; the name says nothing about the phone. */
const deviceId = z.string().regex(/^[0-9a-f]{32}$/)

const boxOfDevice = { county: countyCode, deviceId }

/** The copy of a phone's data key, for a forgotten PIN. It arrives sealed with a key that the phone keeps for itself. */
export const escrow = {
  keep: defineContract({
    id: 'escrow.keep',
    method: 'POST',
    path: '/c/:county/escrow',
    permission: 'session.own',
    input: z.object({ ...boxOfDevice, sealedKey: z.string().regex(/^[\w-]{40,400}$/) }),
    output: written,
  }),
  /** Only right after signing in: whoever finds a phone that is signed in must not be able to choose a new PIN. */
  recover: defineContract({
    id: 'escrow.recover',
    method: 'POST',
    path: '/c/:county/escrow/recover',
    permission: 'session.own',
    repeatable: true,
    input: z.object(boxOfDevice),
    output: z.object({ sealedKey: z.string() }),
  }),
}
