import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import type { ProblemBody } from '#wire/client.ts'
import { addressOf, type Contract, type Offline, type Out } from '#wire/contract.ts'
import { type Asked, useDoor, useWrite } from '#wire/hooks.ts'
import { dropLetter, fateOf, post } from '#wire/postbag/bag.ts'
import type { Content } from '#wire/postbag/content.ts'
import { useBox } from '#wire/vault/hooks.ts'
import { attachments } from '../contract.ts'
import { useUpload } from './useUpload.ts'

/** What a person reads about a write while it waits, and what decides when it goes. */
export type Telling = Pick<Content, 'title' | 'lines' | 'page' | 'aboutId' | 'draft'> & {
  lane: string | null
  version: number | null
  moves: 0 | 1
}

/** How long somebody looks on before the phone says "it will go by itself". */
const LOOKING_MS = 12_000

type Ends<C extends Contract> = {
  onArrived: (out: Out<C>) => void
  onWaits: () => void
  /** The reading whose answer this write gives, where it gives one: it replaces what the phone had kept. */
  answersAs?: Offline<Contract>
}

/**
 * Writes, with or without photos. Where this account has an open box, the write is first kept on the phone and then sent, so neither a lost network
 * nor a killed browser loses it; elsewhere it goes at once or not at all, as it always did.
 */
export function useSending<C extends Contract>(contract: Offline<C>, { onArrived, onWaits, answersAs }: Ends<C>) {
  const door = useDoor()
  const box = useBox()
  const queries = useQueryClient()
  const { session } = useSession()
  const direct = useWrite(contract, onArrived)
  const uploading = useUpload()
  const [state, setState] = useState<{ sending: boolean; problem: ProblemBody | null; waits: boolean; done?: Out<C> }>({
    ...{ sending: false, problem: null, waits: false },
  })
  const keeps = box !== null && session?.accountId === box.accountId

  const sendNow = async (asked: Asked<C>, photos: readonly Blob[]) => {
    const attachmentIds = await uploading.upload(photos)
    await direct.writeAndWait((attachmentIds.length > 0 ? { ...asked, attachmentIds } : asked) as Asked<C>)
  }
  const keepAndSend = async (asked: Asked<C>, photos: readonly Blob[], telling: Telling) => {
    setState({ sending: true, problem: null, waits: false })
    const { lane, version, moves, ...told } = telling
    const whole = { ...asked, county: door.county }
    const { path, rest } = addressOf(contract, whole)
    const photosPath = addressOf(attachments.upload, { county: door.county }).path
    const sent = { path, body: rest, photosPath, photosField: 'attachmentIds', language: door.language }
    const reading = answersAs ? { path: addressOf(answersAs, whole).path, operation: answersAs.id } : null
    const author = { accountId: box!.accountId, personId: session!.speaker?.personId ?? null }
    const id = await post(author, { content: { ...told, ...sent, answersAs: reading }, photos, lane, version, moves })
    const fate = await fateOf(id, LOOKING_MS)
    if (fate.kind === 'refused') {
      await dropLetter(id)
      setState({ sending: false, problem: { ...fate.refusal, type: 'about:blank', incident: '' }, waits: false })
      throw new Error(fate.refusal.code)
    }
    if (fate.kind === 'waits') {
      setState({ sending: false, problem: null, waits: true })
      onWaits()
      return
    }
    const done = fate.answer as Out<C>
    setState({ sending: false, problem: null, waits: false, done })
    onArrived(done)
    void queries.invalidateQueries()
  }
  return {
    send: (asked: Asked<C>, photos: readonly Blob[], telling: Telling): Promise<void> =>
      keeps ? keepAndSend(asked, photos, telling) : sendNow(asked, photos),
    sending: state.sending || direct.sending || uploading.sending,
    problem: state.problem ?? direct.problem ?? uploading.problem,
    waits: state.waits,
    done: state.done ?? direct.done,
  }
}
