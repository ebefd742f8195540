import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, instant, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const note = z.string().trim().min(2).max(500)
const line = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/)

export const reportStates = ['reported', 'received', 'settled'] as const
export const outcomes = ['police', 'civilAffairs', 'otherOrgan', 'unfounded'] as const

const row = {
  id: z.number(),
  at: instant,
  state: z.enum(reportStates),
  dueAt: instant.nullable(),
  villageName: z.string().nullable(),
  /** Whom the reporter called, in order: ids of lines. */
  called: z.array(z.string()),
}
const step = z.object({
  id: z.number(),
  kind: z.enum(['call', 'note', 'received', 'settled']),
  line: z.string().nullable(),
  text: z.string().nullable(),
  byName: z.string(),
  byTitle: z.string(),
  at: instant,
})

/**
 * The duty to report that a child is harmed or may be (未成年人保护法 11): first the call, then what is written down by itself. Kept in a
 * compartment: no list, board, figure or page of a household shows it; the organs named by law read it and nobody else.
 */
export const childReports = {
  /** Numbers to call, the police first. Kept on the phone, so that they are there without a network. */
  lines: defineContract({
    id: 'childReports.lines',
    method: 'GET',
    path: '/c/:county/child-protection/lines',
    permission: 'childReport.make',
    offline: true,
    input: z.object(county),
    output: z.object({
      rows: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string(), phone: z.string() })),
    }),
  }),
  /** Written with the tap that calls; nothing has to be filled in. */
  make: defineContract({
    id: 'childReports.make',
    method: 'POST',
    path: '/c/:county/child-reports',
    permission: 'childReport.make',
    compartment: 'childreport',
    input: z.object({ ...county, line, householdId: rowId.optional(), personId: rowId.optional() }),
    output: written,
  }),
  /** A further call, or what the reporter adds when there is time. */
  add: defineContract({
    id: 'childReports.add',
    method: 'POST',
    path: '/c/:county/child-reports/:reportId/steps',
    permission: 'childReport.make',
    compartment: 'childreport',
    input: z.object({ ...county, reportId: rowId, line: line.optional(), note: note.optional() }),
    output: written,
  }),
  /** That one has done one's duty, and when. No child, no household, no word. */
  mine: defineContract({
    id: 'childReports.mine',
    method: 'GET',
    path: '/c/:county/child-reports/own',
    permission: 'childReport.make',
    compartment: 'childreport',
    input: z.object({ ...county, ...paging }),
    output: page(z.object(row)),
  }),
  list: defineContract({
    id: 'childReports.list',
    method: 'GET',
    path: '/c/:county/child-reports',
    permission: 'childReport.keep',
    compartment: 'childreport',
    input: z.object({ ...county, ...paging, state: z.enum(reportStates).optional() }),
    output: page(z.object(row)),
  }),
  /** The report whole. Reading it leaves a row in the audit and none in the household's list of looks, which would betray it. */
  read: defineContract({
    id: 'childReports.read',
    method: 'POST',
    path: '/c/:county/child-reports/:reportId/read',
    permission: 'childReport.keep',
    compartment: 'childreport',
    repeatable: true,
    input: z.object({ ...county, reportId: rowId }),
    output: z.object({
      ...row,
      childName: z.string().nullable(),
      householdId: z.number().nullable(),
      householdCode: z.string().nullable(),
      address: z.string().nullable(),
      outcome: z.enum(outcomes).nullable(),
      byName: z.string(),
      byTitle: z.string(),
      steps: z.array(step),
    }),
  }),
  receive: defineContract({
    id: 'childReports.receive',
    method: 'POST',
    path: '/c/:county/child-reports/:reportId/receive',
    permission: 'childReport.keep',
    compartment: 'childreport',
    input: z.object({ ...county, reportId: rowId, note: note.optional() }),
    output: written,
  }),
  settle: defineContract({
    id: 'childReports.settle',
    method: 'POST',
    path: '/c/:county/child-reports/:reportId/settle',
    permission: 'childReport.keep',
    compartment: 'childreport',
    input: z.object({ ...county, reportId: rowId, outcome: z.enum(outcomes), note }),
    output: written,
  }),
  /** The own office's telephone, so that whoever must report finds it. */
  setLine: defineContract({
    id: 'childReports.setLine',
    method: 'POST',
    path: '/c/:county/child-protection/lines',
    permission: 'childReport.keep',
    input: z.object({
      ...county,
      areaId: rowId,
      phone: z
        .string()
        .trim()
        .regex(/^[0-9-]{3,20}$/),
    }),
    output: written,
  }),
  offices: defineContract({
    id: 'childReports.offices',
    method: 'GET',
    path: '/c/:county/child-protection/offices',
    permission: 'childReport.keep',
    input: z.object(county),
    output: z.object({
      rows: z.array(z.object({ id: z.number(), name: z.string(), level: z.string(), phone: z.string().nullable() })),
    }),
  }),
}
