import { Select } from 'antd'
import { useState } from 'react'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'

type Props = {
  id?: string
  villageId: number
  line: string
  level: string
  value?: number | undefined
  onChange?: (personId: number) => void
}

/** Who may stand at a level: at first those of the village and its township, by name whoever may in the whole county. */
export function Candidates({ id, villageId, line, level, value, onChange }: Props) {
  const { t } = useSpeech()
  const [name, setName] = useState('')
  const asked = name.trim()
  const { data, isPending } = useRead(contacts.candidates, {
    villageId,
    line,
    level,
    ...(asked ? { name: asked } : {}),
  })
  return (
    <Select<number>
      {...(id ? { id } : {})}
      value={value ?? null}
      loading={isPending}
      placeholder={t('contacts.desk.assign.who.hint')}
      showSearch={{ filterOption: false, onSearch: setName }}
      notFoundContent={isPending ? t('ui.loading') : t('contacts.desk.assign.none')}
      onChange={(personId) => onChange?.(personId)}
      options={(data?.rows ?? []).map((row) => ({
        value: row.personId,
        label: t('contacts.desk.assign.has', { name: row.name, has: row.has }),
      }))}
    />
  )
}
