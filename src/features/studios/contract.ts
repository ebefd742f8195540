import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const oneReception = { ...county, bodyId: rowId, receptionId: rowId }

/** 代表工作室: deputies read and write what voters say, and a matter becomes a request without being typed again. */
export const studios = {
  /** The studios in which the reader sits, with their next days and what was said there. */
  own: defineContract({
    id: 'studios.own',
    method: 'GET',
    path: '/c/:county/studios/own',
    permission: 'aid.own',
    input: z.object(county),
    output: z.object({
      rows: z.array(
        z.object({
          id: z.number(),
          name: z.string(),
          areaName: z.string(),
          openings: z.array(z.object({ on: day, from: z.string(), to: z.string() })),
          receptions: z.array(
            z.object({
              id: z.number(),
              on: day,
              topic: z.string(),
              answer: z.string().nullable(),
              number: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
  /** What somebody said on an opening day, without the name. */
  receive: defineContract({
    id: 'studios.receive',
    method: 'POST',
    path: '/c/:county/studios/:bodyId/receptions',
    permission: 'aid.own',
    input: z.object({ ...county, bodyId: rowId, on: day, topic: z.string().trim().min(2).max(500) }),
    output: written,
  }),
  /** Makes a request of what was said, in its words; it comes from the studio. */
  ask: defineContract({
    id: 'studios.ask',
    method: 'POST',
    path: '/c/:county/studios/:bodyId/receptions/:receptionId/request',
    permission: 'aid.own',
    input: z.object(oneReception),
    output: written,
  }),
  /** The same by the office that keeps the body. */
  askFor: defineContract({
    id: 'studios.askFor',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/receptions/:receptionId/request',
    permission: 'body.manage',
    input: z.object(oneReception),
    output: written,
  }),
}
