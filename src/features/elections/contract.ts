import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, kinDeclared, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const n = z.number().int().min(0).max(10_000_000)

/** The most that one meeting seats; a larger list comes in several. */
const mostSeats = 200

const seat = z
  .object({
    personId: rowId.optional(),
    /** A unit that sits here instead of a person, e.g. 派出所. */
    unit: z.string().trim().min(2).max(60).optional(),
    role: z.string().min(1).max(60),
    votes: n.optional(),
    origin: z.string().trim().max(40).optional(),
    /** Asked where the law keeps near relatives apart, as with an appointment; refused where it does not. */
    kin: kinDeclared.optional(),
  })
  .refine((one) => (one.personId === undefined) !== (one.unit === undefined))

/** 推选任免: seats are given by an election, a meeting, an appointment or a registration, and ended with a reason. */
export const elections = {
  hold: defineContract({
    id: 'elections.hold',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/sittings',
    permission: 'body.manage',
    input: z.object({
      ...county,
      bodyId: rowId,
      how: z.enum(['election', 'appointment', 'selectionMeeting', 'joining', 'registration']),
      on: day,
      roll: n.min(1).optional(),
      present: n.optional(),
      note: z.string().trim().max(500).default(''),
      termFrom: day,
      /** Left out: the term that this kind of body knows. */
      termTo: day.optional(),
      seats: z.array(seat).min(1).max(mostSeats),
      /** Why somebody leads more groups than is usual; asked for only then. */
      manyBecause: z.string().trim().max(200).optional(),
    }),
    output: written,
  }),
  end: defineContract({
    id: 'elections.end',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/seats/:seatId/end',
    permission: 'body.manage',
    /** `on` is the last day on which the seat still counts. */
    input: z.object({
      ...county,
      bodyId: rowId,
      seatId: rowId,
      on: day,
      reason: z.enum(['termOver', 'resigned', 'recalled', 'moved', 'died', 'removed', 'other']),
      /** Of a recall from a body whose meeting is counted: how many were entitled and there, and how many agreed. */
      recall: z.object({ on: day, roll: n.min(1), present: n, votes: n }).optional(),
    }),
    output: written,
  }),
}
