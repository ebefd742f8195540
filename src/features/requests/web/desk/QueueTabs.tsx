import { TabRow } from '#ui/desk/TabRow.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { type PhaseId, phases } from './phases.ts'
import type { Asked } from './QueryBar.tsx'
import type { Where } from './where.ts'

const all = 'all'

/** One tab per stage, with how many wait there and how many of those are late. */
export function QueueTabs({ where, asked, onAsk }: { where: Where; asked: Asked; onAsk: (asked: Asked) => void }) {
  const { t } = useSpeech()
  const { data } = useRead(
    requests.queueCounts,
    {
      ...where,
      ...(asked.category ? { category: asked.category } : {}),
      ...(asked.triage ? { triage: asked.triage } : {}),
    },
    { everySeconds: 60 },
  )
  const countOf = (phase: PhaseId) => data?.phases.find((one) => one.phase === phase)
  const pick = (key: string) => {
    const { phase: _, ...rest } = asked
    onAsk(key === all ? rest : { ...rest, phase: key as PhaseId })
  }
  return (
    <TabRow
      name={t('requests.desk.queue')}
      active={asked.phase ?? all}
      onChange={pick}
      tabs={[
        ...phases.map((phase) => ({
          key: phase,
          label: (
            <TabLabel
              word={t(`requests.desk.phase.${phase}`)}
              n={countOf(phase)?.n}
              late={countOf(phase)?.overdue ?? 0}
            />
          ),
        })),
        { key: all, label: t('requests.desk.phase.all') },
      ]}
    />
  )
}

function TabLabel({ word, n, late }: { word: string; n: number | undefined; late: number }) {
  const { t } = useSpeech()
  return (
    <span className="sz-tab">
      {word}
      {n !== undefined && <span className="sz-count">{n}</span>}
      {late > 0 && <span className="sz-late">{t('requests.desk.late', { n: late })}</span>}
    </span>
  )
}
