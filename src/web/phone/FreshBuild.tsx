import { useSpeech } from '#ui/speech.ts'
import { useFreshBuild } from './install.ts'

/** Says that there is a newer version, and waits for the tap. What is being written is kept either way. */
export function FreshBuild() {
  const { t } = useSpeech()
  const { fresh, take } = useFreshBuild()
  if (!fresh) return null
  return (
    <div className="ribbon" role="status">
      <span>{t('web.fresh')}</span>
      <button type="button" onClick={take}>
        {t('web.fresh.take')}
      </button>
    </div>
  )
}
