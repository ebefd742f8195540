import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, page, paging, rowId, written } from '#wire/shapes.ts'

const text = { zh: z.string(), en: z.string() }

/** A warning or a gap in words. It tells and never blocks. */
export const gridNote = z.object({ code: z.string(), ...text, facts: z.record(z.string(), z.unknown()) })

/** Who holds which post. `via` says where: on this grid itself, or above it (a grid worker often serves the whole village). */
const holder = z.object({
  postId: z.number(),
  personId: z.number(),
  name: z.string(),
  role: z.string(),
  title: z.object(text),
  via: z.enum(['grid', 'above', 'group', 'village']),
})

const candidate = z.object({
  personId: z.number(),
  name: z.string(),
  kind: z.string(),
  householdCode: z.string().nullable(),
})

/** The organisation that an exclusive grid is of. */
const ofBody = z.object({ id: z.number(), name: z.string(), kindName: z.object(text) })

/** One grid with all that its page says of it. `parentId` makes the tree; the order is the order of the tree. */
export const gridRow = z.object({
  id: z.number(),
  parentId: z.number().nullable(),
  level: z.number(),
  levelName: z.object(text),
  name: z.string(),
  kind: z.object({ id: z.string(), ...text }),
  /** Named for a grid of a building; an exclusive grid that names one takes the households of that building and no others. */
  building: z.string(),
  unit: z.string(),
  body: ofBody.nullable(),
  /** Of an enterprise or institution: it stands beside the grids of the village and holds no household by itself. */
  exclusive: z.boolean(),
  /** Over all villages of the township: one row, whichever of them is looked at, with the numbers of all of them. */
  ofTownship: z.boolean(),
  groupId: z.number().nullable(),
  isLeaf: z.boolean(),
  /** The system leaf 未划入: households that lie here are the village's violations. */
  isUnassigned: z.boolean(),
  households: z.number(),
  persons: z.number(),
  chief: holder.nullable(),
  /** What whoever serves here is there for (定责); a model may say it otherwise by the word `grid.duty`. */
  duty: z.object(text),
  workers: z.array(holder),
  /** Size outside the band, a chief without the post this level asks for, a group grid led by somebody else than its leader. */
  warnings: z.array(gridNote),
  /** Into how many grids of the next level this leaf should be split, and why. */
  split: z.object({ intoLevel: z.number(), parts: z.number(), because: z.array(z.string()) }).nullable(),
  /** Of a grid without a chief: people to ask, best first. Empty where there is a chief. */
  candidates: z.array(candidate),
  /** Teams of the model (the 铁三角): each member's post, with who holds it here or nobody. */
  teams: z.array(
    z.object({
      id: z.string(),
      ...text,
      complete: z.boolean(),
      /** `many`: any number may hold this place; `holders` names all of them, `holder` the nearest. */
      members: z.array(
        z.object({ id: z.string(), ...text, many: z.boolean(), holder: holder.nullable(), holders: z.array(holder) }),
      ),
    }),
  ),
})

export const householdRow = z.object({
  id: z.number(),
  code: z.string(),
  address: z.string(),
  headName: z.string().nullable(),
  persons: z.number(),
  groupId: z.number().nullable(),
  groupName: z.string().nullable(),
  gridId: z.number(),
})

/** Who served where on a day: the grids from the top down, and everybody whose post reached the lowest, the nearest first. */
const responsibility = z.object({
  on: z.string(),
  grids: z.array(z.object({ id: z.number(), name: z.string(), level: z.number(), ...text })),
  people: z.array(
    holder.extend({ gridName: z.string().nullable(), termFrom: z.string(), termTo: z.string().nullable() }),
  ),
})

