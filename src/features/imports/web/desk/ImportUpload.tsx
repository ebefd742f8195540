import { Button, Upload } from 'antd'
import { Icon } from '#ui/desk/Icon.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import type { PlaceStep } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { imports } from '../../contract.ts'

/** Takes the workbook and asks what it would do; nothing comes in yet. */
export function ImportUpload({
  village,
  onRead,
}: {
  village: PlaceStep | undefined
  onRead: (importId: number) => void
}) {
  const { t } = useSpeech()
  const reading = useWrite(imports.preview, (view) => onRead(view.id))
  const take = (file: File) => {
    reading.write(village ? { villageId: village.id } : {}, file)
    return false
  }
  return (
    <div className="sz-upload">
      <p>{village ? t('imports.desk.upload.about', { village: village.name }) : t('imports.desk.upload.many')}</p>
      <Upload accept=".xlsx,.csv" beforeUpload={take} showUploadList={false} disabled={reading.sending}>
        <Button type="primary" icon={<Icon name="import" />} loading={reading.sending} disabled={reading.sending}>
          {t(reading.sending ? 'imports.desk.reading' : 'imports.desk.upload')}
        </Button>
      </Upload>
      <ProblemNote problem={reading.problem} />
    </div>
  )
}
