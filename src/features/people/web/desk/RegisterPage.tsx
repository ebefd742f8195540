import { Button, Input, Segmented, Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { GroupSelect } from '#features/areas/web/parts.tsx'
import { ExportButton } from '#features/exports/web/parts.tsx'
import { SavedViews } from '#features/savedViews/web/parts.tsx'
import { useAsked } from '#ui/desk/asked.ts'
import { ListTable } from '#ui/desk/ListTable.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { type Asked, useList } from '#wire/hooks.ts'
import { marks, people, sorts } from '../../contract.ts'
import type { PersonRow } from '../parts.tsx'
import { type RegisterAsked, startOfRegister } from './asked.ts'
import { HouseholdsTable } from './HouseholdsTable.tsx'
import { usePersonColumns } from './personColumns.tsx'

/** One box for people and households of a place, numbers masked. It asks only when sent: pinyin is typed with an input method. */
export function RegisterPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const place = usePlace()
  const village = place.step('village')
  const group = place.step('group')
  const [asked, ask] = useAsked(startOfRegister)
  const { find, show, sort, mark } = asked
  const here = placeOf(place)
  const where = !group && asked.group && village && asked.groupOf === village.id ? { groupId: asked.group } : here
  const ofPeople = { sort, ...(find ? { name: find } : {}) }
  const narrowed: { mark?: NonNullable<typeof mark> } = mark && show !== 'households' ? { mark } : {}
  return (
    <>
      <PageHead
        title={[village?.name, group?.name, t('people.desk.register')].filter(Boolean).join(' · ')}
        about={t('people.desk.register.about')}
      >
        {may('import.run') && (
          <Link href="/import">
            <Button tabIndex={-1}>{t('people.desk.import')}</Button>
          </Link>
        )}
        <ExportButton
          key={narrowed.mark}
          of={{ ...here, ...(show === 'households' ? { sort } : ofPeople) }}
          first={narrowed.mark && ledgerOf[narrowed.mark]}
        />
        <PrintButton />
      </PageHead>
      <SavedViews page="register" asked={asked} />
      <QueryOf asked={asked} onAsk={ask} />
      {find && place.at !== null && (
        <p className="sz-quiet sz-no-print">
          <Button type="link" size="small" onClick={() => place.choose(null)}>
            {t('people.desk.everywhere', { text: find })}
          </Button>
        </p>
      )}
      {show !== 'households' && (
        <Titled title={show === 'both' ? t('people.desk.show.people') : null}>
          <PeopleTable asked={{ ...where, ...ofPeople, ...narrowed }} />
        </Titled>
      )}
      {show !== 'people' && (
        <Titled title={show === 'both' ? t('people.desk.show.households') : null}>
          <HouseholdsTable asked={{ ...where, sort, ...(find ? { text: find } : {}) }} />
        </Titled>
      )}
    </>
  )
}

/** The ledger that holds whom the register is narrowed to. */
const ledgerOf = {
  away: 'away',
  leftBehind: 'leftBehind',
  floating: 'gbt31000.floating',
  noIdentity: 'noIdentity',
} as const

const Titled = ({ title, children }: { title: string | null; children: ReactNode }) =>
  title === null ? children : <Section title={title}>{children}</Section>

/** Of whom, what, and in which order. */
function QueryOf({ asked, onAsk }: { asked: RegisterAsked; onAsk: (asked: RegisterAsked) => void }) {
  const { t } = useSpeech()
  const { step } = usePlace()
  const village = step('group') ? undefined : step('village') // the group is chosen in the tree already
  const { find: sought = '', ...others } = asked
  const [text, write] = useState(sought)
  useEffect(() => write(sought), [sought])
  return (
    <search className="sz-query sz-no-print">
      <Segmented<RegisterAsked['show']>
        value={asked.show}
        onChange={(show) => onAsk({ ...asked, show })}
        options={(['people', 'households', 'both'] as const).map((value) => ({
          value,
          label: t(`people.desk.show.${value}`),
        }))}
      />
      <Input.Search
        value={text}
        onChange={(event) => write(event.target.value)}
        aria-label={t(`people.desk.seek.${asked.show}`)}
        placeholder={t(`people.desk.seek.${asked.show}`)}
        enterButton={t('people.desk.search')}
        allowClear
        maxLength={50}
        onSearch={(said) => onAsk({ ...others, ...(said.trim() ? { find: said.trim() } : {}) })}
      />
      {asked.show !== 'households' && (
        <Select<RegisterAsked['mark'] | 'all'>
          aria-label={t('people.desk.mark')}
          value={asked.mark ?? 'all'}
          popupMatchSelectWidth={false}
          onChange={(mark) => {
            const { mark: _, ...rest } = asked
            onAsk(mark === undefined || mark === 'all' ? rest : { ...rest, mark })
          }}
          options={(['all', ...marks] as const).map((value) => ({ value, label: t(`people.desk.mark.${value}`) }))}
        />
      )}
      {village && (
        <GroupSelect
          villageId={village.id}
          label={t('people.desk.group')}
          placeholder={t('people.desk.group.all')}
          allowClear
          value={asked.groupOf === village.id ? asked.group : undefined}
          onChange={(group) => {
            const { group: _, groupOf: __, ...rest } = asked
            onAsk(group === undefined ? rest : { ...rest, group, groupOf: village.id })
          }}
        />
      )}
      <Select<RegisterAsked['sort']>
        aria-label={t('people.desk.sort')}
        value={asked.sort}
        onChange={(sort) => onAsk({ ...asked, sort })}
        options={sorts.map((value) => ({ value, label: t(`people.desk.sort.${value}`) }))}
      />
    </search>
  )
}

/** The nearest of the chosen place's steps that a list can be asked for. */
function placeOf({ step }: ReturnType<typeof usePlace>) {
  const [group, village, township] = [step('group'), step('village'), step('township')]
  if (group) return { groupId: group.id }
  if (village) return { villageId: village.id }
  return township ? { townshipId: township.id } : {}
}

function PeopleTable({ asked }: { asked: Asked<typeof people.list> }) {
  const { t } = useSpeech()
  const list = useList(people.list, { limit: 50, ...asked })
  const columns = usePersonColumns({ withHousehold: true, reveal: false })
  return (
    <ListTable<PersonRow>
      list={list}
      columns={columns}
      nothing={{ title: t('people.desk.none'), next: t('people.desk.none.next') }}
    />
  )
}
