import { addressOf } from '#wire/contract.ts'
import { useDoor } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'

/** Where the bytes of a photo are read. */
export function usePhotoAddress() {
  const { county } = useDoor()
  return (attachmentId: number): string => addressOf(requests.photo, { county, attachmentId }).path
}
