import { useState } from 'react'
import { useParams } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Awaited, Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Facts, Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { mutualAid } from '../../contract.ts'
import { Leading } from './Leading.tsx'

type Group = Out<typeof mutualAid.read>

/** One group: what it is, how to join or leave it, and for its leader who asks and what was done. */
export function GroupPage() {
  const { t } = useSpeech()
  const bodyId = Number(useParams<{ bodyId: string }>().bodyId)
  return (
    <Screen title={t('mutualAid.title')} back="/mutual-aid">
      <SignedIn why={t('mutualAid.phone.why')}>
        <OneGroup bodyId={bodyId} />
      </SignedIn>
    </Screen>
  )
}

function OneGroup({ bodyId }: { bodyId: number }) {
  const { t, say } = useSpeech()
  const read = useRead(mutualAid.read, { bodyId })
  return (
    <Awaited of={read}>
      {(group) => (
        <>
          <Card title={group.name}>
            <p className="soft">
              {[say(group.kindName), group.areaName].join(' · ')}
              <br />
              {t('mutualAid.phone.line', { leader: group.leader ?? t('mutualAid.phone.noLeader'), n: group.persons })}
            </p>
            <Facts
              rows={[
                [t('mutualAid.phone.principles'), group.principles.map(say).join('、')],
                [t('mutualAid.phone.duties'), group.duties.map(say).join('；')],
              ]}
            />
          </Card>
          {group.standing === 'leader' ? <Leading group={group} /> : null}
          <Members group={group} />
          <Done group={group} />
          <Standing group={group} />
        </>
      )}
    </Awaited>
  )
}

function Members({ group }: { group: Group }) {
  const { t } = useSpeech()
  if (group.members.length === 0) return null
  return (
    <Card title={t('mutualAid.phone.members')}>
      <Rows label={t('mutualAid.phone.members')}>
        {group.members.map((member) => (
          <Row
            key={member.id}
            title={member.name}
            side={member.leads ? <Tag tone="plain">{t('mutualAid.phone.leads')}</Tag> : null}
          />
        ))}
      </Rows>
    </Card>
  )
}

function Done({ group }: { group: Group }) {
  const { t, say, language } = useSpeech()
  if (group.done.length === 0) return null
  const named = (id: string) => {
    const action = group.actions.find((one) => one.id === id)
    return action ? say(action) : id
  }
  const notedText = ({ heard, name }: NonNullable<Group['done'][number]['noted']>) =>
    t('heard.noted', { heard: t(`heard.${heard}`), name })
  return (
    <Card title={t('mutualAid.phone.done')}>
      <Rows label={t('mutualAid.phone.done')}>
        {group.done.map((one) => (
          <Row
            key={one.id}
            title={named(one.action)}
            more={[dayText(one.on, language), one.note, one.noted && notedText(one.noted)].filter(Boolean).join(' · ')}
          />
        ))}
      </Rows>
    </Card>
  )
}

function Standing({ group }: { group: Group }) {
  const { t } = useSpeech()
  const [said, setSaid] = useState('')
  const [sure, setSure] = useState(false)
  const asking = useWrite(mutualAid.ask)
  const leaving = useWrite(mutualAid.leave, () => setSure(false))
  const bodyId = group.id
  if (group.standing === 'asked') return <Note>{t('mutualAid.phone.asked')}</Note>
  if (group.standing === 'none')
    return (
      <>
        <Card>
          <TextField label={t('mutualAid.phone.said')} optional max={200} value={said} onChange={setSaid} />
        </Card>
        <Problem problem={asking.problem} />
        <Press busy={asking.sending} onPress={() => asking.write({ bodyId, said: said.trim() })}>
          {t('mutualAid.phone.ask')}
        </Press>
      </>
    )
  return (
    <>
      <Problem problem={leaving.problem} />
      <Press kind="danger" busy={leaving.sending} onPress={() => (sure ? leaving.write({ bodyId }) : setSure(true))}>
        {t(sure ? 'mutualAid.phone.leave.sure' : 'mutualAid.phone.leave')}
      </Press>
    </>
  )
}
