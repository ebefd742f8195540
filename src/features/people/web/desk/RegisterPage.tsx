import { Button, Input, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { ListFoot } from '#ui/desk/ListFoot.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { people } from '../../contract.ts'
import type { PersonRow } from '../parts.tsx'
import { usePersonColumns } from './personColumns.tsx'

/** People of a place, numbers masked. The search asks only when sent: pinyin is typed with an input method. */
export function RegisterPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const village = usePlace().step('village')
  const [name, setName] = useState('')
  const list = useList(people.list, {
    limit: 50,
    ...(village ? { villageId: village.id } : {}),
    ...(name ? { name } : {}),
  })
  const columns = usePersonColumns({ withHousehold: true, reveal: false })
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
        <PrintButton />
      </PageHead>
      <search className="sz-query sz-no-print">
        <Input.Search
          aria-label={t('people.desk.name')}
          placeholder={t('people.desk.name')}
          enterButton={t('people.desk.search')}
          allowClear
          maxLength={50}
          onSearch={(text) => setName(text.trim())}
        />
      </search>
      <ProblemNote problem={list.problem} again={() => void list.refetch()} />
      <Table<PersonRow>
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={list.rows}
        loading={list.isPending}
        pagination={false}
        locale={{
          emptyText: list.isPending ? ' ' : <Nothing title={t('people.desk.none')} next={t('people.desk.none.next')} />,
        }}
      />
      <ListFoot list={list} shown={list.rows.length} />
    </>
  )
}
