import { dayText } from '#ui/dates.ts'
import { Note } from '#ui/phone/Notes.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { Path } from '#ui/phone/Timeline.tsx'
import { useSpeech } from '#ui/speech.ts'
import { Due, useDueText } from './Due.tsx'
import type { Request } from './oneRequest.ts'

/** How it stands, in the order in which people ask: who has it, by when, what came of it. */
export function Standing({ of }: { of: Request }) {
  const { t, say, language } = useSpeech()
  const dueText = useDueText()
  const stars = of.stars === null ? null : t(`ui.stars.${of.stars}`)
  return (
    <section className="card">
      <div className="tags">
        <Tag>{say(of.state.words)}</Tag>
        <Due due={of.due} />
      </div>
      <p className="title">{of.title}</p>
      <Path
        label={t('requests.phone.path')}
        stops={of.path.map((stop) => ({ id: stop.id, name: say(stop.words) }))}
        now={of.state.id}
      />
      {of.mergedInto ? <Note>{t('requests.phone.merged', { number: of.mergedInto.number })}</Note> : null}
      <Facts
        rows={[
          [
            t('requests.phone.handler'),
            of.handler ? `${of.handler.name}（${say(of.handler.title)}）` : of.due && t('requests.phone.handler.none'),
          ],
          [t('requests.phone.promised'), of.promisedOn ? dayText(of.promisedOn, language) : null],
          [t('requests.phone.dueBy'), dueText(of.due)],
          [t('requests.phone.answer'), of.answer],
          [
            t('requests.phone.solved'),
            of.solved === null ? null : t(of.solved ? 'requests.phone.solved.yes' : 'requests.phone.solved.no'),
          ],
          [t('requests.phone.stars'), stars],
          [
            t('requests.phone.number'),
            <span key="number" className="mono">
              {of.number}
            </span>,
          ],
        ]}
      />
    </section>
  )
}
