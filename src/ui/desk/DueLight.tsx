import { momentText } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'
import { Icon, type IconName } from './Icon.tsx'

export type Due = { at: string; light: 'green' | 'yellow' | 'red'; provisional: boolean }

const icons: Record<Due['light'], IconName> = { green: 'calm', yellow: 'soon', red: 'late' }

/** How urgent something is: a sign, a word and a time, so that nobody has to tell red from green. */
export function DueLight({ due, withTime = true }: { due: Due | null; withTime?: boolean }) {
  const { t, language } = useSpeech()
  if (!due) return <span className="sz-light sz-light-none">{t('ui.light.none')}</span>
  return (
    <span className={`sz-light sz-light-${due.light}`}>
      <span className="sz-light-mark">
        <Icon name={icons[due.light]} size={14} />
        {t(`ui.light.${due.light}`)}
      </span>
      {withTime && (
        <span className="sz-light-time">
          {momentText(due.at, language)}
          {due.provisional && t('ui.provisional')}
        </span>
      )}
    </span>
  )
}
