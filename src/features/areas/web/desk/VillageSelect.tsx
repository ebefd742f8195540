import { Select } from 'antd'
import { useState } from 'react'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { areas } from '../../contract.ts'

type Props = { id?: string; value?: number; onChange?: (villageId: number | undefined) => void }

/** Another village of the county, found by part of its name; each with the township it lies in, because names repeat. */
export function VillageSelect({ id, value, onChange }: Props) {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<{ value: number; label: string }>()
  const { data, isFetching } = useRead(areas.find, { q: text }, { enabled: text.trim() !== '' })
  const found = (data?.rows ?? [])
    .filter((row) => row.level === 'village')
    .map((row) => ({ value: row.id, label: `${row.name} ${row.within}` }))
  const known = chosen && !found.some((one) => one.value === chosen.value) ? [chosen] : []
  return (
    <Select<number, { value: number; label: string }>
      {...(id ? { id } : {})}
      value={value ?? null}
      placeholder={t('areas.desk.find')}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      notFoundContent={text.trim() === '' ? null : t('areas.desk.find.none')}
      options={[...known, ...found]}
      onChange={(villageId) => {
        setChosen([...known, ...found].find((one) => one.value === villageId))
        onChange?.(villageId ?? undefined)
      }}
    />
  )
}
