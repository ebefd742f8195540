import { SignedIn } from '#features/accounts/web/parts.tsx'
import { OwnTenancies } from '#features/dwellings/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Awaited, Empty } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Facts, Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { people } from '../../contract.ts'

type Household = NonNullable<Out<typeof people.readOwn>['household']>

/** What the register holds about my household, read-only: what is wrong is asked to be put right, and followed. */
export function HouseholdPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('people.phone.own')}>
      <SignedIn why={t('people.phone.why')}>
        <Own />
      </SignedIn>
    </Screen>
  )
}

function Own() {
  const { t } = useSpeech()
  const read = useRead(people.readOwn, {})
  return (
    <Awaited of={read}>
      {({ household }) =>
        household ? (
          <Shown of={household} />
        ) : (
          <Empty icon="home" title={t('people.phone.none')} next={t('people.phone.none.next')} />
        )
      }
    </Awaited>
  )
}

function Shown({ of }: { of: Household }) {
  const { t } = useSpeech()
  return (
    <>
      <Card>
        <Facts
          rows={[
            [
              t('people.address'),
              of.dwelling?.name || of.address || [of.villageName, of.groupName].filter(Boolean).join(' '),
            ],
            [t('people.phone.tenure'), of.tenure ? t(`lifeEvents.tenure.${of.tenure}`) : t('people.phone.unknown')],
            ...(of.dwelling?.elsewhere ? [elsewhere(t, of.dwelling.villageName)] : []),
            [t('people.phone.group'), [of.villageName, of.groupName].filter(Boolean).join(' ')],
            [t('people.phone.grid'), of.gridName],
            [t('people.householdCode'), of.code],
          ]}
        />
      </Card>
      <Card title={t('people.phone.members', { n: of.persons.length })}>
        <Rows>
          {of.persons.map((person) => (
            <Member key={person.id} of={person} />
          ))}
        </Rows>
      </Card>
      <OwnTenancies />
      <Go to="/household/tier">{t('tiers.phone.title')}</Go>
      <Go to="/household/circumstances">{t('circumstances.phone.title')}</Go>
      <Go to="/household/policies">{t('policies.phone.title')}</Go>
      <Go to="/household/contacts">{t('contacts.phone.title')}</Go>
      <Go to="/household/life">{t('lifeEvents.phone.title')}</Go>
      <Go to="/household/ask">{t('corrections.phone.ask')}</Go>
      <Go to="/household/asks">{t('corrections.phone.mine')}</Go>
      <Go to="/household/access">{t('people.access')}</Go>
    </>
  )
}

const elsewhere = (t: ReturnType<typeof useSpeech>['t'], village: string): [string, string] => [
  t('people.phone.elsewhere'),
  village,
]

function Member({ of }: { of: Household['persons'][number] }) {
  const { t, say, language } = useSpeech()
  const facts = [
    of.isHead ? null : say(of.relation),
    t(`people.sex.${of.sex}`),
    of.birthDate ? dayText(of.birthDate, language) : null,
    of.identity,
    of.phone,
    of.away ? [t(`lifeEvents.away.${of.away.reason}`), of.away.place].filter(Boolean).join(' ') : null,
    of.registeredAt ? t('lifeEvents.floating', { place: of.registeredAt }) : null,
    of.leftBehind ? t(`lifeEvents.leftBehind.${of.leftBehind}`) : null,
    of.noIdentity ? t('people.phone.noIdentity', { why: t(`lifeEvents.noIdentity.${of.noIdentity}`) }) : null,
    of.document ? t(`lifeEvents.document.${of.document}`) : null,
  ]
  return (
    <Row
      title={<strong>{of.name}</strong>}
      more={facts.filter(Boolean).join(' · ')}
      side={of.isHead ? <Tag>{t('people.head')}</Tag> : null}
    />
  )
}
