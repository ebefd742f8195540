import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { accounts } from '../contract.ts'

const minute = 60_000
/** The server ends a staff session after 30 minutes without a call; we speak up five minutes before. */
const outAfter = 30 * minute
const warnAfter = 25 * minute
/** Somebody who types a long text calls nobody: while they are active we say so to the server. */
const tellEvery = 5 * minute

/** Watches for signs of life: how many minutes are left before the idle sign-out, null while that is far; `stay` is the way to go on. */
export function useIdle(onOut: () => void): { left: number | null; stay: () => void } {
  const queries = useQueryClient()
  const seen = useRef(Date.now())
  const told = useRef(Date.now())
  const [left, setLeft] = useState<number | null>(null)
  const out = useRef(onOut)
  out.current = onOut
  useEffect(() => {
    const alive = () => {
      seen.current = Date.now()
    }
    const look = () => {
      const idle = Date.now() - seen.current
      if (idle >= outAfter) return out.current()
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
  }, [queries])
  const stay = () => {
    setLeft(null)
    void queries.invalidateQueries({ queryKey: [accounts.readSession.id] })
  }
  return { left, stay }
}

const signs = ['pointerdown', 'keydown', 'wheel'] as const
