import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, page, paging, rowId } from '#wire/shapes.ts'
import {
  finding,
  findings,
  inspectionFull,
  inspectionRow,
  means,
  meansOfChecking,
  replayed,
  shownInspection,
  spread,
  toCheckRow,
} from './shapes.ts'

const county = { county: countyCode }
const oneInspection = { ...county, inspectionId: rowId }
const oneItem = { ...oneInspection, requestId: rowId }

/** What may be drawn: matters of one township or village, or without an area of the whole county, that were finished from the first to the last day, all or of one category. */
const asked = { areaId: rowId.optional(), from: day, to: day, category: z.string().max(60).optional() }

/** For forms, in the order in which they stand there. */
export const findingKinds = findings
export const meansKinds = meansOfChecking

/** Nobody checks more in one draw; whoever must look at more draws again, in the open. */
const size = z.number().int().min(1).max(200)

/** 抽查: supervisors look again at matters that chance has named. Each path lies below `/api`. */
export const inspections = {
  /** How many there are to draw from; no dice fall. */
  frame: defineContract({
    id: 'inspections.frame',
    method: 'GET',
    path: '/c/:county/inspections/frame',
    permission: 'request.inspect',
    input: z.object({ ...county, ...asked }),
    output: z.object({ population: z.number(), villages: z.number() }),
  }),
  /** The server throws the dice. There is no field for a seed, and what was drawn stays listed whatever follows. */
  draw: defineContract({
    id: 'inspections.draw',
    method: 'POST',
    path: '/c/:county/inspections',
    permission: 'request.inspect',
    input: z.object({ ...county, ...asked, size, spread: spread.default('whole') }),
    output: inspectionFull,
  }),
  list: defineContract({
    id: 'inspections.list',
    method: 'GET',
    path: '/c/:county/inspections',
    permission: 'request.inspect',
    input: z.object({ ...county, townshipId: rowId.optional(), villageId: rowId.optional(), ...paging }),
    output: page(inspectionRow),
  }),
  /** What still waits to be looked at in the draws of one's own areas, the oldest draw first. */
  toCheck: defineContract({
    id: 'inspections.toCheck',
    method: 'GET',
    path: '/c/:county/inspections/to-check',
    permission: 'request.inspect',
    offline: true,
    input: z.object(county),
    output: z.object({ rows: z.array(toCheckRow) }),
  }),
  /** The draws of a village for everybody: counts, and what is needed to draw again. */
  ofVillage: defineContract({
    id: 'inspections.ofVillage',
    method: 'GET',
    path: '/c/:county/inspections/village',
    permission: 'board.read',
    input: z.object({ ...county, villageId: rowId }),
    output: z.object({ rows: z.array(shownInspection) }),
  }),
  read: defineContract({
    id: 'inspections.read',
    method: 'GET',
    path: '/c/:county/inspections/:inspectionId',
    permission: 'request.inspect',
    offline: true,
    input: z.object(oneInspection),
    output: inspectionFull,
  }),
  replay: defineContract({
    id: 'inspections.replay',
    method: 'GET',
    path: '/c/:county/inspections/:inspectionId/replay',
    permission: 'request.inspect',
    input: z.object(oneInspection),
    output: replayed,
  }),
  /** Records what was found. A second one for the same matter is a correction and stands beside the first. */
  check: defineContract({
    id: 'inspections.check',
    method: 'POST',
    path: '/c/:county/inspections/:inspectionId/items/:requestId/findings',
    permission: 'request.inspect',
    offline: true,
    input: z.object({ ...oneItem, finding, means, remark: z.string().trim().max(500).default('') }),
    output: inspectionFull,
  }),
  /** What does not hold goes back to whoever dispatches in its place, with what was found. */
  sendBack: defineContract({
    id: 'inspections.sendBack',
    method: 'POST',
    path: '/c/:county/inspections/:inspectionId/items/:requestId/send-back',
    permission: 'request.inspect',
    offline: true,
    input: z.object({ ...oneItem, found: z.string().trim().min(2).max(500) }),
    output: inspectionFull,
  }),
  /** Gives a draw up. It stays listed with the reason. */
  abandon: defineContract({
    id: 'inspections.abandon',
    method: 'POST',
    path: '/c/:county/inspections/:inspectionId/abandon',
    permission: 'request.inspect',
    input: z.object({ ...oneInspection, reason: z.string().trim().min(2).max(200) }),
    output: inspectionFull,
  }),
}
