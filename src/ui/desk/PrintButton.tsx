import { Button } from 'antd'
import { useSpeech } from '#ui/speech.ts'
import { Icon } from './Icon.tsx'

/** Prints the page as it is; what does not belong on paper carries `sz-no-print`. */
export function PrintButton() {
  const { t } = useSpeech()
  return (
    <Button className="sz-no-print" icon={<Icon name="print" />} onClick={() => window.print()}>
      {t('ui.print')}
    </Button>
  )
}
