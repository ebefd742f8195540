import type { Band } from '../area/grids.ts'
import type { Words } from '../shared/words.ts'
import type { Clock } from '../shared/workingTime.ts'
import type { Dimension } from './governing.ts'
import { assemble, type Model } from './model.ts'
import type { Category, Pack, PostTitle } from './pack.ts'

/** One thing that a county office decides by hand. None of them can name a power: roles are pointed at, never made. */
export type Edit =
  | ({ kind: 'word'; key: string } & Words)
  | ({ kind: 'category' } & CategoryByHand)
  | { kind: 'clock'; procedure: string; state: string; due: Clock | null }
  | { kind: 'move'; procedure: string; action: string; from: readonly string[]; by: readonly string[] }
  | ({ kind: 'gridLevel'; level: number; band: Band | null; chief?: Words | undefined } & Words)
  | ({ kind: 'postTitle' } & PostTitle)
  | ({ kind: 'dimension' } & Dimension)
  | { kind: 'takeBack'; list: TakenBack; id: string }

/** A category of which `null` takes away what stands; what is not said stays. */
type CategoryByHand = Omit<Category, 'parent' | 'procedure' | 'due'> & {
  parent?: string | null
  procedure?: string | null
  due?: Clock | null
}

/** Lists of the own pack from which an entry can be taken, so that what lies below holds again. */
export type TakenBack = 'words' | 'categories' | 'procedures' | 'gridLevels' | 'postTitles' | 'dimensions'

/**
 * A county's own pack with these edits, one after the other, over what lies below it. A clock is part of a procedure and a size band part
 * of the whole ladder of levels, so an edit brings the whole of it into the own pack. What it comes to is for the gate to judge.
 */
export function applyEdits(own: Pack, core: Pack, below: readonly Pack[], edits: readonly Edit[]): Pack {
  return edits.reduce((pack, edit) => applied(pack, assemble(core, [...below, pack]), edit), own)
}

function applied(own: Pack, model: Model, edit: Edit): Pack {
  switch (edit.kind) {
    case 'word':
      return { ...own, words: { ...own.words, [edit.key]: { zh: edit.zh, en: edit.en } } }
    case 'category': {
      const { kind: _, ...given } = edit
      const { packId: _id, packVersion: _version, ...before } = model.categories[edit.id] ?? { id: edit.id }
      return { ...own, categories: withEntry(own.categories, saying({ ...before, ...given })) }
    }
    case 'clock':
      return withClock(own, model, edit)
    case 'move':
      return withTakers(own, model, edit)
    case 'gridLevel': {
      const gridLevels = model.gridLevels.map((one) => {
        if (one.level !== edit.level) return one
        const { band: _, ...level } = one
        const chief = { ...one.chief, ...edit.chief }
        return { ...level, zh: edit.zh, en: edit.en, chief, ...(edit.band ? { band: edit.band } : {}) }
      })
      return { ...own, gridLevels }
    }
    case 'postTitle': {
      const { kind: _, ...title } = edit
      const call = title.call ?? model.postTitles[title.id]?.call
      return { ...own, postTitles: withEntry(own.postTitles, call ? { ...title, call } : title) }
    }
    case 'dimension': {
      const { kind: _, ...dimension } = edit
      return { ...own, dimensions: withEntry(own.dimensions, dimension) }
    }
    case 'takeBack':
      return without(own, edit.list, edit.id)
  }
}

/** What is null or an empty list is left out: a category without it reads like one that never had any. */
const saying = (category: CategoryByHand): Category =>
  Object.fromEntries(
    Object.entries(category).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  ) as Category

function withClock(own: Pack, model: Model, { procedure: id, state, due }: Extract<Edit, { kind: 'clock' }>): Pack {
  const found = model.procedures[id]
  const standing = found?.states[state]
  if (!found || !standing) return own
  const { packId: _id, packVersion: _version, ...procedure } = found
  const { due: _, ...rest } = standing
  const states = { ...procedure.states, [state]: due ? { ...rest, due } : rest }
  return { ...own, procedures: withEntry(own.procedures, { ...procedure, states }) }
}

/** Who may take a move: by roles that are there already. Whether a law leaves it open is for the gate. */
function withTakers(own: Pack, model: Model, edit: Extract<Edit, { kind: 'move' }>): Pack {
  const found = model.procedures[edit.procedure]
  if (!found) return own
  const { packId: _id, packVersion: _version, ...procedure } = found
  const moves = procedure.moves.map((move) => (isMove(move, edit) ? { ...move, by: edit.by } : move))
  return { ...own, procedures: withEntry(own.procedures, { ...procedure, moves }) }
}

type Named = { action: string; from: readonly string[] }

/** A procedure may name an action twice; then the states it starts from tell which is meant. */
export const isMove = (move: Named, { action, from }: Named): boolean =>
  move.action === action && move.from.join() === from.join()

const withEntry = <T extends { id: string }>(list: readonly T[] | undefined, entry: T): T[] =>
  list?.some(({ id }) => id === entry.id)
    ? list.map((one) => (one.id === entry.id ? entry : one))
    : [...(list ?? []), entry]

/** Empty lists are left out: a pack without an entry reads like one that never had any. */
function without(own: Pack, list: TakenBack, id: string): Pack {
  const { [list]: taken, ...rest } = own
  if (list === 'gridLevels' || taken === undefined) return rest
  if (list === 'words') {
    const { [id]: _, ...words } = own.words ?? {}
    return Object.keys(words).length > 0 ? { ...rest, words } : rest
  }
  const left = (taken as readonly { id: string }[]).filter((one) => one.id !== id)
  return left.length > 0 ? { ...rest, [list]: left } : rest
}