/** Grids of a village: their tree, what is missing in it, and the few ways to change it. */
export const grids = {
  ofVillage: defineContract({
    id: 'grids.ofVillage',
    method: 'GET',
    path: '/c/:county/villages/:villageId/grids',
    permission: 'grid.read',
    offline: true,
    input: z.object({ county: countyCode, villageId: rowId }),
    output: z.object({
      village: z.object({ id: z.number(), code: z.string(), name: z.string(), townshipId: z.number() }),
      totals: z.object({
        grids: z.number(),
        leaves: z.number(),
        households: z.number(),
        persons: z.number(),
        unassigned: z.number(),
      }),
      grids: z.array(gridRow),
      /** Holes in the net: households in no grid (the first hundred by code), groups without their grid, levels nobody set up. */
      gaps: z.array(gridNote),
      unassigned: z.array(householdRow),
      /** What this person may do here. */
      may: z.object({ move: z.boolean(), manage: z.boolean() }),
    }),
  }),
  households: defineContract({
    id: 'grids.households',
    method: 'GET',
    path: '/c/:county/grids/:gridId/households',
    permission: 'household.read',
    offline: true,
    /** Of a grid of any level: all households in its leaves. */
    input: z.object({ county: countyCode, gridId: rowId, ...paging }),
    output: page(householdRow),
  }),
  coverage: defineContract({
    id: 'grids.coverage',
    method: 'GET',
    path: '/c/:county/grids/coverage',
    permission: 'grid.read',
    input: z.object({ county: countyCode }),
    output: z.object({
      rows: z.array(
        z.object({
          townshipId: z.number(),
          name: z.string(),
          villages: z.number(),
          groups: z.number(),
          /** Number of grids by level, the system leaf not counted. */
          gridsByLevel: z.record(z.string(), z.number()),
          households: z.number(),
          unassigned: z.number(),
          /** Leaves outside the band of their level. */
          warnings: z.number(),
          withoutChief: z.number(),
        }),
      ),
      /** What the reports behind the models count, beside what stands here: a reference to compare with, no target. */
      references: z.array(
        z.object({
          id: z.string(),
          ...text,
          figure: z.number(),
          stands: z.number(),
          /** The places that the report counts over, and those here; null where it names none. */
          places: z.object({ townships: z.number(), villages: z.number() }).nullable(),
          here: z.object({ townships: z.number(), villages: z.number() }),
        }),
      ),
    }),
  }),
  vacancies: defineContract({
    id: 'grids.vacancies',
    method: 'GET',
    path: '/c/:county/grids/vacancies',
    permission: 'grid.read',
    /** Grids that nobody leads now, or whose chief's term ends within thirty days. */
    input: z.object({ county: countyCode, townshipId: rowId.optional(), ...paging }),
    output: page(
      z.object({
        id: z.number(),
        name: z.string(),
        ...text,
        villageId: z.number(),
        villageName: z.string(),
        townshipId: z.number(),
        /** When the last of its chiefs' terms ends; null: nobody leads it. */
        endsOn: z.string().nullable(),
      }),
    ),
  }),
  responsible: defineContract({
    id: 'grids.responsible',
    method: 'GET',
    path: '/c/:county/households/:householdId/responsible',
    permission: 'household.read',
    input: z.object({ county: countyCode, householdId: rowId, on: day.optional() }),
    output: responsibility,
  }),
  gridResponsible: defineContract({
    id: 'grids.gridResponsible',
    method: 'GET',
    path: '/c/:county/grids/:gridId/responsible',
    permission: 'grid.read',
    input: z.object({ county: countyCode, gridId: rowId, on: day.optional() }),
    output: responsibility,
  }),
  move: defineContract({
    id: 'grids.move',
    method: 'POST',
    path: '/c/:county/grids/move',
    permission: 'household.move',
    /** The new grid must be a leaf of the household's own village. */
    input: z.object({ county: countyCode, householdId: rowId, gridId: rowId }),
    output: written,
  }),
  add: defineContract({
    id: 'grids.add',
    method: 'POST',
    path: '/c/:county/grids',
    permission: 'grid.manage',
    /**
     * A new leaf below a grid. A parent that was a leaf gives up its households: all of them must be named here (they move into the
     * new leaf), or the parent must hold none.
     */
    input: z.object({
      county: countyCode,
      parentId: rowId,
      name: z.string().trim().min(1).max(40),
      /** A kind of the packs: general, building, unit, exclusive, or one that the place names. */
      kind: z.string().max(60).default('general'),
      building: z.string().trim().max(40).default(''),
      unit: z.string().trim().max(40).default(''),
      /** Of an exclusive grid: whose it is. */
      bodyId: rowId.optional(),
      householdIds: z.array(rowId).max(500).default([]),
    }),
    output: written,
  }),
  /** Another name, another building, another organisation. Where it hangs and who lies in it stays. */
  change: defineContract({
    id: 'grids.change',
    method: 'POST',
    path: '/c/:county/grids/:gridId',
    permission: 'grid.manage',
    input: z.object({
      ...{ county: countyCode, gridId: rowId, name: z.string().trim().min(1).max(40) },
      building: z.string().trim().max(40).default(''),
      unit: z.string().trim().max(40).default(''),
      bodyId: rowId.nullable().default(null),
    }),
    output: written,
  }),
  /** The organisations of the grid's village and township that an exclusive grid may be of. */
  bodies: defineContract({
    id: 'grids.bodies',
    method: 'GET',
    path: '/c/:county/grids/:gridId/bodies',
    permission: 'grid.manage',
    input: z.object({ county: countyCode, gridId: rowId }),
    output: z.object({ rows: z.array(ofBody) }),
  }),
  /** The exclusive grids of an organisation, with who serves there. */
  ofBody: defineContract({
    id: 'grids.ofBody',
    method: 'GET',
    path: '/c/:county/organisations/bodies/:bodyId/grids',
    permission: 'grid.read',
    input: z.object({ county: countyCode, bodyId: rowId }),
    output: z.object({
      rows: z.array(
        z.object({
          ...{ id: z.number(), name: z.string(), villageId: z.number(), villageName: z.string(), building: z.string() },
          households: z.number(),
          people: z.array(z.object({ postId: z.number(), name: z.string(), title: z.object(text) })),
        }),
      ),
    }),
  }),
  split: defineContract({
    id: 'grids.split',
    method: 'POST',
    path: '/c/:county/grids/:gridId/split',
    permission: 'grid.manage',
    /** Turns a leaf into a parent of two to nine leaves; every household of the leaf is named in exactly one part. */
    input: z.object({
      county: countyCode,
      gridId: rowId,
      parts: z
        .array(z.object({ name: z.string().trim().min(1).max(40), householdIds: z.array(rowId).max(500) }))
        .min(2)
        .max(9),
    }),
    output: written,
  }),
}
