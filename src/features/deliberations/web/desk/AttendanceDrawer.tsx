import { Button, Checkbox, Drawer, Form, Input, InputNumber, Radio, Upload, type UploadFile } from 'antd'
import { useState } from 'react'
import { useUpload } from '#features/attachments/web/parts.tsx'
import type { RollKind } from '#kernel/deliberation/rule.ts'
import { todayHere } from '#ui/dates.ts'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { shrinkPhoto } from '#ui/image.ts'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import type { Meeting } from './shown.ts'

type Given = { on: string; countedBy: RollKind; seatIds?: number[]; present?: number; note?: string }

/** Who came: ticked where members are due, a number from the sign-in sheet where the place is. A photo of the minutes may lie beside it. */
export function AttendanceDrawer({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useSpeech()
  const [form] = Form.useForm<Given>()
  const first = meeting.countedBy ?? meeting.due[0]?.of ?? 'members'
  const [way, setWay] = useState<RollKind>(first)
  const [photos, setPhotos] = useState<UploadFile[]>([])
  const { upload, sending, problem } = useUpload()
  const holding = useWrite(deliberations.hold, onClose)
  const send = async (given: Given) => {
    const files = photos.flatMap((one) => one.originFileObj ?? [])
    const attachmentIds = await upload(await Promise.all(files.map((file) => shrinkPhoto(file))))
    holding.write({ ...given, countedBy: way, meetingId: meeting.id, attachmentIds })
  }
  const due = meeting.due.find((one) => one.of === way)
  const needed = [{ required: true, message: t('deliberations.desk.missing') }]
  return (
    <Drawer open size={560} onClose={onClose} title={t('deliberations.desk.attendance')}>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          on: meeting.on > todayHere() ? todayHere() : meeting.on,
          seatIds: meeting.seats.filter((seat) => seat.present).map((seat) => seat.seatId),
          ...(meeting.present === null || first === 'members' ? {} : { present: meeting.present }),
          note: meeting.note,
        }}
        onFinish={(given) => void send(given)}
      >
        <ProblemNote problem={holding.problem ?? problem} />
        <Form.Item name="on" label={t('deliberations.desk.on')} rules={needed}>
          <Input type="date" max={todayHere()} />
        </Form.Item>
        {meeting.due.length > 1 && (
          <Form.Item label={t('deliberations.desk.countedBy')}>
            <Radio.Group
              value={way}
              onChange={(event) => setWay(event.target.value as RollKind)}
              options={meeting.due.map((one) => ({ value: one.of, label: t(`deliberations.due.${one.of}`) }))}
            />
          </Form.Item>
        )}
        {due && <p className="sz-hint">{t(`deliberations.desk.due.${way}`, { n: due.n, needed: due.needed })}</p>}
        {way === 'members' ? (
          <Form.Item name="seatIds" label={t('deliberations.desk.there')} extra={t('deliberations.desk.there.hint')}>
            <Checkbox.Group options={meeting.seats.map((seat) => ({ value: seat.seatId, label: seat.name }))} />
          </Form.Item>
        ) : (
          <Form.Item name="present" label={t('deliberations.desk.count')} rules={needed}>
            <InputNumber min={0} max={due?.n ?? 100_000} precision={0} />
          </Form.Item>
        )}
        <Form.Item name="note" label={t('deliberations.desk.note')} extra={t('deliberations.desk.note.hint')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item label={t('deliberations.desk.photos')}>
          <Upload
            accept="image/*"
            listType="picture"
            fileList={photos}
            maxCount={6}
            beforeUpload={() => false}
            onChange={({ fileList }) => setPhotos(fileList)}
          >
            <Button>{t('deliberations.desk.photos.choose')}</Button>
          </Upload>
        </Form.Item>
        <FormActions send={t('deliberations.desk.save')} sending={sending || holding.sending} />
      </Form>
    </Drawer>
  )
}
