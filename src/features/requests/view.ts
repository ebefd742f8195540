import type { z } from 'zod'
import type { Packs, Setting } from '#features/feature.ts'
import { titleWords } from '#features/posts/public.ts'
import type { Model } from '#kernel/pack/model.ts'
import { type OpenMove, openMoves } from '#kernel/procedure/openMoves.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { reachableStates } from '#kernel/procedure/walk.ts'
import type { Words } from '#kernel/shared/words.ts'
import { dueLight } from '#kernel/shared/workingTime.ts'
import { bare, categoryWords, channelWords, type Named, ownWords, stateNamed } from './naming.ts'
import { asThen } from './past.ts'
import type { Case, Listed, StepRow } from './queries.ts'
import { openPhases, phaseOf } from './rules.ts'
import { type action, phase, type requestRow, type step } from './shapes.ts'
import { classOf } from './sorted.ts'
import { requestsWords } from './words.ts'

type Row = z.output<typeof requestRow>
type StepView = z.output<typeof step>
type Context = Pick<Setting, 'packs' | 'now'>

const phases = phase.options

export const dueOf = (
  { now }: Context,
  row: Pick<Listed, 'dueAt' | 'phase' | 'mergedInto' | 'stateSince' | 'dueProvisional'>,
): Row['due'] =>
  row.dueAt === null || !openPhases.includes(row.phase) || row.mergedInto !== null
    ? null
    : { at: row.dueAt, light: dueLight(row.dueAt, row.stateSince, now), provisional: row.dueProvisional }

export function handlerOf({ packs }: Context, row: Listed): Row['handler'] {
  if (row.handlerPersonId === null || row.handlerPostId === null) return null
  const title = titleWords(packs, row, row.handlerTitle ?? '')
  return { personId: row.handlerPersonId, postId: row.handlerPostId, name: row.handlerName ?? '', title }
}

function triageOf(packs: Packs, row: Listed): Row['triage'] {
  const sorted = classOf(packs, row)
  return sorted && { id: sorted.id, words: sorted.words }
}

export function rowOf(context: Context, row: Listed): Row {
  const { packs } = context
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    placeName: row.placeName,
    category: { id: row.category, words: categoryWords(packs, row) },
    channel: { id: row.channel, words: channelWords(packs, row) },
    state: { id: row.state, words: stateNamed(packs, row, row.state), phase: row.phase },
    stateSince: row.stateSince,
    villageId: row.villageId,
    villageName: row.villageName,
    receivedAt: row.receivedAt,
    due: dueOf(context, row),
    promisedOn: row.promisedOn,
    handler: handlerOf(context, row),
    solved: row.solved,
    stars: row.stars,
    mergedInto:
      row.mergedInto === null || row.masterNumber === null ? null : { id: row.mergedInto, number: row.masterNumber },
    triage: triageOf(packs, row),
    objected: row.objectedAt !== null && row.triageClass === null,
    townshipOnly: row.townshipOnly,
    sameAs: row.sameAs !== null && row.mergedInto === null && openPhases.includes(row.phase),
    version: row.version,
  }
}

/**
 * The way from start to end as the moves lead it: a kept pack comes back from the database without the order of its states. The
 * side exit of a withdrawal is left out unless the request took it.
 */
export function pathOf({ packs }: Context, row: Case) {
  const procedure = packs.procedureOf(row)
  return [...reachableStates(procedure)]
    .filter((id) => phaseOf(procedure, id) !== 'closed' || id === row.state)
    .map((id) => ({ id, words: stateNamed(packs, row, id), phase: phaseOf(procedure, id) }))
    .toSorted((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase))
}

type Standing = Named & Pick<Case, 'procedureId' | 'mergedInto' | 'state' | 'stateSince'>

