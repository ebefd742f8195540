import type { Problem } from '#kernel/shared/decision.ts'
import type { Desk } from '../desk.ts'
import type { Returned, ReturnTask } from '../returned.ts'
import type { Survey, SurveyTask } from '../survey.ts'

/** What a thread can be asked to do. Inputs and outputs are plain data, because they are copied from heap to heap. */
export type Task = {
  survey: { input: SurveyTask; output: Survey }
  giveBack: { input: ReturnTask; output: Returned }
}
export type TaskName = keyof Task

export type ToThread = { kind: 'begin'; name: TaskName; input: unknown } | { kind: 'answer'; n: number; value: unknown }

export type FromThread =
  | { kind: 'ask'; n: number; name: keyof Desk; args: unknown[] }
  | { kind: 'done'; value: unknown }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'broken'; message: string; stack: string | undefined }
