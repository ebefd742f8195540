import { Alert, Button, Checkbox, Drawer, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { type Part, PartSelect } from '#features/areas/web/parts.tsx'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { addressOf } from '#wire/contract.ts'
import { type Asked, useDoor, useWrite } from '#wire/hooks.ts'
import { listExports, peopleLists, timedLists } from '../contract.ts'
import { useLists } from './choices.ts'

type Made = Asked<typeof listExports.make>
type Of = Pick<Made, 'townshipId' | 'villageId' | 'groupId' | 'name' | 'sort'>
type Given = Pick<Made, 'list' | 'purpose' | 'whole' | 'from' | 'to'> & { part?: Part }

/** What is asked for: a part below the page's own place in place of it, and a name only where a list of people is meant. */
function askedFor(of: Of, { part, from, to, ...given }: Given): Made {
  const timed = timedLists.includes(given.list)
  const { name, sort, ...place } = of
  const where = part ? { [`${part.level}Id`]: part.id } : place
  return {
    ...given,
    ...where,
    ...(timed && from ? { from } : {}),
    ...(timed && to ? { to } : {}),
    ...(sort ? { sort } : {}),
    ...(name && peopleLists.includes(given.list) ? { name } : {}),
  }
}

/** Takes what a list shows out of the house: asks for the purpose first, and says who will read of it. */
export function ExportButton({ of, first }: { of?: Of; first?: Made['list'] | undefined }) {
  const { t } = useSpeech()
  const place = usePlace()
  const { may } = useSession()
  const [open, setOpen] = useState(false)
  if (!may('export.make')) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('exports.open')}</Button>
      {open && <ExportDrawer of={of ?? nearest(place)} first={first} onClose={() => setOpen(false)} />}
    </>
  )
}

/** The nearest of the chosen place's steps that a list can be asked for. */
function nearest({ step }: ReturnType<typeof usePlace>): Of {
  const [group, village, township] = [step('group'), step('village'), step('township')]
  if (group) return { groupId: group.id }
  if (village) return { villageId: village.id }
  return township ? { townshipId: township.id } : {}
}

type Asking = { of: Of; first?: Made['list'] | undefined; onClose: () => void }

function ExportDrawer({ of, first, onClose }: Asking) {
  const { t } = useSpeech()
  const { may } = useSession()
  const { county } = useDoor()
  const making = useWrite(listExports.make)
  const lists = useLists()
  const [kind, setKind] = useState(lists.find(({ value }) => value === first)?.value ?? lists[0]?.value)
  const done = making.done
  return (
    <Drawer open size={480} onClose={onClose} title={t('exports.title')}>
      <p>{t('exports.about')}</p>
      <Form<Given>
        layout="vertical"
        requiredMark={false}
        initialValues={{ list: kind, whole: false }}
        onValuesChange={({ list }: Partial<Given>) => {
          making.reset()
          if (list) setKind(list)
        }}
        onFinish={(given) => making.write(askedFor(of, given))}
      >
        <ProblemNote problem={making.problem} />
        <Form.Item name="list" label={t('exports.list')}>
          <Select options={lists} />
        </Form.Item>
        {of.name && kind && !peopleLists.includes(kind) && <p className="sz-hint">{t('exports.name.people')}</p>}
        <Form.Item name="part" label={t('exports.within')}>
          <PartSelect />
        </Form.Item>
        {kind && timedLists.includes(kind) && (
          <div className="sz-pair">
            <Form.Item name="from" label={t('exports.from')}>
              <Input type="date" />
            </Form.Item>
            <Form.Item name="to" label={t('exports.to')}>
              <Input type="date" />
            </Form.Item>
          </div>
        )}
        <Form.Item
          name="purpose"
          label={t('exports.purpose')}
          rules={[{ required: true, min: 4, whitespace: true, message: t('exports.purpose.short') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        {may('export.whole') && (
          <Form.Item name="whole" valuePropName="checked">
            <Checkbox>{t('exports.whole')}</Checkbox>
          </Form.Item>
        )}
        {done ? (
          <div role="status">
            <Alert type="success" showIcon title={t('exports.ready', { n: done.rows })} />
            <div className="sz-form-actions">
              <Button type="primary" href={addressOf(listExports.file, { county, exportId: done.id }).path} download>
                {t('exports.fetch')}
              </Button>
            </div>
          </div>
        ) : (
          <FormActions send={t('exports.make')} sending={making.sending} />
        )}
      </Form>
    </Drawer>
  )
}
