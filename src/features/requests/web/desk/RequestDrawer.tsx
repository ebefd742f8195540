import { Drawer, Spin } from 'antd'
import { ConcernedBodies } from '#features/concerns/web/parts.tsx'
import { ToTopic } from '#features/deliberations/web/parts.tsx'
import { OtherParties } from '#features/disputes/web/parts.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { Actions } from './Actions.tsx'
import { Alike } from './Alike.tsx'
import { Chain } from './Chain.tsx'
import { Facts } from './Facts.tsx'
import { Progress } from './Progress.tsx'
import { Sorting } from './Sorting.tsx'
import { Steps } from './Steps.tsx'
import { Triage } from './Triage.tsx'

/** One request beside the queue: where it stands, what it says, what I can do, what has happened. */
export function RequestDrawer({ id, onOpen }: { id: number | null; onOpen: (id: number | null) => void }) {
  const { t } = useSpeech()
  const { data, problem, isPending, refetch } = useRead(requests.read, { requestId: id ?? 0 }, { enabled: id !== null })
  const request = id === null ? undefined : data
  return (
    <Drawer
      open={id !== null}
      size={720}
      onClose={() => onOpen(null)}
      title={request ? request.title : t('requests.desk.one')}
      aria-label={t('requests.desk.one')}
      destroyOnHidden
    >
      {id !== null && isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      <ProblemNote problem={problem} again={() => void refetch()} />
      {request && (
        <div className="sz-drawer">
          <Progress request={request} />
          <Facts request={request} onOpen={onOpen} />
          <OtherParties key={`parties-${request.id}`} requestId={request.id} />
          <Triage request={request} />
          <ConcernedBodies key={`bodies-${request.id}`} requestId={request.id} />
          <ToTopic key={`topic-${request.id}`} requestId={request.id} villageId={request.villageId} />
          {request.maySort && <Alike key={`alike-${request.id}`} request={request} onOpen={onOpen} />}
          <Actions key={`${request.id}-${request.procedure.id}`} request={request} />
          <Chain request={request} />
          <Steps request={request} />
          {request.maySort && <Sorting key={`sort-${request.id}`} request={request} />}
        </div>
      )}
    </Drawer>
  )
}
