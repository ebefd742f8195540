import { Button, Form, Input, Select } from 'antd'
import { PersonPicker } from '#features/people/web/parts.tsx'
import { dayText, todayHere } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { overlays } from '../../contract.ts'

type Village = Out<typeof overlays.ofVillage>
type Props = {
  villageId: number
  gridId: number
  level: number
  /** The grid and those above it. */
  line: readonly number[]
}

/** Each network of the place with its people on this grid or above, and the places nobody holds. */
export function GridOverlays({ villageId, gridId, level, line }: Props) {
  const { t, say } = useSpeech()
  const { data, problem } = useRead(overlays.ofVillage, { villageId })
  if (!data || data.networks.length === 0) return <ProblemNote problem={problem} />
  const shown = data.networks.filter((one) => one.levels === null || one.levels.some((top) => top <= level))
  const ownLevel = shown.filter((one) => one.levels === null || one.levels.includes(level))
  return (
    <Section title={t('overlays.desk.title')}>
      {shown.map((network) => (
        <div key={network.id}>
          <h3>
            {say(network)} {network.interpreted && <span className="sz-quiet">{t('overlays.desk.interpreted')}</span>}
          </h3>
          <ul className="sz-team">
            {network.members.map((member) => (
              <li key={member.id}>
                <span>
                  {say(member)}
                  {member.services.length > 0 && (
                    <span className="sz-quiet"> {member.services.map(say).join('；')}</span>
                  )}
                </span>
                <Holders village={data} gridId={gridId} line={line} network={network.id} member={member.id} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {data.may.manage && <Assign key={gridId} networks={ownLevel} villageId={villageId} gridId={gridId} />}
    </Section>
  )
}

type Place = { village: Village; gridId: number; line: readonly number[]; network: string; member: string }

function Holders({ village, gridId, line, network, member }: Place) {
  const { t, language } = useSpeech()
  const ending = useWrite(overlays.end)
  const here = village.rows.filter(
    (one) => one.network === network && one.member === member && line.includes(one.gridId),
  )
  if (here.length === 0) return <strong className="sz-warn">{t('overlays.desk.vacant')}</strong>
  return (
    <span>
      {here.map((one) => (
        <span key={one.id}>
          <strong>{one.name}</strong> {one.duty}{' '}
          <span className="sz-quiet">
            {t('overlays.desk.since', { day: dayText(one.termFrom, language) })}
            {one.gridId !== gridId && t('overlays.desk.above')}
          </span>
          {village.may.manage && one.termTo === null && one.gridId === gridId && (
            <Button
              type="link"
              size="small"
              loading={ending.sending}
              aria-label={t('overlays.desk.end.of', { name: one.name })}
              onClick={() => ending.write({ overlayId: one.id, on: todayHere() })}
            >
              {t('overlays.desk.end')}
            </Button>
          )}{' '}
        </span>
      ))}
      <ProblemNote problem={ending.problem} />
    </span>
  )
}

type Asked = { place: string; personId: number; duty?: string }

type Naming = { networks: Village['networks']; villageId: number; gridId: number }

function Assign({ networks, villageId, gridId }: Naming) {
  const { t, say } = useSpeech()
  const [form] = Form.useForm<Asked>()
  const assigning = useWrite(overlays.assign, () => form.resetFields())
  const send = ({ place, personId, duty }: Asked) => {
    const [network = '', member = ''] = place.split('/')
    assigning.write({ gridId, network, member, personId, duty: duty?.trim() ?? '' })
  }
  return (
    <details>
      <summary>{t('overlays.desk.add')}</summary>
      <ProblemNote problem={assigning.problem} />
      <Form<Asked> form={form} layout="vertical" requiredMark={false} onFinish={send} className="sz-ask">
        <Form.Item
          name="place"
          label={t('overlays.desk.place')}
          rules={[{ required: true, message: t('overlays.desk.place') }]}
        >
          <Select
            options={networks.map((network) => ({
              label: say(network),
              options: network.members.map((member) => ({ value: `${network.id}/${member.id}`, label: say(member) })),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="personId"
          label={t('overlays.desk.who')}
          rules={[{ required: true, message: t('overlays.desk.who') }]}
        >
          <PersonPicker villageId={villageId} />
        </Form.Item>
        <Form.Item name="duty" label={t('overlays.desk.duty')}>
          <Input maxLength={100} />
        </Form.Item>
        <Button htmlType="submit" loading={assigning.sending}>
          {t('overlays.desk.send')}
        </Button>
      </Form>
    </details>
  )
}
