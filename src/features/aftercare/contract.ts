import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
/** Which of the norms’ terms it is under; asked for, never kept. */
export const terms = ['released', 'corrected', 'other'] as const
const service = z.object({ id: z.string(), zh: z.string(), en: z.string() })
const reason = z.string().trim().min(4).max(200)

/**
 * Help for somebody who comes back to the village: what they need, from whom, until when. Kept in a compartment of its own: no list,
 * no map, no figure, no label; one person at a time, with a reason, and the person concerned reads who looked.
 */
export const aftercare = {
  /** Whom somebody means who stands at the desk: the whole name and the last four characters. Says nothing about any help. */
  find: defineContract({
    id: 'aftercare.find',
    method: 'POST',
    path: '/c/:county/aftercare/find',
    permission: 'aftercare.read',
    repeatable: true,
    input: z.object({
      ...county,
      name: z.string().trim().min(2).max(40),
      /** Of the identity number or the phone. */
      tail: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^\d{3}[\dX]$/),
    }),
    output: z.object({ personId: z.number(), name: z.string(), villageName: z.string() }),
  }),
  read: defineContract({
    id: 'aftercare.read',
    method: 'POST',
    path: '/c/:county/aftercare/read',
    permission: 'aftercare.read',
    compartment: 'aftercare',
    repeatable: true,
    input: z.object({ ...county, personId: rowId, reason }),
    output: z.object({
      rows: z.array(z.object({ id: z.number(), need: z.string(), openedOn: day, endsOn: day })),
      /** What may be handed to the household’s contact: the services that any household may ask for. */
      services: z.array(service),
    }),
  }),
  open: defineContract({
    id: 'aftercare.open',
    method: 'POST',
    path: '/c/:county/aftercare',
    permission: 'aftercare.keep',
    compartment: 'aftercare',
    input: z.object({
      ...{ ...county, personId: rowId, need: z.string().trim().min(2).max(500), endsOn: day },
      /** The term and the day from which it counts; without that day, from today. */
      ...{ term: z.enum(terms).default('other'), from: day.optional() },
    }),
    output: written,
  }),
  /**
   * The bridge out of the compartment: with the person's word, one service that any household may ask for is said for theirs, and on wish
   * that it wants a contact of its own. What is handed on bears no trace of here.
   */
  hand: defineContract({
    id: 'aftercare.hand',
    method: 'POST',
    path: '/c/:county/aftercare/:aftercareId/hand',
    permission: 'aftercare.keep',
    compartment: 'aftercare',
    input: z.object({
      ...{ ...county, aftercareId: rowId, service: z.string().max(60), wantsContact: z.boolean() },
      agreed: z.literal(true),
    }),
    output: written,
  }),
  end: defineContract({
    id: 'aftercare.end',
    method: 'POST',
    path: '/c/:county/aftercare/:aftercareId/end',
    permission: 'aftercare.keep',
    compartment: 'aftercare',
    input: z.object({ ...county, aftercareId: rowId }),
    output: written,
  }),
}
