import { Select } from 'antd'
import { useModel } from '#features/words/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'

/** The classes of the models in force in a place, and what is not sorted yet; nothing where no model knows classes. */
export function TriageSelect({
  value,
  villageId,
  onChange,
}: {
  value: string | undefined
  villageId?: number | undefined
  onChange: (triage: string | undefined) => void
}) {
  const { t, say } = useSpeech()
  const everywhere = useModel()?.triage ?? []
  const here = useModel(villageId)?.triage ?? []
  // What was asked for before the place changed stays in sight, so that it can be taken back.
  const classes = value !== undefined && here.length === 0 ? everywhere : here
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
