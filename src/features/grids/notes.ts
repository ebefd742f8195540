import { bodyOf } from '#features/posts/public.ts'
import { checkCoverage } from '#kernel/area/coverage.ts'
import { gridProblems } from '#kernel/area/gridProblems.ts'
import { checkBand, checkChief, suggestSplit } from '#kernel/area/grids.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Day } from '#kernel/shared/day.ts'
import { fill } from '#kernel/shared/fill.ts'
import type { Words } from '#kernel/shared/words.ts'
import {
  type Asked,
  type CountedGrid,
  type Counts,
  candidatesFor,
  chiefOf,
  type Grid,
  type Holder,
  kindOf,
  rollUp,
  serving,
  type Via,
} from './rules.ts'
import { gridsWords } from './words.ts'

/** All that one village's grid page is made from. */
export type VillageGrids = {
  villageId: number
  grids: readonly CountedGrid[]
  groups: readonly { id: number; name: string }[]
  holders: readonly Holder[]
  asked: readonly Asked[]
  unassigned: readonly { id: number; code: string; gridId: number }[]
  model: Model
  today: Day
}

export type GridBody = { id: number; name: string; kindName: Words }

type Facts = Record<string, unknown>
type Note = Words & { code: string; facts: Facts }

/** A note in the words of the model, of this feature, or of the kernel, whichever speaks first. */
function note(model: Model, code: string, facts: Facts, measure?: unknown): Note {
  const keys = [...(measure ? [`${code}.${measure}`] : []), code]
  const words =
    keys.map((key) => model.words[key]).find(Boolean) ??
    keys.map((key) => gridsWords[key]).find(Boolean) ??
    gridProblems[code]
  return { code, facts, zh: fill(words?.zh ?? code, facts), en: fill(words?.en ?? code, facts) }
}

/** A title is the id of a title of the packs, or words as the village wrote them. */
const titleWords = (model: Model, holder: Holder): Words => {
  const { zh, en } = model.postTitles[holder.title] ?? {
    zh: holder.title,
    en: model.roles[holder.role]?.en ?? holder.title,
  }
  return { zh, en }
}

const shown = (model: Model, holder: Holder, via: Via) => ({
  postId: holder.id,
  personId: holder.personId,
  name: holder.name,
  role: holder.role,
  title: titleWords(model, holder),
  via,
})

const kindOfGrid = (model: Model, grid: Grid): Words & { id: string } => {
  const kind = model.gridKinds[grid.kind]
  return { id: grid.kind, zh: kind?.zh ?? grid.kind, en: kind?.en ?? grid.kind }
}

/** A grid of a kind with a level of its own, or of no band, is called by its kind. */
const levelName = (model: Model, grid: Grid): Words => {
  if (grid.kind !== 'general' && !grid.isUnassigned) return kindOfGrid(model, grid)
  const levels = model.gridLevels
  const level = levels.find((one) => one.level === grid.level)
  if (grid.isUnassigned || !level) return gridsWords[grid.isUnassigned ? 'grid.unassigned' : 'grid.title']!
  return { zh: level.zh, en: level.en }
}

/** What a grid's size and chief give cause to say. It is told to the village and blocks nothing. */
function warningsOf({ model, holders, today }: VillageGrids, grid: Grid, counts: Counts, chief: Holder | null): Note[] {
  if (grid.isUnassigned) return []
  const levels = model.gridLevels
  const kind = model.gridKinds[grid.kind]
  if (levels.length > 0 && !kind?.ownLevel && !levels.some((one) => one.level === grid.level))
    return [note(model, 'grid.level_unknown', { level: grid.level })]
  const sizes = grid.isLeaf && !kind?.withoutHouseholds ? checkBand(grid.level, counts, levels) : []
  const notes = sizes.map(({ code, facts }) => note(model, code, facts, facts.measure))
  // Whoever leads the grid of an enterprise comes from the enterprise: the posts that a level asks for are those of the village.
  if (chief && kind?.withoutHouseholds) return notes
  if (!chief) return [...notes, note(model, 'grid.vacant', { level: grid.level })]
  // A post counts where it is held: the leader of another group does not lead this one.
  const held = holders
    .filter((one) => one.personId === chief.personId && (one.level !== 'group' || one.areaId === grid.groupId))
    .map((one) => ({ ...one, body: bodyOf(model, one) }))
  const right = checkChief(grid.level, held, levels, today)
  return right.ok
    ? notes
    : [...notes, note(model, right.problem.code, { ...right.problem.facts, level: grid.level, name: chief.name })]
}

