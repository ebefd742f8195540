import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, rowId } from '#wire/shapes.ts'

const text = { zh: z.string(), en: z.string() }
const pair = z.object(text)
const named = z.object({ id: z.string(), ...text })
const range = z.object({ from: z.number(), to: z.number() })

const procedure = named.extend({
  packId: z.string(),
  packVersion: z.string(),
  start: z.string(),
  states: z.record(z.string(), z.object({ ...text, phase: z.string().nullable(), final: z.boolean() })),
  fields: z.record(z.string(), z.object({ ...text, kind: z.string(), options: z.array(named) })),
  actions: z.record(z.string(), pair),
})

const gridLevel = z.object({
  level: z.number(),
  unit: z.string(),
  ...text,
  band: z
    .object({ households: range.optional(), persons: range.optional(), partyMembers: range.optional() })
    .nullable(),
  chief: z.object({ ...text, role: z.string(), mustHold: z.array(z.string()), candidates: z.array(z.string()) }),
})

/** What the pages need of the models in force: names, never rules. A list keeps the order of its packs. */
export const modelWords = z.object({
  county: z.object({ code: z.string(), name: z.string(), demonstration: z.boolean() }),
  packs: z.array(z.object({ packId: z.string(), packVersion: z.string() })),
  /** Words of the pages that a pack says otherwise, by their key. */
  words: z.record(z.string(), pair),
  categories: z.array(
    named.extend({ parent: z.string().nullable(), procedure: z.string().nullable(), examples: pair.nullable() }),
  ),
  channels: z.array(named.extend({ typedByStaff: z.boolean() })),
  triage: z.array(named.extend({ follows: pair })),
  procedures: z.array(procedure),
  roles: z.array(named),
  permissions: z.array(named),
  postTitles: z.array(named.extend({ role: z.string(), level: z.string(), body: z.string().nullable() })),
  bodyTypes: z.array(named.extend({ roles: z.array(named) })),
  gridLevels: z.array(gridLevel),
  gridKinds: z.array(named.extend({ by: z.string(), withoutHouseholds: z.boolean() })),
  teams: z.array(named.extend({ members: z.array(z.string()) })),
  networks: z.array(named.extend({ interpreted: z.boolean(), members: z.array(named) })),
  areaTags: z.array(named),
  dimensions: z.array(named.extend({ fixed: z.boolean() })),
  /** How the place groups the pages of the desk; `areaTag` is the kind of place that such a set is meant for. */
  moduleSets: z.array(
    named.extend({
      areaTag: z.string().nullable(),
      modules: z.array(named.extend({ leadsTo: pair.nullable(), pages: z.array(z.string()) })),
    }),
  ),
})

/** Words change only with a pack, so a page keeps them and says which version it holds. */
export const words = {
  read: defineContract({
    id: 'words.read',
    method: 'GET',
    path: '/c/:county/words',
    permission: 'word.read',
    offline: true,
    /**
     * `areaId`: the county, township or village that the page is about. `known`: the version that the page already holds. `only`: what
     * every page shows, without the lists that a form chooses from; a phone's page on a weak line waits for nothing else.
     */
    input: z.object({
      county: countyCode,
      areaId: rowId.optional(),
      known: z.string().max(400).optional(),
      only: z.literal('words').optional(),
    }),
    /**
     * `model` is null where the page's version is still the one in force, and where only `words` were asked for. `byArea` says whether places of this county run lists of
     * their own: only then does it matter which place is asked for.
     */
    output: z.object({
      version: z.string(),
      byArea: z.boolean(),
      words: modelWords.shape.words.optional(),
      model: modelWords.nullable(),
    }),
  }),
}
