import { useSpeech } from '#ui/speech.ts'
import { addressOf } from '#wire/contract.ts'
import { useDoor } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import type { Full } from './phases.ts'

/** Photos of a request and of its result, small; each opens whole in its own tab. */
export function Photos({ photos }: { photos: Full['photos'] }) {
  const { t } = useSpeech()
  const { county } = useDoor()
  if (photos.length === 0) return null
  return (
    <ul className="sz-photos" aria-label={t('requests.desk.photos')}>
      {photos.map((photo, index) => {
        const { path } = addressOf(requests.photo, { county, attachmentId: photo.id })
        const name = t(photo.purpose === 'result' ? 'requests.desk.photo.result' : 'requests.desk.photo', {
          n: index + 1,
        })
        return (
          <li key={photo.id}>
            <a href={path} target="_blank" rel="noreferrer">
              <img src={path} alt={name} loading="lazy" />
            </a>
          </li>
        )
      })}
    </ul>
  )
}
