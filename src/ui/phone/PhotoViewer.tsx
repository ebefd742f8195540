import { ImageViewer } from 'antd-mobile'

/** A photo as large as the screen, to be pinched and swiped. */
export function PhotoViewer({
  addresses,
  at,
  onClose,
}: {
  addresses: readonly string[]
  at: number
  onClose: () => void
}) {
  return <ImageViewer.Multi images={[...addresses]} visible defaultIndex={at} onClose={onClose} />
}
