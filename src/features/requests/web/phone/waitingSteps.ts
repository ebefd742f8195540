import { useSpeech } from '#ui/speech.ts'
import type { Entry } from '#wire/postbag/keeping.ts'
import { type AskedField, filledIn, type Values } from './AskedField.tsx'
import type { Request } from './oneRequest.ts'
import { useStepValue } from './stepValue.ts'

type Action = Request['actions'][number]
export type NextAction = Action | Action['next'][number]

/** Steps of one matter go in their order. */
export const laneOf = (requestId: number): string => `request:${requestId}`
export const draftOf = (requestId: number, action: string): string => `step.${requestId}.${action}`

const moving = (waiting: readonly Entry[]) => waiting.filter((one) => one.letter.moves === 1)

/** What can be done on top of what still waits: the step after a step comes with the matter, the one after that needs the server. */
export function actionsHere(request: Request, waiting: readonly Entry[]): readonly NextAction[] {
  const steps = moving(waiting)
  if (steps.length === 0) return request.actions
  const first = request.actions.find((one) => one.action === steps[0]!.content.body.action)
  return steps.length === 1 ? (first?.next ?? []) : []
}

/** A step that waits has moved the matter on already, as its author sees it. */
export const versionHere = (request: Request, waiting: readonly Entry[]): number =>
  Math.max(request.version, ...waiting.map((one) => (one.letter.version ?? 0) + one.letter.moves))

/**
 * A decision about a matter that is no step of its procedure. It moves the matter on all the same: what can be done after it, only the
 * server knows.
 */
export const tellingDecision = (
  request: Request,
  title: string,
  lines: { name: string; value: string }[],
  draft: { name: string; values: Record<string, unknown> },
) => ({
  title: `${title} · ${request.title}`,
  ...{ lines, draft, page: `/requests/${request.id}`, aboutId: request.id },
  ...{ lane: laneOf(request.id), version: request.version, moves: 1 as const },
})

/** A step in words, for the list of what waits. */
export function useTelling() {
  const { say } = useSpeech()
  const stepValue = useStepValue()
  const shown = (field: AskedField, value: unknown): string => {
    const option = field.options?.find((one) => one.id === value)
    if (option) return say(option)
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? stepValue(value) : ''
  }
  return (request: Request, action: NextAction, values: Values) => {
    const filled = filledIn(action.fields, values)
    return {
      title: `${say(action)} · ${request.title}`,
      lines: action.fields
        .map((field) => ({ name: say(field), value: shown(field, filled[field.name]) }))
        .filter((line) => line.value !== ''),
      page: `/requests/${request.id}`,
      aboutId: request.id,
      lane: laneOf(request.id),
      version: request.version,
      moves: action.stays ? (0 as const) : (1 as const),
      draft: { name: draftOf(request.id, action.action), values: { values } },
    }
  }
}
