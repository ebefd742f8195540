import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSpeech } from '#ui/speech.ts'
import { accounts } from '../../contract.ts'

const minute = 60_000
/** The server ends a staff session after 30 minutes without a call; we speak up five minutes before. */
const outAfter = 30 * minute
const warnAfter = 25 * minute
/** Somebody who types a long text calls nobody: while they are active we say so to the server. */
const tellEvery = 5 * minute

/** Watches for signs of life; warns before the idle sign-out and signs out for certain when it comes. */
export function IdleWatch({ onOut }: { onOut: () => void }) {
  const { t } = useSpeech()
  const queries = useQueryClient()
  const seen = useRef(Date.now())
  const told = useRef(Date.now())
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const alive = () => {
      seen.current = Date.now()
    }
    const look = () => {
      const idle = Date.now() - seen.current
      if (idle >= outAfter) return onOut()
      setLeft(idle >= warnAfter ? Math.max(1, Math.ceil((outAfter - idle) / minute)) : null)
      if (seen.current > told.current && Date.now() - told.current > tellEvery) {
        told.current = Date.now()
        void queries.invalidateQueries({ queryKey: [accounts.readSession.id] })
      }
    }
    const timer = setInterval(look, 15_000)
    for (const sign of signs) window.addEventListener(sign, alive, { passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, alive)
    }
  }, [queries, onOut])
  const stay = () => {
    setLeft(null)
    void queries.invalidateQueries({ queryKey: [accounts.readSession.id] })
  }
  return (
    <Modal
      open={left !== null}
      title={t('accounts.desk.idle')}
      onCancel={stay}
      footer={
        <Button type="primary" onClick={stay}>
          {t('accounts.desk.idle.stay')}
        </Button>
      }
    >
      {t('accounts.desk.idle.next', { n: left ?? 0 })}
    </Modal>
  )
}

const signs = ['pointerdown', 'keydown', 'wheel'] as const
