import { Button, Result } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { type Filed, FileForm } from './FileForm.tsx'

/** A clerk writes down what somebody said by phone, paper box, visit or courtyard meeting. */
export function FilePage() {
  const { t } = useSpeech()
  const { step } = usePlace()
  const [filed, setFiled] = useState<Filed | null>(null)
  const [round, setRound] = useState(0)
  const again = () => {
    setFiled(null)
    setRound(round + 1)
  }
  return (
    <>
      <PageHead title={t('requests.desk.file')} about={t('requests.desk.file.about')} />
      {filed ? (
        <div role="status">
          <Result
            status="success"
            title={t('requests.desk.file.done', { number: filed.number })}
            subTitle={
              filed.followCode
                ? t('requests.desk.file.done.code', { code: filed.followCode })
                : t('requests.desk.file.done.next')
            }
            extra={
              <>
                <Link href={`/queue?request=${filed.id}`}>{t('requests.desk.file.open')}</Link>
                <Button type="primary" onClick={again}>
                  {t('requests.desk.file.next')}
                </Button>
              </>
            }
          />
        </div>
      ) : (
        <FileForm key={round} village={step('village')} onFiled={setFiled} />
      )}
    </>
  )
}
