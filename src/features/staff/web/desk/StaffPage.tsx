import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { CloseAccount } from '#features/accounts/web/parts.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import { AddStaff } from './AddStaff.tsx'
import { type Slip, Slips } from './Slips.tsx'
import { type Row, StaffTable } from './StaffTable.tsx'

/** Who has an account, how far it has come, and what an administrator does about it. */
export function StaffPage() {
  const { t } = useSpeech()
  const [name, setName] = useState('')
  const [adding, setAdding] = useState(false)
  const [closing, close] = useState<Row | null>(null)
  const [slips, setSlips] = useState<Slip[]>([])
  return (
    <>
      <PageHead title={t('staff.desk.title')} about={t('staff.desk.about')}>
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('staff.desk.add')}
        </Button>
        <Link href="/staff/list">
          <Button>{t('staff.desk.list')}</Button>
        </Link>
      </PageHead>
      <Slips slips={slips} onGone={() => setSlips([])} />
      <search className="sz-query sz-no-print">
        <Input.Search
          allowClear
          maxLength={40}
          aria-label={t('staff.desk.search')}
          placeholder={t('staff.desk.search')}
          onSearch={setName}
        />
      </search>
      <StaffTable name={name} onSlip={(slip) => setSlips([slip])} onClose={close} />
      {adding && (
        <AddStaff
          onClose={() => setAdding(false)}
          onDone={(slip) => {
            setAdding(false)
            setSlips(slip ? [slip] : [])
          }}
        />
      )}
      {closing && <CloseAccount row={closing} onClose={() => close(null)} />}
    </>
  )
}
