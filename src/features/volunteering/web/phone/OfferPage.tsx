import { useState } from 'react'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { useVillageInAddress, VillageField } from '#features/areas/web/parts.tsx'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Awaited, Empty, Note, Problem, Waiting } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { volunteering } from '../../contract.ts'

type Body = Out<typeof volunteering.ofVillage>['rows'][number]

/** Where one may serve in a village. Another village shows only what takes people from elsewhere. */
export function OfferPage() {
  const { t } = useSpeech()
  const { village, choose, pending } = useVillageInAddress()
  if (pending) return <Waiting />
  return (
    <Screen title={t('volunteering.phone.offer.title')} back="/volunteering">
      <SignedIn why={t('volunteering.phone.why')}>
        <p className="soft">{t('volunteering.phone.offer.about')}</p>
        <VillageField label={t('volunteering.phone.village')} of={{ village, choose }} />
        {village ? <Bodies villageId={village.id} /> : null}
      </SignedIn>
    </Screen>
  )
}

function Bodies({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const read = useRead(volunteering.ofVillage, { villageId })
  return (
    <Awaited of={read}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty icon="people" title={t('volunteering.phone.bodies.none')} next={t('volunteering.phone.bodies.next')} />
        ) : (
          rows.map((body) => <OneBody key={body.id} body={body} />)
        )
      }
    </Awaited>
  )
}

function OneBody({ body }: { body: Body }) {
  const { t, say } = useSpeech()
  const [role, setRole] = useState<string | null>(body.roles.length === 1 ? (body.roles[0]?.id ?? null) : null)
  const [said, setSaid] = useState('')
  const offering = useWrite(volunteering.offer)
  const chosen = body.roles.find((one) => one.id === role)
  return (
    <Card title={body.name}>
      <p className="soft">{[say(body.kindName), t('volunteering.phone.persons', { n: body.persons })].join(' · ')}</p>
      {body.standing === 'none' ? (
        <>
          <Choices
            label={t('volunteering.phone.role')}
            options={body.roles.map((one) => ({
              id: one.id,
              name: say(one),
              more: t('volunteering.phone.held', { n: one.held }),
            }))}
            value={role}
            onChange={setRole}
          />
          {chosen && chosen.duties.length > 0 ? <Note>{chosen.duties.map(say).join('；')}</Note> : null}
          <TextField label={t('volunteering.phone.said')} optional max={200} value={said} onChange={setSaid} />
          <Problem problem={offering.problem} />
          <Press
            busy={offering.sending}
            disabled={role === null}
            onPress={() => offering.write({ bodyId: body.id, role: role ?? '', said: said.trim() })}
          >
            {t('volunteering.phone.offer')}
          </Press>
        </>
      ) : (
        <Note>{t(`volunteering.standing.${body.standing}`)}</Note>
      )}
    </Card>
  )
}
