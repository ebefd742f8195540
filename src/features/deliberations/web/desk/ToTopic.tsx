import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'

/** 提交议事: a matter that concerns many goes before a body of its village. The bodies are read when somebody wants to choose. */
export function ToTopic({ requestId, villageId }: { requestId: number; villageId: number }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const [open, setOpen] = useState(false)
  const bodies = useList(deliberations.bodies, { limit: 100, areaId: villageId }, { enabled: open })
  const raising = useWrite(deliberations.raiseRequest)
  if (!may('body.manage')) return null
  const mine = bodies.rows.filter((body) => body.mayRecord)
  return (
    <div className="sz-inline sz-no-print" style={{ marginBlock: 8 }}>
      <ProblemNote problem={bodies.problem ?? raising.problem} />
      {raising.done ? (
        <span role="status">
          {t('deliberations.desk.raised')}{' '}
          <Link href="/deliberations">
            <Button size="small" tabIndex={-1}>
              {t('deliberations.desk.ledger')}
            </Button>
          </Link>
        </span>
      ) : (
        <Select<number | null>
          style={{ minWidth: 280 }}
          value={null}
          placeholder={t('deliberations.desk.toTopic')}
          aria-label={t('deliberations.desk.toTopic')}
          loading={open && bodies.isPending}
          disabled={raising.sending}
          onOpenChange={(shown) => shown && setOpen(true)}
          notFoundContent={open && !bodies.isPending ? t('deliberations.desk.body.none') : null}
          options={mine.map((body) => ({ value: body.id, label: body.name }))}
          onChange={(bodyId) => bodyId !== null && raising.write({ requestId, bodyId })}
        />
      )}
    </div>
  )
}
