import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'
import { AssignDrawer } from './AssignDrawer.tsx'
import { Ended } from './Ended.tsx'
import { HandOver } from './HandOver.tsx'
import { Homes } from './Homes.tsx'
import { SayStanding } from './SayStanding.tsx'
import type { Cover, Line, Member } from './shapes.ts'
import { Tree } from './Tree.tsx'
import { Wishes } from './Wishes.tsx'

/**
 * One line in one village: how far it reaches, its tree, what households wish, and the households themselves. Whoever may not read tiers
 * is told why a line made for one shows its sums alone.
 */
export function VillageLine({ villageId, line }: { villageId: number; line: Line }) {
  const { t } = useSpeech()
  const read = useRead(contacts.ofVillage, { villageId, line: line.id })
  const [search] = useSearchParams()
  const household = Number(search.get('household'))
  const [chosen, setChosen] = useState<readonly number[]>(household > 0 ? [household] : [])
  const [of, setOf] = useState<Member | null>(null)
  const [naming, setNaming] = useState(false)
  const [handing, setHanding] = useState<Member | null>(null)
  const { data } = read
  if (!data) return <ProblemNote problem={read.problem} again={() => void read.refetch()} />
  const { manage } = data.may
  return (
    <>
      <Reach cover={data.cover} toReview={data.toReview} line={line} />
      <Section
        title={t('contacts.desk.tree')}
        extra={
          manage && (
            <span className="sz-inline sz-no-print">
              <SayStanding villageId={villageId} />
              <Button type="primary" onClick={() => setNaming(true)}>
                {t('contacts.desk.assign')}
              </Button>
            </span>
          )
        }
      >
        <Tree
          line={line}
          people={data.people}
          manage={manage}
          onSee={data.may.households ? setOf : null}
          onHandOver={setHanding}
        />
      </Section>
      {data.wishes.length > 0 && <Wishes wishes={data.wishes} manage={manage} />}
      {data.may.households ? (
        <>
          <Homes
            {...{ villageId, line, manage, of, chosen }}
            onChoose={setChosen}
            onAll={() => setOf(null)}
            onAssign={() => setNaming(true)}
          />
          <Ended {...{ villageId, line, of }} />
        </>
      ) : (
        <Closed />
      )}
      {naming && (
        <AssignDrawer
          {...{ villageId, line, chosen }}
          onClose={(done) => {
            setNaming(false)
            if (done) setChosen([])
          }}
        />
      )}
      {handing && <HandOver {...{ villageId, line }} from={handing} onClose={() => setHanding(null)} />}
    </>
  )
}

function Closed() {
  const { t } = useSpeech()
  return (
    <Section title={t('contacts.desk.households')}>
      <p className="sz-quiet">{t('contacts.desk.closed')}</p>
    </Section>
  )
}

function Reach({ cover, toReview, line }: { cover: Cover; toReview: number; line: Line }) {
  const { t } = useSpeech()
  const warn = (n: number) => ({ value: n, tone: n > 0 ? ('warn' as const) : ('plain' as const) })
  return (
    <Figures>
      <Figure name={t('contacts.desk.homes')} value={cover.homes} />
      <Figure name={t('contacts.desk.covered')} value={cover.covered} />
      {line.everybody && <Figure name={t('contacts.desk.nobody')} {...warn(cover.nobody)} />}
      <Figure name={t('contacts.desk.refused')} value={cover.refused} />
      {line.perHousehold !== null && <Figure name={t('contacts.desk.crowded')} {...warn(cover.crowded)} />}
      <Figure name={t('contacts.desk.contacts')} value={cover.contacts} />
      {line.tiers.length > 0 && <Figure name={t('contacts.desk.review')} {...warn(toReview)} />}
    </Figures>
  )
}
