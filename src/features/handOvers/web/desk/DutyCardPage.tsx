import { Button, Descriptions, Spin } from 'antd'
import { useState } from 'react'
import { useParams } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { dayOf } from '#kernel/shared/day.ts'
import { dayText } from '#ui/dates.ts'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { handOvers } from '../../contract.ts'
import { HandOver } from './HandOver.tsx'

/** The duty card of a post, to be printed and hung up: who, where, until when, what for, and how it came to them. */
export function DutyCardPage() {
  const { t, say, language } = useSpeech()
  const { may } = useSession()
  const postId = Number(useParams<{ postId: string }>().postId)
  const [leaving, leave] = useState(false)
  const { data, problem, isPending, refetch } = useRead(handOvers.card, { postId })
  const day = (value: string) => dayText(value, language)
  return (
    <>
      <PageHead
        title={data ? `${say(data.title)} · ${data.name}` : t('handOvers.desk.card')}
        about={t('handOvers.desk.card.about')}
      >
        {data && may('post.manage') && <Button onClick={() => leave(true)}>{t('handOvers.desk')}</Button>}
        <PrintButton />
      </PageHead>
      <ProblemNote problem={problem} again={() => void refetch()} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && (
        <>
          <Descriptions
            size="small"
            bordered
            column={2}
            items={[
              { key: 'place', label: t('handOvers.card.place'), children: data.place },
              {
                key: 'term',
                label: t('handOvers.card.term'),
                children: data.termTo
                  ? t('handOvers.card.term.of', { from: day(data.termFrom), to: day(data.termTo) })
                  : t('handOvers.card.term.open', { from: day(data.termFrom) }),
              },
              ...(data.grid
                ? [{ key: 'grid', label: t('handOvers.card.grid'), children: t('handOvers.card.grid.of', data.grid) }]
                : []),
            ]}
          />
          <Section title={t('handOvers.card.duties')}>
            {data.duties.length === 0 && <p className="sz-quiet">{t('handOvers.card.duties.none')}</p>}
            <ol>
              {data.duties.map((duty) => (
                <li key={duty.zh}>{say(duty)}</li>
              ))}
            </ol>
          </Section>
          <Section title={t('handOvers.card.past')}>
            {data.handed.length === 0 && <p className="sz-quiet">{t('handOvers.card.past.none')}</p>}
            <ul className="sz-plain">
              {data.handed.map((one) => (
                <li key={one.id}>
                  {day(dayOf(one.at))} {one.from} → {one.to}{' '}
                  <span className="sz-quiet">{t('handOvers.card.requests', { n: one.requests })}</span> {one.said}
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
      {leaving && data && <HandOver post={{ id: data.postId, name: data.name }} onClose={() => leave(false)} />}
    </>
  )
}
