import type { Photo } from '#features/attachments/public.ts'
import type { Work } from '#features/feature.ts'
import { namesOf } from '#features/people/public.ts'
import { titleWords } from '#features/posts/public.ts'
import type { Out } from '#wire/contract.ts'
import { chainOf } from './chain.ts'
import type { requests } from './contract.ts'
import { ownWords, stateNamed } from './naming.ts'
import type { Able, StepRow } from './queries.ts'
import { photoOf, readAfterActing } from './reading.ts'
import { type Round, rolesOf } from './rules.ts'
import type { NewStep, Saved } from './saving.ts'
import type { Standing } from './standing.ts'
import { actionsOf, dueOf, stepOf } from './view.ts'

type Taken = Out<typeof requests.advance>

/** A step as it was taken: the request before it, its round after it, whose name it bears, and what the database knows of it. */
type Told = {
  before: Standing
  round: Round
  step: NewStep
  speaker: string | null
  saved: Saved
  handler: Able | null
  photos?: Photo[]
}

/** Whoever took a step is told what came of it, and not once more all that they had on their screen. */
export function takenOf(work: Work, told: Told): Taken {
  const { packs, actor, today } = work
  const { before, round, saved, photos } = told
  const row = { ...before, ...round, version: saved.version }
  const roles = rolesOf(row, actor, packs.model.roles, today)
  const step = stepRowOf(told)
  return {
    id: row.id,
    version: row.version,
    state: { id: row.state, words: stateNamed(packs, row, row.state), phase: row.phase },
    stateSince: row.stateSince,
    due: dueOf(work, row),
    promisedOn: row.promisedOn,
    ...handlerAfter(work, told),
    solved: row.solved,
    stars: row.stars,
    answer: row.publicAnswer,
    answeredAt: row.answeredAt,
    answeredInTime: row.answeredInTime,
    ...(photos ? { photos: photos.map(photoOf) } : {}),
    actions: actionsOf(work, row, roles),
    added: {
      steps: [stepOf(work, row, step, { handler: (id) => step.names?.[id] ?? '', actor: step.actorName })],
      chain: chainOf(packs, row, [step]),
    },
  }
}

/** Nobody is named anew who has it as before. */
function handlerAfter({ packs }: Work, { before, round, handler }: Told): Pick<Taken, 'handler'> {
  if (round.handlerPersonId === null || round.handlerPostId === null) return { handler: null }
  if (!handler) return {}
  const { personId, postId, name } = handler
  return { handler: { personId, postId, name, title: titleWords(packs, before, handler.title) } }
}

function stepRowOf({ before, step, speaker, handler }: Told): StepRow {
  const { action, from, to, fields, by, saidAt, receivedAt } = step
  const names = handler ? { [handler.personId]: handler.name } : null
  const who = { actorKind: by.kind, actorName: speaker, actorTitle: by.title }
  return { seq: before.lastSeq + 1, action, fromState: from, toState: to, fields, ...who, saidAt, receivedAt, names }
}

/**
 * Whose name a step will bear: asked before it is saved, for nothing is asked behind it. A resident who is nobody in the register is called
 * as the request calls its requester.
 */
export async function speakerOf(work: Work, row: Standing, by: NewStep['by']): Promise<string | null> {
  const { tx, county, sealer, packs, actor } = work
  if (by.personId !== null || by.kind !== 'resident') return actor.personName
  const { nameSealed, requesterPersonId: id } = row
  const known = async () => (id === null ? null : (await namesOf(tx, county.id, [id])).get(id))
  const given = nameSealed ? sealer.open(nameSealed, 'request.requester_name') : await known()
  return given || ownWords(packs.at(row), 'requests.somebody').zh
}

/** A repeated step is answered with all that there is now to lay over what was read. */
export async function takenBefore(work: Work, requestId: number): Promise<Taken> {
  const { steps, chain, ...full } = await readAfterActing(work, { requestId })
  return { ...full, added: { steps, chain } }
}
