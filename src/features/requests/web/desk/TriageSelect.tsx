import { Select } from 'antd'
import { useModel } from '#features/words/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'

/** The classes of the models in force, and what is not sorted yet; nothing where no model knows classes. */
export function TriageSelect({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (triage: string | undefined) => void
}) {
  const { t, say } = useSpeech()
  const classes = useModel()?.triage ?? []
  if (classes.length === 0) return null
  return (
    <Select<string>
      aria-label={t('requests.desk.triage')}
      className="sz-select"
      allowClear
      placeholder={t('requests.desk.triage.any')}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      options={[
        { value: 'none', label: t('requests.desk.triage.none') },
        ...classes.map((one) => ({ value: one.id, label: say(one) })),
      ]}
    />
  )
}
