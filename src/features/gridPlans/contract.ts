import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, rowId, written } from '#wire/shapes.ts'
import { bandShape, figuresShape, planLine, plannedGrid, plannedHousehold, reasonShape, text } from './shapes.ts'

const onePlan = { county: countyCode, planId: rowId }
/** An editor names the edition it saw; who comes second is told. */
const edited = { ...onePlan, edition: z.coerce.number().int().positive() }
const name = z.string().trim().min(1).max(40)

/** 网格规划: how a village is divided into its lowest grids, drafted, compared, and put in force from a day. */
export const gridPlans = {
  ofVillage: defineContract({
    id: 'gridPlans.ofVillage',
    method: 'GET',
    path: '/c/:county/villages/:villageId/grid-plans',
    permission: 'grid.manage',
    input: z.object({ county: countyCode, villageId: rowId }),
    output: z.object({
      village: z.object({ id: z.number(), name: z.string() }),
      /** The level that is planned and its band, by the model in force; empty where the model names none. */
      level: z.object({ level: z.number(), ...text }).nullable(),
      band: bandShape,
      joinGroups: z.boolean(),
      households: z.number(),
      withPlace: z.number(),
      inBuildings: z.number(),
      present: figuresShape,
      plans: z.array(planLine),
    }),
  }),
  propose: defineContract({
    id: 'gridPlans.propose',
    method: 'POST',
    path: '/c/:county/grid-plans/propose',
    permission: 'grid.manage',
    /** Without a band, that of the model in force. `joinGroups`: grids may reach over neighbouring groups. */
    input: z.object({
      county: countyCode,
      villageId: rowId,
      name: name.optional(),
      band: bandShape.optional(),
      joinGroups: z.boolean().optional(),
    }),
    output: written,
  }),
  proposeTownship: defineContract({
    id: 'gridPlans.proposeTownship',
    method: 'POST',
    path: '/c/:county/grid-plans/propose-township',
    permission: 'grid.manage',
    /** One draft for each village of the township that has households, by its own band. */
    input: z.object({ county: countyCode, townshipId: rowId }),
    output: z.object({
      id: z.number(),
      rows: z.array(z.object({ villageId: z.number(), name: z.string(), planId: z.number(), met: z.boolean() })),
    }),
  }),
  draft: defineContract({
    id: 'gridPlans.draft',
    method: 'POST',
    path: '/c/:county/grid-plans/draft',
    permission: 'grid.manage',
    /** A draft to be changed by hand: from how things are, from buildings or units, or from another plan. */
    input: z.object({
      county: countyCode,
      villageId: rowId,
      name: name.optional(),
      from: z.enum(['present', 'buildings', 'units', 'copy']),
      planId: rowId.optional(),
    }),
    output: written,
  }),
  read: defineContract({
    id: 'gridPlans.read',
    method: 'GET',
    path: '/c/:county/grid-plans/:planId',
    permission: 'grid.manage',
    input: z.object(onePlan),
    output: z.object({
      plan: planLine,
      village: z.object({ id: z.number(), name: z.string() }),
      band: bandShape,
      joinGroups: z.boolean(),
      grids: z.array(plannedGrid),
      households: z.array(plannedHousehold),
      reasons: z.array(reasonShape),
      /** Households that joined the village since, or were in no grid when a draft was made by hand. */
      unplaced: z.number(),
      /** Address of map tiles that the operator has set up, with {z}, {x} and {y}; null: own outlines only. */
      tiles: z.string().nullable(),
    }),
  }),
  edit: defineContract({
    id: 'gridPlans.edit',
    method: 'POST',
    path: '/c/:county/grid-plans/:planId/edit',
    permission: 'grid.manage',
    /** Moves households into a grid of the plan (one past the last makes a new one), or names one. */
    input: z.object({
      ...edited,
      householdIds: z.array(rowId).max(500).default([]),
      to: z.number().int().min(0).max(400),
      name: name.optional(),
    }),
    output: written,
  }),
  compare: defineContract({
    id: 'gridPlans.compare',
    method: 'GET',
    path: '/c/:county/grid-plans/:planId/compare',
    permission: 'grid.manage',
    /** With another plan of the same village, or without one with how things are. */
    input: z.object({ ...onePlan, withId: rowId.optional() }),
    output: z.object({
      this: z.object({ name: z.string(), figures: figuresShape }),
      other: z.object({ name: z.string().nullable(), figures: figuresShape }),
      moved: z.number(),
      /** The first five hundred of them. */
      households: z.array(
        z.object({
          id: z.number(),
          code: z.string(),
          groupName: z.string().nullable(),
          from: z.string().nullable(),
          to: z.string().nullable(),
        }),
      ),
    }),
  }),
  publish: defineContract({
    id: 'gridPlans.publish',
    method: 'POST',
    path: '/c/:county/grid-plans/:planId/publish',
    permission: 'grid.manage',
    /** Today puts it in force at once; a later day is waited for. */
    input: z.object({ ...edited, on: day }),
    output: written,
  }),
  takeBack: defineContract({
    id: 'gridPlans.takeBack',
    method: 'POST',
    path: '/c/:county/grid-plans/:planId/take-back',
    permission: 'grid.manage',
    /** A plan that waits for its day is a draft again; a draft is put aside. What is in force is changed by another plan. */
    input: z.object(edited),
    output: written,
  }),
  setPlaces: defineContract({
    id: 'gridPlans.setPlaces',
    method: 'POST',
    path: '/c/:county/villages/:villageId/places',
    permission: 'grid.manage',
    /** Where households lie, in WGS-84 or CGCS2000, pasted from a list: code, longitude, latitude. */
    input: z.object({
      county: countyCode,
      villageId: rowId,
      places: z
        .array(
          z.object({
            code: z.string().trim().min(1).max(40),
            lng: z.number().min(70).max(140),
            lat: z.number().min(0).max(60),
          }),
        )
        .min(1)
        .max(1000),
    }),
    output: z.object({ id: z.number(), set: z.number(), unknown: z.array(z.string()) }),
  }),
}
