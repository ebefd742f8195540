import { Button, Form, Input, Popconfirm, Select, Space } from 'antd'
import { useState } from 'react'
import { GroupSelect } from '#features/areas/web/parts.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { type Asked, useWrite } from '#wire/hooks.ts'
import { dwellingKinds, dwellings } from '../../contract.ts'

type Dwelling = Out<typeof dwellings.read>

/** Where it stands, put right for whoever lives there. */
export function PlaceForm({ dwelling }: { dwelling: Dwelling }) {
  const { t } = useSpeech()
  const correcting = useWrite(dwellings.correct)
  const { id, kind, villageId, groupId, community, building, unit, room, address } = dwelling
  return (
    <Form<Asked<typeof dwellings.correct>>
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind, community, building, unit, room, address, ...(groupId ? { groupId } : {}) }}
      onFinish={(given) => correcting.write({ ...given, groupId: given.groupId ?? null, dwellingId: id })}
    >
      <p className="sz-quiet">{t('dwellings.place.about')}</p>
      <ProblemNote problem={correcting.problem} />
      <PlaceFields villageId={villageId} />
      <Button htmlType="submit" loading={correcting.sending} disabled={correcting.sending}>
        {t('dwellings.place.save')}
      </Button>
    </Form>
  )
}

function PlaceFields({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const part = (name: 'community' | 'building' | 'unit' | 'room', most: number) => (
    <Form.Item name={name} label={t(`dwellings.${name}`)}>
      <Input maxLength={most} />
    </Form.Item>
  )
  return (
    <>
      <div className="sz-pair">
        <Form.Item name="kind" label={t('dwellings.kind')}>
          <Select options={dwellingKinds.map((value) => ({ value, label: t(`dwellings.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="groupId" label={t('dwellings.group')}>
          <GroupSelect villageId={villageId} placeholder={t('dwellings.group.none')} allowClear />
        </Form.Item>
        {part('community', 60)}
        {part('building', 20)}
        {part('unit', 20)}
        {part('room', 20)}
      </div>
      <Form.Item name="address" label={t('dwellings.address')}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  )
}

/** Closed where it is no more or never was: it asks why, and the office refuses while somebody lives there. */
export function ClosingForm({
  dwelling: { id, villageId, community, building },
  onClosed,
}: {
  dwelling: Dwelling
  onClosed: () => void
}) {
  const { t } = useSpeech()
  const [reason, setReason] = useState('')
  const closing = useWrite(dwellings.close, onClosed)
  const closingAll = useWrite(dwellings.closeBuilding, onClosed)
  const why = reason.trim()
  const busy = closing.sending || closingAll.sending
  return (
    <div>
      <p className="sz-quiet">{t('dwellings.close.about')}</p>
      <ProblemNote problem={closing.problem ?? closingAll.problem} />
      <Space wrap>
        <Input
          style={{ width: 280 }}
          maxLength={200}
          value={reason}
          aria-label={t('dwellings.close.why')}
          placeholder={t('dwellings.close.why')}
          onChange={(event) => setReason(event.target.value)}
        />
        <Popconfirm title={t('dwellings.close.sure')} onConfirm={() => closing.write({ dwellingId: id, reason: why })}>
          <Button danger disabled={why.length < 2 || busy} loading={closing.sending}>
            {t('dwellings.close')}
          </Button>
        </Popconfirm>
        {building && (
          <Popconfirm
            title={t('dwellings.closeBuilding.sure', { building })}
            onConfirm={() => closingAll.write({ villageId, community, building, reason: why })}
          >
            <Button danger disabled={why.length < 2 || busy} loading={closingAll.sending}>
              {t('dwellings.closeBuilding', { building })}
            </Button>
          </Popconfirm>
        )}
      </Space>
    </div>
  )
}
