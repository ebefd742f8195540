import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, flag, page, paging, rowId, written } from '#wire/shapes.ts'

const tagId = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,59}$/)
const level = z.enum(['county', 'township', 'village', 'group'])

/** One area as a tree shows it; `children` is how many lie directly below, so that a leaf needs no question. */
export const areaRow = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  level,
  children: z.number(),
  tags: z.array(z.string()),
})

/** The way from the county down to an area, the area itself last. */
const path = z.array(z.object({ id: z.number(), code: z.string(), name: z.string(), level }))

/** What a village calls one of its groups. */
const groupName = z.string().trim().min(1).max(20)

/** The tree of areas, read level by level: a county has up to a thousand villages, and nobody looks at all of them. */
export const areas = {
  list: defineContract({
    id: 'areas.list',
    method: 'GET',
    path: '/c/:county/areas',
    permission: 'area.read',
    offline: true,
    /** Without a parent: the townships. `deep` below a village: its groups with all groups below them, each after the one it is part of. */
    input: z.object({ county: countyCode, parentId: rowId.optional(), deep: flag.default(false) }),
    output: z.object({
      parentId: z.number().nullable(),
      /** `depth` is nought directly below the parent. */
      rows: z.array(areaRow.extend({ depth: z.number() })),
    }),
  }),
  find: defineContract({
    id: 'areas.find',
    method: 'GET',
    path: '/c/:county/areas/find',
    permission: 'area.read',
    offline: true,
    /** Part of a name, or the beginning of a code. At most twenty come back, each with its path in words. */
    input: z.object({ county: countyCode, q: z.string().trim().min(1).max(40), level: level.optional() }),
    output: z.object({ rows: z.array(areaRow.extend({ within: z.string() })) }),
  }),
  read: defineContract({
    id: 'areas.read',
    method: 'GET',
    path: '/c/:county/areas/:areaId',
    permission: 'area.read',
    input: z.object({ county: countyCode, areaId: rowId }),
    output: areaRow.extend({
      urbanRural: z.string().nullable(),
      validFrom: z.string(),
      validTo: z.string().nullable(),
      successorId: z.number().nullable(),
      path,
    }),
  }),
  path: defineContract({
    id: 'areas.path',
    method: 'GET',
    path: '/c/:county/areas/:areaId/path',
    permission: 'area.read',
    offline: true,
    input: z.object({ county: countyCode, areaId: rowId }),
    output: z.object({ rows: path }),
  }),
  /** Townships, villages and groups by what kind of place they are, the tags of the models in force with how many bear each. */
  tagged: defineContract({
    id: 'areas.tagged',
    method: 'GET',
    path: '/c/:county/area-tags',
    permission: 'area.read',
    input: z.object({
      county: countyCode,
      ...paging,
      withinId: rowId.optional(),
      level: z.enum(['township', 'village', 'group']).default('village'),
      tag: tagId.optional(),
      untagged: flag.default(false),
    }),
    output: page(areaRow.omit({ children: true }).extend({ within: z.string() })).extend({
      tags: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string(), areas: z.number() })),
      none: z.number(),
    }),
  }),
  /** All tags of one place at once; none takes them away. */
  tag: defineContract({
    id: 'areas.tag',
    method: 'POST',
    path: '/c/:county/areas/:areaId/tags',
    permission: 'area.tag',
    input: z.object({ county: countyCode, areaId: rowId, tags: z.array(tagId).max(10) }),
    output: written,
  }),
  /**
   * The groups of a village as whoever keeps them sees them: each after the one it is part of, with what lies in it and in its parts, and
   * those that are closed.
   */
  groups: defineContract({
    id: 'areas.groups',
    method: 'GET',
    path: '/c/:county/areas/:areaId/groups',
    permission: 'area.group',
    input: z.object({ county: countyCode, areaId: rowId }),
    output: z.object({
      rows: z.array(
        z.object({
          id: z.number(),
          parentId: z.number(),
          depth: z.number(),
          code: z.string(),
          name: z.string(),
          formerNames: z.array(z.string()),
          validFrom: z.string(),
          households: z.number(),
          grids: z.number(),
        }),
      ),
      closed: z.array(
        z.object({
          id: z.number(),
          name: z.string(),
          /** The group that it was part of. */
          within: z.string().nullable(),
          validTo: z.string(),
          successor: z.string().nullable(),
        }),
      ),
    }),
  }),
  /** Several at once: a village that begins writes 一组 to 八组 in one go. Below a group too: 上院 and 下院 of 一组. */
  addGroups: defineContract({
    id: 'areas.addGroups',
    method: 'POST',
    path: '/c/:county/areas/:areaId/groups',
    permission: 'area.group',
    input: z.object({ county: countyCode, areaId: rowId, names: z.array(groupName).min(1).max(60) }),
    output: written,
  }),
  renameGroup: defineContract({
    id: 'areas.renameGroup',
    method: 'POST',
    path: '/c/:county/area-groups/:groupId/name',
    permission: 'area.group',
    input: z.object({ county: countyCode, groupId: rowId, name: groupName }),
    output: written,
  }),
  /** Households, grids and running matters go to the other group; this one is closed and names it. */
  mergeGroup: defineContract({
    id: 'areas.mergeGroup',
    method: 'POST',
    path: '/c/:county/area-groups/:groupId/merging',
    permission: 'area.group',
    input: z.object({ county: countyCode, groupId: rowId, intoId: rowId }),
    output: written,
  }),
  /** Only an empty one, without parts. */
  closeGroup: defineContract({
    id: 'areas.closeGroup',
    method: 'POST',
    path: '/c/:county/area-groups/:groupId/closing',
    permission: 'area.group',
    input: z.object({ county: countyCode, groupId: rowId }),
    output: written,
  }),
}
