import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, flag, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
export const dwellingKinds = ['house', 'flat', 'dormitory', 'kitchen', 'basement', 'garage', 'other'] as const

/** What may be wrong with a rented room; a pack may call each by other words. Nothing of who lives there. */
export const roomFindings = ['exit', 'wiring', 'gas', 'fireGear', 'partitions', 'structure'] as const
export type RoomFinding = (typeof roomFindings)[number]

const text = (most: number) => z.string().trim().max(most).default('')
const place = {
  groupId: rowId.nullable().default(null),
  kind: z.enum(dwellingKinds),
  community: text(60),
  building: text(20),
  unit: text(20),
  room: text(20),
  address: text(200),
}
const owner = {
  ownerHouseholdId: rowId.nullable().default(null),
  ownerName: text(50),
  ownerPhone: z
    .string()
    .regex(/^1\d{10}$/)
    .nullable()
    .default(null),
  isLet: z.boolean().default(false),
}

const tenant = z.object({
  tenancyId: z.number(),
  householdId: z.number(),
  householdCode: z.string(),
  headName: z.string().nullable(),
  from: day,
  until: day.nullable(),
  filedOn: day.nullable(),
  checkedOn: day.nullable(),
  findings: z.array(z.enum(roomFindings)),
})

/** A tenancy as owner and tenant read it: the same days and findings as the office, and nothing about the other side. */
const ownTenancy = z.object({
  tenancyId: z.number(),
  part: z.enum(['tenant', 'owner']),
  name: z.string(),
  from: day,
  filedOn: day.nullable(),
  checkedOn: day.nullable(),
  findings: z.array(z.enum(roomFindings)),
})
const reason = z.string().trim().min(2).max(200)

export const dwellingRow = z.object({
  id: z.number(),
  kind: z.enum(dwellingKinds),
  /** 幸福社区 2号楼 1单元 301, or the address of a house. */
  name: z.string(),
  villageId: z.number(),
  groupId: z.number().nullable(),
  community: z.string(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  address: z.string(),
  ownerName: z.string(),
  ownerHouseholdId: z.number().nullable(),
  ownerPhone: z.string().nullable(),
  isLet: z.boolean(),
  /** Households that live here now. */
  households: z.array(z.object({ id: z.number(), code: z.string(), headName: z.string().nullable() })),
})

/** A list of a village has some thousand lines; a workbook of that size is far below this. */
const file = { maxBytes: 2 * 1024 * 1024 }
const listLine = z.object({
  line: z.number(),
  name: z.string(),
  kind: z.enum(dwellingKinds).nullable(),
  isLet: z.boolean(),
  there: z.boolean(),
  problem: z.object({ zh: z.string(), en: z.string() }).nullable(),
})

/** Houses, and the rooms of resettlement communities; rented ones with their owner, their tenants and what is done for safety. */
export const dwellings = {
  list: defineContract({
    id: 'dwellings.list',
    method: 'GET',
    path: '/c/:county/dwellings',
    permission: 'household.read',
    input: z.object({
      ...county,
      ...paging,
      villageId: rowId,
      let: flag.optional(),
      starts: z.string().trim().max(60).optional(),
    }),
    output: page(dwellingRow),
  }),
  read: defineContract({
    id: 'dwellings.read',
    method: 'GET',
    path: '/c/:county/dwellings/:dwellingId',
    permission: 'household.read',
    input: z.object({ ...county, dwellingId: rowId }),
    output: dwellingRow.extend({ tenants: z.array(tenant) }),
  }),
  add: defineContract({
    id: 'dwellings.add',
    method: 'POST',
    path: '/c/:county/villages/:villageId/dwellings',
    permission: 'dwelling.keep',
    input: z.object({ ...county, villageId: rowId, ...place, ...owner }),
    output: written,
  }),
  /** A whole building at once: every room of every unit and floor. */
  addBuilding: defineContract({
    id: 'dwellings.addBuilding',
    method: 'POST',
    path: '/c/:county/villages/:villageId/buildings',
    permission: 'dwelling.keep',
    input: z.object({
      ...county,
      villageId: rowId,
      groupId: rowId.nullable().default(null),
      community: z.string().trim().min(1).max(60),
      building: z.string().trim().min(1).max(20),
      units: z.number().int().min(1).max(20),
      floors: z.number().int().min(1).max(40),
      roomsPerFloor: z.number().int().min(1).max(20),
    }),
    output: z.object({ id: z.number(), rooms: z.number() }),
  }),
  /** A list of the office or of GB/T 31000 (出租房屋), looked at before it comes in. Tenants are not read: life events say who lives where. */
  previewList: defineContract({
    id: 'dwellings.previewList',
    method: 'POST',
    path: '/c/:county/villages/:villageId/dwellings/list/preview',
    permission: 'dwelling.keep',
    repeatable: true,
    file,
    input: z.object({ ...county, villageId: rowId }),
    output: z.object({ lines: z.array(listLine), faulty: z.number(), there: z.number(), digest: z.string() }),
  }),
  bringInList: defineContract({
    id: 'dwellings.bringInList',
    method: 'POST',
    path: '/c/:county/villages/:villageId/dwellings/list',
    permission: 'dwelling.keep',
    file,
    /** The digest that the preview answered: what was looked at is what comes in. */
    input: z.object({ ...county, villageId: rowId, digest: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.object({ id: z.number(), added: z.number() }),
  }),
  keepOwner: defineContract({
    id: 'dwellings.keepOwner',
    method: 'POST',
    path: '/c/:county/dwellings/:dwellingId/owner',
    permission: 'dwelling.keep',
    input: z.object({ ...county, dwellingId: rowId, ...owner }),
    output: written,
  }),
  /** Another place, kind or group: what was typed wrong. Whoever lives there lives at the right address from the start. */
  correct: defineContract({
    id: 'dwellings.correct',
    method: 'POST',
    path: '/c/:county/dwellings/:dwellingId/place',
    permission: 'dwelling.keep',
    input: z.object({ ...county, dwellingId: rowId, ...place }),
    output: written,
  }),
  /** A dwelling that is no more, or never was. */
  close: defineContract({
    id: 'dwellings.close',
    method: 'POST',
    path: '/c/:county/dwellings/:dwellingId/close',
    permission: 'dwelling.keep',
    input: z.object({ ...county, dwellingId: rowId, reason }),
    output: written,
  }),
  /** Every room of a building at once. */
  closeBuilding: defineContract({
    id: 'dwellings.closeBuilding',
    method: 'POST',
    path: '/c/:county/villages/:villageId/buildings/close',
    permission: 'dwelling.keep',
    input: z.object({
      ...county,
      villageId: rowId,
      community: text(60),
      building: z.string().trim().min(1).max(20),
      reason,
    }),
    output: written,
  }),
  /** What is kept of the tenancies of one's own household, as tenant and as owner. */
  own: defineContract({
    id: 'dwellings.own',
    method: 'GET',
    path: '/c/:county/dwellings/own',
    permission: 'person.readOwn',
    input: z.object(county),
    output: z.object({ rows: z.array(ownTenancy) }),
  }),
  /** The contract was filed, the safety of the room was looked at, and what was found. */
  keepTenancy: defineContract({
    id: 'dwellings.keepTenancy',
    method: 'POST',
    path: '/c/:county/tenancies/:tenancyId',
    permission: 'dwelling.keep',
    input: z.object({
      ...{ ...county, tenancyId: rowId, filedOn: day.nullable(), checkedOn: day.nullable() },
      /** What still has to be put right in the room. */
      findings: z.array(z.enum(roomFindings)).max(roomFindings.length).default([]),
    }),
    output: written,
  }),
}
