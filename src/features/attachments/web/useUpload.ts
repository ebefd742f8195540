import { useRef } from 'react'
import { useWrite } from '#wire/hooks.ts'
import { attachments } from '../contract.ts'

/** Sends photos one after the other and gives their ids. What has arrived is not sent again when a later one failed. */
export function useUpload() {
  const { writeAndWait, sending, problem } = useWrite(attachments.upload)
  const arrived = useRef(new Map<Blob, number>())
  const upload = async (blobs: readonly Blob[]): Promise<number[]> => {
    const ids: number[] = []
    for (const blob of blobs) {
      const known = arrived.current.get(blob)
      const id = known ?? (await writeAndWait({}, blob)).id
      arrived.current.set(blob, id)
      ids.push(id)
    }
    return ids
  }
  return { upload, sending, problem }
}
