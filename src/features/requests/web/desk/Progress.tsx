import { Steps as Path } from 'antd'
import { DueLight } from '#ui/desk/DueLight.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Full } from './phases.ts'

/** The way from start to end with the present state on it, and the clock that runs now. */
export function Progress({ request }: { request: Full }) {
  const { t, say } = useSpeech()
  const here = request.path.findIndex((one) => one.id === request.state.id)
  return (
    <section className="sz-progress" aria-label={t('requests.desk.state')}>
      <div className="sz-progress-head">
        <span className="sz-state">{say(request.state.words)}</span>
        <DueLight due={request.due} />
        <span className="sz-grow" />
        <span className="sz-quiet">
          {t('requests.desk.number')} <strong className="sz-number">{request.number}</strong>
        </span>
      </div>
      {here >= 0 && <Path size="small" current={here} items={request.path.map((one) => ({ title: say(one.words) }))} />}
    </section>
  )
}
