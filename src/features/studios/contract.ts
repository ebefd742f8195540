import { z } from 'zod'
import { keptBackFor } from '#kernel/organisation/keptBack.ts'
import { takenDownFor } from '#kernel/organisation/takenDown.ts'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const keepBack = z.enum(keptBackFor).optional()
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
              /** The deputies who heard it and who answered, by name; null where the office did. */
              heardBy: z.string().nullable(),
              answeredBy: z.string().nullable(),
              keptBack: z.enum(keptBackFor).nullable(),
              mayAnswer: z.boolean(),
              /** An answer that stood here and was taken down, the newest first. */
              takenDown: z.array(
                z.object({
                  on: day,
                  why: z.enum(takenDownFor),
                  answer: z.string(),
                  reason: z.string(),
                  by: z.string(),
                }),
              ),
              /** The own answer, as everybody reads it. */
              mayTakeDown: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  }),
  /** What somebody said on an opening day, without the name; whether it is private or about a minor is said at once, or when it is answered. */
  receive: defineContract({
    id: 'studios.receive',
    method: 'POST',
    path: '/c/:county/studios/:bodyId/receptions',
    permission: 'aid.own',
    input: z.object({ ...county, bodyId: rowId, on: day, topic: z.string().trim().min(2).max(500), keepBack }),
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
  /** A sitting deputy answers what was said to them, and everybody reads it with their name; `keepBack`: nobody but the studio does. */
  answer: defineContract({
    id: 'studios.answer',
    method: 'POST',
    path: '/c/:county/studios/:bodyId/receptions/:receptionId/answer',
    permission: 'aid.own',
    input: z.object({ ...oneReception, answer: z.string().trim().min(2).max(1000), keepBack }),
    output: written,
  }),
  /** A deputy takes the own published answer down; a corrected one may be given after it. */
  takeDown: defineContract({
    id: 'studios.takeDown',
    method: 'POST',
    path: '/c/:county/studios/:bodyId/receptions/:receptionId/take-down',
    permission: 'aid.own',
    input: z.object({ ...oneReception, why: z.enum(takenDownFor), reason: z.string().trim().min(2).max(200) }),
    output: written,
  }),
  /** Makes a request for a deputy, by the office that keeps the body. */
  askFor: defineContract({
    id: 'studios.askFor',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/receptions/:receptionId/request',
    permission: 'body.manage',
    input: z.object(oneReception),
    output: written,
  }),
}
