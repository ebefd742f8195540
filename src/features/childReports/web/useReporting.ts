import { useRef, useState } from 'react'
import { useRead, useWrite } from '#wire/hooks.ts'
import { childReports } from '../contract.ts'

/** The police’s number holds everywhere in the country: it stands there before anything has been read, and where nothing can be. */
const police = { id: 'police', zh: '公安机关', en: 'Police', phone: '110' }

export type About = { householdId?: number; personId?: number }

/** Numbers to call, and what is written down by itself when one of them is tapped. The call never waits for it. */
export function useReporting(about: About) {
  const read = useRead(childReports.lines, {})
  const making = useWrite(childReports.make)
  const adding = useWrite(childReports.add)
  const [reportId, setReportId] = useState<number | null>(null)
  const [called, setCalled] = useState<readonly string[]>([])
  const first = useRef<Promise<number> | null>(null)
  const tap = (line: string) => {
    setCalled((before) => [...before, line])
    if (first.current) {
      void first.current.then((id) => adding.writeAndWait({ reportId: id, line })).catch(() => {})
      return
    }
    first.current = making.writeAndWait({ line, ...about }).then(({ id }) => id)
    first.current.then(setReportId).catch(() => {
      first.current = null // the next tap tries again; the call itself was made
    })
  }
  return {
    lines: read.data?.rows ?? [police],
    tap,
    called,
    reportId,
    busy: making.sending || adding.sending,
    note: (text: string) => (reportId === null ? undefined : adding.write({ reportId, note: text })),
    problem: making.problem ?? adding.problem,
  }
}
