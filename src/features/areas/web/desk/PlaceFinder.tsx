import { Select } from 'antd'
import { useState } from 'react'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'

/** Nobody opens eleven townships to find one village: part of its name is enough. */
export function PlaceFinder() {
  const { t } = useSpeech()
  const { choose } = usePlace()
  const [text, setText] = useState('')
  const { data, isFetching } = useRead(areas.find, { q: text }, { enabled: text.trim() !== '' })
  const found =
    text.trim() === '' ? [] : (data?.rows ?? []).filter((row) => row.level === 'township' || row.level === 'village')
  return (
    <Select<number | null, { value: number; label: string }>
      className="sz-place-finder"
      aria-label={t('areas.desk.find')}
      placeholder={t('areas.desk.find')}
      value={null}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      notFoundContent={text.trim() === '' ? null : t('areas.desk.find.none')}
      options={found.map((row) => ({ value: row.id, label: `${row.name} ${row.within}` }))}
      onSelect={(id) => {
        setText('')
        choose(id)
      }}
    />
  )
}
