import { addressOf } from '#wire/contract.ts'
import { useDoor } from '#wire/hooks.ts'
import { usePictures } from '#wire/vault/hooks.ts'
import { requests } from '../../contract.ts'
import type { Request } from './oneRequest.ts'
import { laneOf } from './waitingSteps.ts'

/** Where the bytes of a photo are read. */
export function usePhotoAddress() {
  const { county } = useDoor()
  return (attachmentId: number): string => addressOf(requests.photo, { county, attachmentId }).path
}

const ended: readonly Request['state']['phase'][] = ['shown', 'closed']

/** The photos of one matter, from this phone while the matter is open; `away`: how many show only with a network. */
export function usePhotosOf({ id, photos, state }: Request) {
  const address = usePhotoAddress()
  const paths = photos.map((photo) => address(photo.id))
  const found = usePictures(paths, laneOf(id), ended.includes(state.phase))
  const of = (purpose: 'request' | 'result') =>
    found.filter((one, index): one is string => typeof one === 'string' && photos[index]?.purpose === purpose)
  return { before: of('request'), after: of('result'), away: found.filter((one) => one === null).length }
}
