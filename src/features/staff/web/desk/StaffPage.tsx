import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { CloseAccount, useSession } from '#features/accounts/web/parts.tsx'
import { ResetSecond } from '#features/secondFactors/web/parts.tsx'
import { SessionsOf } from '#features/sessions/web/parts.tsx'
import { TieSubject } from '#features/signOns/web/parts.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import { AddStaff } from './AddStaff.tsx'
import { Administrations } from './Administrations.tsx'
import { type Slip, Slips } from './Slips.tsx'
import { type Doing, type Row, StaffTable } from './StaffTable.tsx'

/** Who has an account, how far it has come, and what an administrator does about it. */
export function StaffPage() {
  const { t } = useSpeech()
  const [name, setName] = useState('')
  const [adding, setAdding] = useState(false)
  const [doing, setDoing] = useState<{ what: Doing; row: Row } | null>(null)
  const stop = () => setDoing(null)
  const { may } = useSession()
  const [slips, setSlips] = useState<Slip[]>([])
  return (
    <>
      <PageHead title={t('staff.desk.title')} about={t('staff.desk.about')}>
        {may('account.manage') && (
          <>
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('staff.desk.add')}
            </Button>
            <Link href="/staff/list">
              <Button>{t('staff.desk.list')}</Button>
            </Link>
          </>
        )}
      </PageHead>
      <Administrations />
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
      <StaffTable name={name} onSlip={(slip) => setSlips([slip])} onDo={(what, row) => setDoing({ what, row })} />
      {adding && (
        <AddStaff
          onClose={() => setAdding(false)}
          onDone={(slip) => {
            setAdding(false)
            setSlips(slip ? [slip] : [])
          }}
        />
      )}
      {doing?.what === 'close' && <CloseAccount row={doing.row} onClose={stop} />}
      {doing?.what === 'second' && <ResetSecond row={doing.row} onClose={stop} />}
      {doing?.what === 'subject' && <TieSubject row={doing.row} onClose={stop} />}
      {doing?.what === 'sessions' && <SessionsOf row={doing.row} onClose={stop} />}
    </>
  )
}
