import { useSpeech } from '#ui/speech.ts'
import { type Field, usesOf } from '../saying.ts'

/** A field with what whoever is asked has a right to hear. */
export function Asked({ field }: { field: Field }) {
  const { t, say } = useSpeech()
  const used = usesOf({ t, say }, field)
  return (
    <>
      <strong>{say(field)}</strong>
      <div>{t('circumstances.why', { purpose: say(field.purpose) })}</div>
      <div className="sz-quiet">
        {t(`circumstances.basis.${field.basis}`)}
        {t('ui.semicolon')}
        {t('circumstances.term', { review: field.reviewMonths, keep: field.keepMonths })}
        {`${t('ui.semicolon')}${t(`circumstances.readers.${field.readers}`)}`}
        {used && `${t('ui.semicolon')}${t('circumstances.usedFor', { what: used })}`}
      </div>
    </>
  )
}
