import type { Model } from '#kernel/pack/model.ts'
import { bodyWords, stateWords } from '#kernel/pack/model.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import type { Words } from '#kernel/shared/words.ts'

const named = (one: Words & { id: string }) => ({ id: one.id, zh: one.zh, en: one.en })
const pair = ({ zh, en }: Words): Words => ({ zh, en })

/** A version of the words is the list of its packs, which differs by place: packs never change under the same number. */
export const versionOf = (model: Pick<Model, 'packs'>): string =>
  model.packs.map((pack) => `${pack.packId}@${pack.packVersion}`).join(' ')

/** Names of a procedure's states, fields and actions, without the rules that only the server decides by. */
function procedureWords(model: Model, procedure: Model['procedures'][string]) {
  const states = Object.entries(procedure.states).map(([id, state]) => [
    id,
    { ...pair(stateWords(model, procedure, id)), phase: state.phase ?? null, final: state.final === true },
  ])
  const fields = Object.entries(procedure.fields).map(([id, field]) => [
    id,
    { ...pair(field), kind: field.kind, options: (field.options ?? []).map(named) },
  ])
  return {
    ...named(procedure),
    packId: procedure.packId,
    packVersion: procedure.packVersion,
    start: procedure.start,
    states: Object.fromEntries(states),
    fields: Object.fromEntries(fields),
    actions: actionsOf(procedure),
  }
}

const actionsOf = (procedure: Procedure): Record<string, Words> =>
  Object.fromEntries(procedure.moves.map((move) => [move.action, pair(move)]))

/** Words of the pages that a pack says otherwise, by their key. */
export const ownWordsOf = (model: Pick<Model, 'words'>): Record<string, Words> =>
  Object.fromEntries(Object.entries(model.words).map(([key, words]) => [key, pair(words)]))

/** The model in force as the pages read it: every list in the order of its packs, nothing but names and sizes. */
export function wordsOf(model: Model) {
  const all = <T>(record: Readonly<Record<string, T>>): T[] => Object.values(record)
  return {
    packs: model.packs.map(({ packId, packVersion }) => ({ packId, packVersion })),
    words: ownWordsOf(model),
    categories: all(model.categories).map((one) => ({
      ...named(one),
      parent: one.parent ?? null,
      procedure: one.procedure ?? null,
      examples: one.examples ? pair(one.examples) : null,
    })),
    channels: all(model.channels).map((one) => ({ ...named(one), typedByStaff: one.typedByStaff })),
    triage: all(model.triage).map((one) => ({ ...named(one), follows: pair(one.follows) })),
    procedures: all(model.procedures).map((one) => procedureWords(model, one)),
    roles: all(model.roles).map(named),
    permissions: Object.entries(model.permissions).map(([id, words]) => ({ id, ...pair(words) })),
    postTitles: all(model.postTitles).map((one) => ({
      ...named(one),
      role: one.role,
      level: one.level,
      body: one.body ?? null,
    })),
    bodyTypes: all(model.bodyTypes).map(({ id, roles }) => ({
      ...{ id, ...pair(bodyWords(model, id)) },
      roles: roles.map((role) => ({ id: role.id, ...pair(role) })),
    })),
    gridLevels: model.gridLevels.map((one) => ({
      ...pair(one),
      level: one.level,
      unit: one.unit,
      band: one.band ?? null,
      chief: { ...one.chief, mustHold: [...one.chief.mustHold], candidates: [...one.chief.candidates] },
    })),
    gridKinds: all(model.gridKinds).map((one) => ({
      ...named(one),
      by: one.by,
      withoutHouseholds: one.withoutHouseholds === true,
    })),
    teams: all(model.teams).map((one) => ({ ...named(one), members: [...one.members] })),
    networks: all(model.networks).map((one) => ({
      ...named(one),
      interpreted: one.interpreted === true,
      members: one.members.map(named),
    })),
    areaTags: all(model.areaTags).map(named),
    dimensions: all(model.dimensions).map((one) => ({ ...named(one), fixed: one.fixed === true })),
    moduleSets: all(model.moduleSets).map((set) => ({
      ...named(set),
      areaTag: set.areaTag ?? null,
      modules: set.modules.map((one) => ({
        ...named(one),
        leadsTo: one.leadsTo ? pair(one.leadsTo) : null,
        pages: [...one.pages],
      })),
    })),
  }
}
