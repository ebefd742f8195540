import { Button } from 'antd'
import { useSpeech } from '#ui/speech.ts'

/** What `useList` says about the pages still to come. */
export type Reading = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }

/** Lists are read page after page, never counted: the foot either brings more or says that this is all. */
export function ListFoot({ list, shown }: { list: Reading; shown: number }) {
  const { t } = useSpeech()
  if (shown === 0) return null
  return (
    <div className="sz-list-foot sz-no-print">
      {list.hasNextPage ? (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t('ui.more')}
        </Button>
      ) : (
        <span>{t('ui.all', { n: shown })}</span>
      )}
    </div>
  )
}
