import { CallRefused } from '#wire/client.ts'
import type { Contract } from '#wire/contract.ts'
import type { Somebody } from '../village/people.ts'
import { bodyList } from './bodyTargets.ts'
import { disputeList } from './gridTargets.ts'
import { headList } from './headTargets.ts'
import { packFile } from './packTargets.ts'
import { homeList, peopleList } from './registerTargets.ts'
import { photo, register, staffList } from './targets.ts'

export type Answered = { status: number; body: unknown }

const files: Record<string, Blob> = {
  'imports.preview': register,
  'packs.upload': packFile,
  'organisations.previewList': bodyList,
  'organisations.bringInList': bodyList,
  'dwellings.previewList': homeList,
  'dwellings.bringInList': homeList,
  'disputes.previewList': disputeList,
  'disputes.bringInList': disputeList,
  'buildingHeads.previewList': headList,
  'buildingHeads.bringInList': headList,
  'lifeEvents.previewList': peopleList,
  'lifeEvents.bringInList': peopleList,
  'staff.previewList': staffList,
  'staff.bringInList': staffList,
}

/** The file that an operation asks for: a register, a list of staff, else a photo. */
export const fileFor = ({ id, file }: Contract): { file?: Blob } => (file ? { file: files[id] ?? photo } : {})

/** One call and what came back, a refusal like any other answer. */
export async function ask(who: Somebody, contract: Contract, input: object): Promise<Answered> {
  return who.call(contract, input as never, fileFor(contract)).then(
    (body) => ({ status: 200, body }),
    (error: unknown) => {
      if (error instanceof CallRefused) return { status: error.body.status, body: error.body }
      if (error instanceof SyntaxError) return { status: 200, body: null } // bytes, not JSON
      throw error
    },
  )
}

/** So many at once keep the pool busy and no more: each takes one of its connections. */
const atOnce = 6

export async function eachAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const worker = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