/** What this person may do now, each with its form, and what they may do right after it. */
export function actionsOf({ packs, now }: Context, row: Standing, roles: readonly string[]): z.output<typeof action>[] {
  if (row.mergedInto !== null) return []
  const procedure = packs.procedureOf(row)
  const shown = (move: OpenMove) => ({
    action: move.action,
    zh: move.zh,
    en: move.en,
    to: stateNamed(packs, row, move.to),
    stays: move.stays,
    fields: move.fields.map(({ options, ...field }) => ({
      ...field,
      ...(options ? { options: [...options] } : {}),
    })),
  })
  const after = (move: OpenMove) =>
    move.stays ? [] : openMoves(procedure, { state: move.to, roles, stateSince: now, now }).map(shown)
  return openMoves(procedure, { state: row.state, roles, stateSince: row.stateSince, now }).map((move) => ({
    ...shown(move),
    next: after(move),
  }))
}

/** Another feature's own words, kept with the step as they were at the time. */
const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

const isHolder = (value: unknown): value is { personId: number; title: string } =>
  typeof value === 'object' && value !== null && 'personId' in value

/** As much of a request as the words of its steps are looked up by. */
type Spoken = Named & Pick<Case, 'procedureId' | 'category' | 'triageClass'>

/** A step of a request in words. `nameOf` decides how much of a name its reader sees. */
export function stepOf(
  { packs }: Context,
  today: Spoken,
  row: StepRow,
  nameOf: { handler(personId: number): string; actor: string | null },
): StepView {
  const of = asThen(packs, today, row)
  const procedure = packs.procedureOf(of)
  const model = packs.at(of)
  return {
    seq: row.seq,
    action: row.action,
    words: actionWords(model, procedure, row.action),
    to: stateNamed(packs, of, row.toState),
    by: row.actorKind,
    byName: nameOf.actor,
    byTitle: row.actorTitle ? titleWords(packs, of, row.actorTitle) : null,
    at: row.receivedAt,
    saidAt: row.saidAt,
    fields: asAsked(procedure, row).flatMap(([name, value]) => {
      const shown = shownValue(packs, of, name, value, nameOf.handler)
      return shown === null ? [] : [{ name, words: fieldWords(model, procedure, name), value: shown }]
    }),
  }
}

/** In the order of the form that it was given in; what no form asked comes last, as the database keeps it. */
function asAsked(procedure: Procedure, { action, fields }: StepRow): [name: string, value: unknown][] {
  const asked = procedure.moves
    .filter((move) => move.action === action)
    .flatMap(({ needs = [], may = [] }) => [...needs, ...may])
  const place = (name: string) => (asked.includes(name) ? asked.indexOf(name) : asked.length)
  return Object.entries(fields).toSorted(([a], [b]) => place(a) - place(b) || a.length - b.length || (a < b ? -1 : 1))
}

type OwnKey = keyof typeof requestsWords

const keysUnder = (prefix: string): ReadonlyMap<string, OwnKey> => {
  const keys = Object.keys(requestsWords) as OwnKey[]
  return new Map(keys.filter((key) => key.startsWith(prefix)).map((key) => [key.slice(prefix.length), key]))
}

/** What this feature calls itself, by the name of the step or field. */
const ownKeys = { step: keysUnder('requests.step.'), field: keysUnder('requests.field.') }

function actionWords(model: Model, procedure: Procedure, action: string): Words {
  const key = ownKeys.step.get(action)
  if (key) return ownWords(model, key)
  return bare(procedure.moves.find((move) => move.action === action) ?? { zh: action, en: action })
}

function fieldWords(model: Model, procedure: Procedure, name: string): Words {
  const key = ownKeys.field.get(name)
  if (key) return ownWords(model, key)
  return bare(procedure.fields[name] ?? { zh: name, en: name })
}

function shownValue(
  packs: Packs,
  of: Spoken,
  name: string,
  value: unknown,
  handlerName: (personId: number) => string,
): StepView['fields'][number]['value'] | null {
  if (isHolder(value)) {
    const title = titleWords(packs, of, value.title)
    const person = handlerName(value.personId)
    return { zh: `${title.zh} ${person}`.trim(), en: `${title.en} ${person}`.trim() }
  }
  const option = packs.procedureOf(of).fields[name]?.options?.find((one) => one.id === value)
  if (option) return bare(option)
  if (name === 'class') return classOf(packs, { ...of, triageClass: String(value) })?.words ?? null
  if (name === 'category') return categoryWords(packs, { ...of, category: String(value) })
  if (isWords(value)) return bare(value)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
