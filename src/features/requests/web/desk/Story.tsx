import { Spin } from 'antd'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { Facts } from './Facts.tsx'
import { Steps } from './Steps.tsx'

/** What a request says and what has happened to it, to be read beside something else. */
export function RequestStory({ requestId }: { requestId: number }) {
  const { t } = useSpeech()
  const { data, problem, isPending, refetch } = useRead(requests.read, { requestId })
  if (isPending) return <Spin description={t('ui.loading')} className="sz-wait" />
  if (!data) return <ProblemNote problem={problem} again={() => void refetch()} />
  return (
    <>
      <Facts request={data} onOpen={() => {}} />
      <Steps request={data} />
    </>
  )
}
