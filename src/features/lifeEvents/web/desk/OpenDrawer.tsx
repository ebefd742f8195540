import { Drawer, Form, Input, Select } from 'antd'
import { useLocation } from 'wouter'
import { GroupSelect } from '#features/areas/web/parts.tsx'
import { GridSelect } from '#features/grids/web/parts.tsx'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Given as Wanted } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { lifeEvents, tenures } from '../../contract.ts'
import { newcomer, type Given as Person } from './eventOf.ts'
import { NewPersonFields } from './PersonFields.tsx'
import { SourceFields } from './SourceFields.tsx'

type Given = Person & { code: string; groupId?: number; gridId?: number }
type Asked = Omit<Wanted<typeof lifeEvents.openHousehold>, 'county'>

/** The first of a new household is its head; the others join on its own page. */
const headOfHousehold = '02'

/** A household that is new in the village. It begins on a day and with a source, as everything that happens does. */
export function OpenDrawer({ villageId, onClose }: { villageId: number; onClose: () => void }) {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const opening = useWrite(lifeEvents.openHousehold, ({ householdId }) => go(`/households/${householdId}`))
  const needed = [{ required: true, message: t('lifeEvents.desk.missing') }]
  return (
    <Drawer open size={560} onClose={onClose} title={t('lifeEvents.desk.open')}>
      <Form<Given>
        layout="vertical"
        requiredMark={false}
        initialValues={{ day: todayHere(), source: 'told', tenure: 'own' }}
        onFinish={(given) => opening.write(askedOf(villageId, given))}
      >
        <ProblemNote problem={opening.problem} />
        <p className="sz-quiet">{t('lifeEvents.desk.open.about')}</p>
        <div className="sz-pair">
          <Form.Item name="code" label={t('lifeEvents.desk.open.code')} rules={needed}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="day" label={t('lifeEvents.desk.day')} rules={needed}>
            <Input type="date" max={todayHere()} />
          </Form.Item>
        </div>
        <NewPersonFields birth={false} />
        <div className="sz-pair">
          <Form.Item name="groupId" label={t('people.desk.group')}>
            <GroupSelect villageId={villageId} placeholder={t('lifeEvents.desk.open.later')} />
          </Form.Item>
          <Form.Item name="gridId" label={t('people.desk.grid')}>
            <GridSelect villageId={villageId} placeholder={t('lifeEvents.desk.open.later')} />
          </Form.Item>
        </div>
        <div className="sz-pair">
          <Form.Item name="address" label={t('people.address')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="tenure" label={t('lifeEvents.desk.tenure')}>
            <Select options={tenures.map((value) => ({ value, label: t(`lifeEvents.tenure.${value}`) }))} />
          </Form.Item>
        </div>
        <SourceFields />
        <FormActions send={t('lifeEvents.desk.send')} sending={opening.sending} />
      </Form>
    </Drawer>
  )
}

function askedOf(villageId: number, given: Given): Asked {
  const { code, day, source, sourceNote, address, tenure, groupId, gridId } = given
  const household = {
    ...{ code, address: (address ?? '').trim(), tenure, groupId: groupId ?? null, gridId: gridId ?? null },
    persons: [{ ...newcomer(given), relation: headOfHousehold }],
  }
  return { villageId, day, source, sourceNote: sourceNote ?? '', household } as Asked
}
