import { Button } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { ExportButton } from '#features/exports/web/parts.tsx'
import { SavedViews } from '#features/savedViews/web/parts.tsx'
import { useAsked } from '#ui/desk/asked.ts'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { useSpeech } from '#ui/speech.ts'
import { BatchDrawer } from './BatchDrawer.tsx'
import { type Asked, QueryBar } from './QueryBar.tsx'
import { QueueTable } from './QueueTable.tsx'
import { QueueTabs } from './QueueTabs.tsx'
import { RequestDrawer } from './RequestDrawer.tsx'
import { useWhere } from './where.ts'

const start: Asked = { phase: 'toDispatch' }
const nothing: readonly number[] = []

/** The dispatcher's day: stages with their counts, the most urgent first, one request in a drawer. */
export function QueuePage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const where = useWhere()
  const [search, setSearch] = useSearchParams()
  const [asked, ask] = useAsked(start)
  const [ticked, tick] = useState<{ of: Asked; ids: readonly number[] }>({ of: asked, ids: [] })
  const chosen = ticked.of === asked ? ticked.ids : nothing
  const setChosen = (ids: readonly number[]) => tick({ of: asked, ids })
  const [batch, setBatch] = useState(false)
  const open = Number(search.get('request')) || null
  const show = (id: number | null) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        if (id === null) next.delete('request')
        else next.set('request', String(id))
        return next
      },
      { state: history.state }, // what the queue is asked for
    )
  return (
    <>
      <PageHead title={t('requests.desk.queue')} about={t('requests.desk.queue.about')}>
        {may('request.fileFor') && (
          <Link href="/file">
            <Button tabIndex={-1}>{t('requests.desk.file')}</Button>
          </Link>
        )}
        <ExportButton of={where} first="requests" />
        <PrintButton />
      </PageHead>
      <SavedViews page="queue" asked={asked} />
      <QueueTabs where={where} asked={asked} onAsk={ask} />
      <QueryBar asked={asked} onAsk={ask} />
      {chosen.length > 0 && (
        <div className="sz-batch" role="status">
          {t('requests.desk.selected', { n: chosen.length })}
          <Button size="small" type="primary" onClick={() => setBatch(true)}>
            {t('requests.desk.batch')}
          </Button>
        </div>
      )}
      <QueueTable where={where} asked={asked} chosen={chosen} onChoose={setChosen} onOpen={show} />
      <RequestDrawer id={open} onOpen={show} />
      {batch && <BatchDrawer ids={chosen} onClose={() => setBatch(false)} onDone={() => setChosen([])} />}
    </>
  )
}