/**
 * Each team of the model on one leaf: for every place the nearest holder, by title first, else by role, and somebody else than in the
 * places before where there is such a one. A place for many shows all and is never vacant.
 */
function teamsOn({ model, holders, today }: VillageGrids, grid: Grid) {
  const near = grid.isLeaf && !grid.isUnassigned ? serving(grid, holders, today) : null
  return Object.values(near ? model.teams : {}).map((team) => {
    const taken = new Set<number>()
    const members = team.members.map((id) => {
      const words = model.postTitles[id] ?? model.roles[id]
      const fit = [
        ...near!.filter((one) => one.title === id),
        ...near!.filter((one) => one.title !== id && one.role === (model.postTitles[id]?.role ?? id)),
      ]
      const many = team.many?.includes(id) ?? false
      const titled = many && model.postTitles[id] ? fit.filter((one) => one.title === id) : fit
      const first = titled.find((one) => !taken.has(one.personId)) ?? titled[0]
      if (first) taken.add(first.personId)
      const holder = first ? shown(model, first, first.via) : null
      return {
        id,
        zh: words?.zh ?? id,
        en: words?.en ?? id,
        many,
        holder,
        holders: (many ? titled : first ? [first] : []).map((one) => shown(model, one, one.via)),
      }
    })
    const { id, zh, en } = team
    return { id, zh, en, complete: members.every(({ many, holder }) => many || holder !== null), members }
  })
}

/** The grids of a village as their page shows them. */
export function gridRows(village: VillageGrids, bodies: ReadonlyMap<number, GridBody>) {
  const { model, holders, today, asked } = village
  const levels = model.gridLevels
  const sums = rollUp(village.grids)
  return village.grids.map((grid) => {
    const counts = sums.get(grid.id) ?? { households: 0, persons: 0 }
    const chief = chiefOf(grid, holders, levels, today)
    const split = grid.isLeaf && !grid.isUnassigned ? suggestSplit(grid.level, counts, levels) : null
    const near = serving(grid, holders, today)
    const vacant = chief === null && !grid.isUnassigned
    // Whoever leads and serves the grid of an enterprise or school comes from there: nobody of the village is proposed.
    const apart = model.gridKinds[grid.kind]?.withoutHouseholds === true
    return {
      id: grid.id,
      parentId: grid.parentId,
      level: grid.level,
      levelName: levelName(model, grid),
      name: grid.name,
      kind: kindOfGrid(model, grid),
      ...{ building: grid.building, unit: grid.unit },
      body: (grid.bodyId !== null && bodies.get(grid.bodyId)) || null,
      exclusive: apart,
      ofTownship: grid.villageId === null,
      groupId: grid.groupId,
      isLeaf: grid.isLeaf,
      isUnassigned: grid.isUnassigned,
      ...counts,
      chief: chief ? shown(model, chief, 'grid') : null,
      duty: model.words['grid.duty'] ?? gridsWords['grid.duty']!,
      workers: grid.isUnassigned
        ? []
        : near
            .filter((one) => one.role === 'gridWorker' || one.role === 'buildingHead')
            .map((one) => shown(model, one, one.via)),
      warnings: warningsOf(village, grid, counts, chief),
      split: split ? { ...split, because: [...split.because] } : null,
      candidates: (vacant && !apart ? candidatesFor(grid, asked, levels) : []).map((one) => ({
        personId: one.personId,
        name: one.name,
        kind: kindOf(grid, one, levels),
        householdCode: one.householdCode,
      })),
      teams: apart ? [] : teamsOn(village, grid),
    }
  })
}

/** Holes in the net, in words: households in no grid, groups without theirs, levels nobody set up. */
export function gapNotes({ model, grids, groups, unassigned }: VillageGrids): Note[] {
  const groupNames = new Map(groups.map((group) => [group.id, group.name]))
  const codes = new Map(unassigned.map((household) => [household.id, household.code]))
  const gaps = checkCoverage({ groupIds: groups.map(({ id }) => id), grids, households: unassigned }, model.gridLevels)
  return gaps.map(({ code, facts }) => {
    const more = {
      ...('groupId' in facts ? { group: groupNames.get(facts.groupId) } : {}),
      ...('householdId' in facts ? { household: codes.get(facts.householdId) } : {}),
    }
    return note(model, code, { ...facts, ...more })
  })
}
