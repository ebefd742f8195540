import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { inspections } from '../../contract.ts'

const shortestReason = 2

/** Giving up asks for a reason, which everybody who sees the list reads. */
export function Abandon({ inspectionId }: { inspectionId: number }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const leaving = useWrite(inspections.abandon, () => setOpen(false))
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('inspections.desk.abandon')}</Button>
      <Modal
        open={open}
        title={t('inspections.desk.abandon')}
        okText={t('inspections.desk.abandon')}
        cancelText={t('ui.cancel')}
        okButtonProps={{ danger: true, disabled: reason.trim().length < shortestReason, loading: leaving.sending }}
        onCancel={() => setOpen(false)}
        onOk={() => leaving.write({ inspectionId, reason: reason.trim() })}
      >
        <p>{t('inspections.desk.abandon.about')}</p>
        <Input
          aria-label={t('inspections.desk.reason')}
          placeholder={t('inspections.desk.reason')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ProblemNote problem={leaving.problem} />
      </Modal>
    </>
  )
}
