import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, heard, page, paging, rowId, signedPaper, written } from '#wire/shapes.ts'
import { bodyFigures, consent, deedRow, offerRow, ownService, servingBody } from './shapes.ts'

const county = { county: countyCode }
const line = (most: number) => z.string().trim().max(most)
const area = { areaId: rowId.optional() }

/** 公益服务: who wants to help offers it, what was done is written down, and whoever received or led it says that it took place. */
export const volunteering = {
  /** The bodies of a village in which one may serve: of the own village all, of another one those that take people from elsewhere. */
  ofVillage: defineContract({
    id: 'volunteering.ofVillage',
    method: 'GET',
    path: '/c/:county/villages/:villageId/volunteering',
    permission: 'aid.own',
    input: z.object({ ...county, villageId: rowId }),
    output: z.object({ own: z.boolean(), rows: z.array(servingBody) }),
  }),
  /** What I offered, where I serve, what I did, and what waits for my word because I lead a body. */
  mine: defineContract({
    id: 'volunteering.mine',
    method: 'GET',
    path: '/c/:county/volunteering/mine',
    permission: 'aid.own',
    input: z.object(county),
    output: ownService,
  }),
  offer: defineContract({
    id: 'volunteering.offer',
    method: 'POST',
    path: '/c/:county/volunteering/bodies/:bodyId/offers',
    permission: 'aid.own',
    input: z.object({ ...county, bodyId: rowId, role: z.string().max(60), said: line(200).default('') }),
    output: written,
  }),
  /**
   * The same from signed paper of somebody who uses no phone. Of a minor the guardian's consent may stand on it already; without it the yes
   * asks for it, as it does on the phone.
   */
  noteOffer: defineContract({
    id: 'volunteering.noteOffer',
    method: 'POST',
    path: '/c/:county/volunteering/bodies/:bodyId/paper/offers',
    permission: 'body.manage',
    input: z.object({
      ...{ ...county, bodyId: rowId, personId: rowId, role: z.string().max(60), said: line(200).default('') },
      ...{ ...signedPaper, consent: consent.optional() },
    }),
    output: written,
  }),
  withdraw: defineContract({
    id: 'volunteering.withdraw',
    method: 'POST',
    path: '/c/:county/volunteering/offers/:offerId/withdraw',
    permission: 'aid.own',
    input: z.object({ ...county, offerId: rowId }),
    output: written,
  }),
  leave: defineContract({
    id: 'volunteering.leave',
    method: 'POST',
    path: '/c/:county/volunteering/bodies/:bodyId/leave',
    permission: 'aid.own',
    input: z.object({ ...county, bodyId: rowId }),
    output: written,
  }),
  /** One service that took place. No place, no clock, no photo is asked for. */
  tell: defineContract({
    id: 'volunteering.tell',
    method: 'POST',
    path: '/c/:county/volunteering/bodies/:bodyId/deeds',
    permission: 'aid.own',
    input: z.object({
      ...{ ...county, bodyId: rowId, on: day },
      halfHours: z.coerce.number().int().min(1).max(48),
      topic: z.string().trim().min(2).max(200),
    }),
    output: written,
  }),
  /** The same from somebody who uses no phone, written down by the office with how it was heard. */
  noteDeed: defineContract({
    id: 'volunteering.noteDeed',
    method: 'POST',
    path: '/c/:county/volunteering/bodies/:bodyId/paper',
    permission: 'body.manage',
    input: z.object({
      ...{ ...county, bodyId: rowId, seatId: rowId, on: day, heard },
      halfHours: z.coerce.number().int().min(1).max(48),
      topic: z.string().trim().min(2).max(200),
    }),
    output: written,
  }),
  /** Whoever received the service says so by the number that its doer gave them. */
  confirmByCode: defineContract({
    id: 'volunteering.confirmByCode',
    method: 'POST',
    path: '/c/:county/volunteering/confirm',
    permission: 'aid.own',
    input: z.object({ ...county, code: z.string().regex(/^\d{8}$/) }),
    output: written,
  }),
  /** Whoever leads the body says whether it took place. */
  confirm: defineContract({
    id: 'volunteering.confirm',
    method: 'POST',
    path: '/c/:county/volunteering/deeds/:deedId/confirm',
    permission: 'aid.own',
    input: z.object({ ...county, deedId: rowId, accept: z.boolean(), remark: line(200).default('') }),
    output: written,
  }),
  /** The same by the village that received it. */
  settle: defineContract({
    id: 'volunteering.settle',
    method: 'POST',
    path: '/c/:county/volunteering/deeds/:deedId',
    permission: 'body.manage',
    input: z.object({ ...county, deedId: rowId, accept: z.boolean(), remark: line(200).default('') }),
    output: written,
  }),
  /** Who has offered to serve and waits for the village. */
  offers: defineContract({
    id: 'volunteering.offers',
    method: 'GET',
    path: '/c/:county/volunteering/offers',
    permission: 'body.manage',
    input: z.object({ ...county, ...paging, ...area }),
    output: page(offerRow),
  }),
  answer: defineContract({
    id: 'volunteering.answer',
    method: 'POST',
    path: '/c/:county/volunteering/offers/:offerId',
    permission: 'body.manage',
    input: z.object({
      ...{ ...county, offerId: rowId, accept: z.boolean(), answer: line(200).default('') },
      /** Whose consent it was and how it was heard, where whoever offers is not of age. */
      consent: consent.optional(),
    }),
    output: written,
  }),
  /** Services of an area or of one body, those that wait first when asked for. */
  deeds: defineContract({
    id: 'volunteering.deeds',
    method: 'GET',
    path: '/c/:county/volunteering/deeds',
    permission: 'body.list',
    input: z.object({
      ...{ ...county, ...paging, ...area, bodyId: rowId.optional() },
      state: z.enum(['told', 'confirmed', 'declined']).optional(),
    }),
    output: page(deedRow),
  }),
  /** Per body, in the order of their registration; there is none per person and no ranking. */
  figures: defineContract({
    id: 'volunteering.figures',
    method: 'GET',
    path: '/c/:county/volunteering/figures',
    permission: 'body.list',
    input: z.object({ ...county, ...paging, ...area, year: z.coerce.number().int().min(2000).max(2999).optional() }),
    output: page(bodyFigures),
  }),
  /** What was done in a seat, looked at with whoever holds it: a sentence. */
  review: defineContract({
    id: 'volunteering.review',
    method: 'POST',
    path: '/c/:county/volunteering/bodies/:bodyId/seats/:seatId/reviews',
    permission: 'body.manage',
    input: z.object({ ...county, bodyId: rowId, seatId: rowId, said: z.string().trim().min(2).max(500) }),
    output: written,
  }),
  reviews: defineContract({
    id: 'volunteering.reviews',
    method: 'GET',
    path: '/c/:county/volunteering/bodies/:bodyId/reviews',
    permission: 'body.list',
    input: z.object({ ...county, bodyId: rowId }),
    output: z.object({
      rows: z.array(
        z.object({ id: z.number(), seatId: z.number(), name: z.string(), role: z.string(), on: day, said: z.string() }),
      ),
    }),
  }),
}
