import { SignedIn } from '#features/accounts/web/parts.tsx'
import { Awaited, Empty, More } from '#ui/phone/Notes.tsx'
import { RowLink, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList } from '#wire/hooks.ts'
import { mutualAid } from '../../contract.ts'

type Group = Out<typeof mutualAid.ofMyVillage>['rows'][number]

/** The groups of one's own village: who leads them, how many belong, and how one stands to them. */
export function GroupsPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('mutualAid.title')} back="/bodies">
      <SignedIn why={t('mutualAid.phone.why')}>
        <p className="soft">{t('mutualAid.phone.about')}</p>
        <Groups />
      </SignedIn>
    </Screen>
  )
}

function Groups() {
  const { t } = useSpeech()
  const list = useList(mutualAid.ofMyVillage, { limit: 50 })
  return (
    <Awaited of={{ ...list, data: list.first }}>
      {() =>
        list.rows.length === 0 ? (
          <Empty icon="people" title={t('mutualAid.phone.none')} next={t('mutualAid.phone.none.next')} />
        ) : (
          <>
            <Card tight>
              <Rows label={t('mutualAid.title')}>
                {list.rows.map((group) => (
                  <Line key={group.id} group={group} />
                ))}
              </Rows>
            </Card>
            <More list={list} />
          </>
        )
      }
    </Awaited>
  )
}

function Line({ group }: { group: Group }) {
  const { t, say } = useSpeech()
  const leader = group.leader ?? t('mutualAid.phone.noLeader')
  return (
    <RowLink
      to={`/mutual-aid/${group.id}`}
      title={<strong>{group.name}</strong>}
      more={
        <>
          <span className="row-line">{[say(group.kindName), group.areaName].join(' · ')}</span>
          <span className="row-line">{t('mutualAid.phone.line', { leader, n: group.persons })}</span>
        </>
      }
      side={group.standing === 'none' ? null : <Tag tone="plain">{t(`mutualAid.standing.${group.standing}`)}</Tag>}
    />
  )
}
