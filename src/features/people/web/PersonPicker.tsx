import { Select } from 'antd'
import { useState } from 'react'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { people } from '../contract.ts'

export type PersonRow = Out<typeof people.list>['rows'][number]

type Props = {
  id?: string
  villageId?: number | undefined
  value?: number | undefined
  onChange?: (personId: number | undefined) => void
  /** The whole row, for forms that fill in more than the id. */
  onPick?: (person: PersonRow | null) => void
}

/** Finds a person of the register by the beginning of the name, in characters or pinyin. Numbers stay masked. */
export function PersonPicker({ id, villageId, value, onChange, onPick }: Props) {
  const { t } = useSpeech()
  const [name, setName] = useState('')
  const asked = name.trim()
  const list = useList(people.list, { name: asked, ...(villageId ? { villageId } : {}) }, { enabled: asked !== '' })
  const [kept, keep] = useState<PersonRow | null>(null)
  const rows = asked === '' ? (kept ? [kept] : []) : list.rows
  const pick = (personId: number | undefined) => {
    const person = rows.find((row) => row.id === personId) ?? null
    keep(person)
    setName('')
    onChange?.(personId)
    onPick?.(person)
  }
  return (
    <Select<number>
      {...(id ? { id } : {})}
      allowClear
      value={value ?? kept?.id ?? null}
      placeholder={t('people.desk.find')}
      showSearch={{ filterOption: false, onSearch: setName }}
      loading={list.isFetching}
      notFoundContent={
        asked === '' ? t('people.desk.find.type') : list.isPending ? t('ui.loading') : t('people.desk.find.none')
      }
      onChange={(personId) => pick(personId ?? undefined)}
      options={rows.map((row) => ({
        value: row.id,
        label: [row.name, row.groupName, row.householdCode, row.phone].filter(Boolean).join(' · '),
      }))}
    />
  )
}
