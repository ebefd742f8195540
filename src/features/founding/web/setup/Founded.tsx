import { Alert, Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { useSpeech } from '#ui/speech.ts'

/** The county's own server takes the door over within a second or two; until it answers there is nothing to click. */
export function Founded({ code, name }: { code: string; name: string }) {
  const { t } = useSpeech()
  const [ready, setReady] = useState(false)
  useEffect(() => {
    const asking = setInterval(async () => {
      const answer = await fetch('/readyz', { cache: 'no-store' }).catch(() => null)
      if (answer?.ok) setReady(true)
    }, 700)
    return () => clearInterval(asking)
  }, [])
  return (
    <>
      <Alert
        type="success"
        showIcon
        role="status"
        title={t('founding.done', { county: name })}
        description={t('founding.done.next')}
      />
      {ready ? (
        <Button type="primary" size="large" href={`/c/${code}/desk/`}>
          {t('founding.enter')}
        </Button>
      ) : (
        <Spin description={t('founding.opening')} className="sz-wait" />
      )}
    </>
  )
}
