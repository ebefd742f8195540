import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const words = z.object({ zh: z.string(), en: z.string() })
const year = z.coerce.number().int().min(2000).max(2100)
const wage = z.number().int().min(1).max(1_000_000)
const oneOffer = { ...county, offerId: rowId }

const offerRow = z.object({
  id: z.number(),
  employerId: z.number(),
  employer: z.string(),
  areaName: z.string(),
  title: z.string(),
  places: z.number(),
  filled: z.number(),
  wageFrom: z.number().nullable(),
  wageTo: z.number().nullable(),
  phone: z.string(),
  note: z.string(),
  openedOn: day,
  closedOn: day.nullable(),
})

/** Places offered and filled and wages paid, as sums: who took a place stands nowhere. */
const sums = { offers: z.number(), places: z.number(), filled: z.number(), wages: z.number() }

/** Work that employers of the place offer, for whoever looks for it; and what came of it, employer by employer. */
export const jobOffers = {
  /** For everybody: what is open in the township of a village, the newest first. */
  near: defineContract({
    id: 'jobOffers.near',
    method: 'GET',
    path: '/c/:county/job-offers/near',
    permission: 'body.see',
    offline: true,
    input: z.object({ ...county, ...paging, villageId: rowId }),
    /** Whom a worker with a complaint finds there, where somebody is named. */
    output: page(offerRow.extend({ contact: z.string().nullable() })),
  }),
  /** All offers of one employer, also those that are over. */
  ofEmployer: defineContract({
    id: 'jobOffers.ofEmployer',
    method: 'GET',
    path: '/c/:county/job-offers/employers/:bodyId',
    permission: 'body.list',
    input: z.object({ ...county, ...paging, bodyId: rowId }),
    output: page(offerRow),
  }),
  /** Every employer of an area with the sums of a year: offers opened in it, wages paid in it. */
  ledger: defineContract({
    id: 'jobOffers.ledger',
    method: 'GET',
    path: '/c/:county/job-offers/ledger',
    permission: 'body.list',
    input: z.object({ ...county, ...paging, areaId: rowId.optional(), year }),
    output: page(z.object({ id: z.number(), name: z.string(), kindName: words, areaName: z.string(), ...sums })).extend(
      { total: z.object({ employers: z.number(), ...sums }) },
    ),
  }),
  offer: defineContract({
    id: 'jobOffers.offer',
    method: 'POST',
    path: '/c/:county/job-offers/employers/:bodyId',
    permission: 'body.manage',
    input: z.object({
      ...county,
      bodyId: rowId,
      title: z.string().trim().min(2).max(60),
      places: z.number().int().min(1).max(10_000),
      /** Yuan a month. */
      wageFrom: wage.optional(),
      wageTo: wage.optional(),
      phone: z
        .string()
        .trim()
        .regex(/^[0-9 +-]{0,20}$/)
        .default(''),
      note: z.string().trim().max(300).default(''),
    }),
    output: written,
  }),
  /** How many of the places are taken by now. */
  fill: defineContract({
    id: 'jobOffers.fill',
    method: 'POST',
    path: '/c/:county/job-offers/:offerId/filled',
    permission: 'body.manage',
    input: z.object({ ...oneOffer, filled: z.number().int().min(0).max(10_000) }),
    output: written,
  }),
  close: defineContract({
    id: 'jobOffers.close',
    method: 'POST',
    path: '/c/:county/job-offers/:offerId/close',
    permission: 'body.manage',
    input: z.object(oneOffer),
    output: written,
  }),
  /** The wages of a quarter as one sum; said again, the new one holds. */
  pay: defineContract({
    id: 'jobOffers.pay',
    method: 'POST',
    path: '/c/:county/job-offers/employers/:bodyId/wages',
    permission: 'body.manage',
    input: z.object({
      ...county,
      bodyId: rowId,
      year,
      quarter: z.number().int().min(1).max(4),
      workers: z.number().int().min(0).max(100_000),
      /** Yuan. */
      wages: z.number().int().min(0).max(100_000_000_000),
    }),
    output: written,
  }),
}
