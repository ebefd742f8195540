import { Select } from 'antd'
import { useState } from 'react'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { dwellings } from '../../contract.ts'

type Props = { id?: string; villageId: number; value?: number; onChange?: (id: number | undefined) => void }

/** A dwelling of a village, found by a piece of its building, room or address. */
export function DwellingPicker({ id, villageId, value, onChange }: Props) {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const starts = text.trim()
  const list = useList(dwellings.list, { villageId, limit: 30, ...(starts ? { starts } : {}) })
  return (
    <Select<number>
      {...(id ? { id } : {})}
      allowClear
      value={value ?? null}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={list.isFetching}
      notFoundContent={t('dwellings.none')}
      onChange={(chosen) => onChange?.(chosen ?? undefined)}
      options={list.rows.map((row) => ({ value: row.id, label: row.name }))}
    />
  )
}
