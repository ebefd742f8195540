import { Button, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { ExportButton } from '#features/exports/web/parts.tsx'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useList } from '#wire/hooks.ts'
import { people, sorts } from '../../contract.ts'
import type { PersonRow } from '../parts.tsx'
import { HouseholdsTable } from './HouseholdsTable.tsx'
import { usePersonColumns } from './personColumns.tsx'

type Sort = (typeof sorts)[number]

/** One box for people and households of a place, numbers masked. It asks only when sent: pinyin is typed with an input method. */
export function RegisterPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const place = usePlace()
  const village = place.step('village')
  const [sought, seek] = useState('')
  const [what, show] = useState<'people' | 'households'>('people')
  const [sort, order] = useState<Sort>('pinyin')
  const of = { ...placeOf(place), sort, ...(sought && what === 'people' ? { name: sought } : {}) }
  return (
    <>
      <PageHead
        title={village ? `${village.name} · ${t('people.desk.register')}` : t('people.desk.register')}
        about={t('people.desk.register.about')}
      >
        {may('import.run') && (
          <Link href="/import">
            <Button tabIndex={-1}>{t('people.desk.import')}</Button>
          </Link>
        )}
        <ExportButton of={of} />
        <PrintButton />
      </PageHead>
      <search className="sz-query sz-no-print">
        <Segmented<'people' | 'households'>
          value={what}
          onChange={show}
          options={(['people', 'households'] as const).map((value) => ({
            value,
            label: t(`people.desk.show.${value}`),
          }))}
        />
        <Input.Search
          aria-label={t(`people.desk.seek.${what}`)}
          placeholder={t(`people.desk.seek.${what}`)}
          enterButton={t('people.desk.search')}
          allowClear
          maxLength={50}
          onSearch={(text) => seek(text.trim())}
        />
        <Select<Sort>
          aria-label={t('people.desk.sort')}
          value={sort}
          onChange={order}
          options={sorts.map((value) => ({ value, label: t(`people.desk.sort.${value}`) }))}
        />
      </search>
      {what === 'people' ? (
        <PeopleTable asked={of} />
      ) : (
        <HouseholdsTable asked={{ ...placeOf(place), sort, ...(sought ? { text: sought } : {}) }} />
      )}
    </>
  )
}

/** The nearest of the chosen place's steps that a list can be asked for. */
function placeOf({ step }: ReturnType<typeof usePlace>) {
  const [group, village, township] = [step('group'), step('village'), step('township')]
  if (group) return { groupId: group.id }
  if (village) return { villageId: village.id }
  return township ? { townshipId: township.id } : {}
}

function PeopleTable({ asked }: { asked: Asked<typeof people.list> }) {
  const { t } = useSpeech()
  const list = useList(people.list, { limit: 50, ...asked })
  const columns = usePersonColumns({ withHousehold: true, reveal: false })
  return (
    <ListTable<PersonRow>
      list={list}
      columns={columns}
      nothing={{ title: t('people.desk.none'), next: t('people.desk.none.next') }}
    />
  )
}
