import { Note } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Request } from './oneRequest.ts'

/** How the matter was sorted, why, and what follows; whoever it concerns may disagree. Nothing where the place knows no classes. */
export function Sorted({ of: { id, sorting } }: { of: Request }) {
  const { t, say } = useSpeech()
  if (!sorting) return null
  const again = sorting.objected && sorting.class === null
  if (!sorting.class && !again && !sorting.maySort) return null
  return (
    <Card title={t('requests.phone.sorted')}>
      {again ? <Note careful>{t('requests.phone.sorted.again')}</Note> : null}
      {again ? <Facts rows={[[t('requests.phone.sorted.objection'), sorting.objection]]} /> : null}
      {sorting.class ? (
        <Facts
          rows={[
            [t('requests.phone.sorted.class'), say(sorting.class.words)],
            [t('requests.phone.sorted.because'), sorting.reason],
            [t('requests.phone.sorted.follows'), say(sorting.class.follows)],
          ]}
        />
      ) : null}
      {sorting.maySort ? (
        <Go to={`/requests/${id}/triage`}>
          {t(sorting.class ? 'requests.phone.sorted.otherwise' : 'requests.phone.sorted.sort')}
        </Go>
      ) : null}
      {sorting.mayObject ? <Go to={`/requests/${id}/object`}>{t('requests.phone.sorted.object')}</Go> : null}
    </Card>
  )
}
