import { useCallback, useEffect, useRef, useState } from 'react'
import { shrinkPhoto } from './image.ts'
import { dropPhotos, keepPhotos, keptPhotos } from './photoShelf.ts'

export type Photo = { blob: Blob; address: string }

const shown = (blob: Blob): Photo => ({ blob, address: URL.createObjectURL(blob) })

/** The photos of a draft: shrunk as they come, kept on the phone until they are sent. */
export function usePhotos(draft: string, max: number) {
  const [photos, setPhotos] = useState<Photo[]>([])
  const [unreadable, setUnreadable] = useState(false)
  const [busy, setBusy] = useState(false)
  const touched = useRef(false)
  useEffect(() => {
    void keptPhotos(draft).then((blobs) => {
      if (!touched.current) setPhotos(blobs.slice(0, max).map(shown))
    })
  }, [draft, max])
  const change = useCallback(
    (next: Photo[]) => {
      touched.current = true
      setPhotos(next)
      void keepPhotos(
        draft,
        next.map((photo) => photo.blob),
      )
    },
    [draft],
  )
  const add = async (files: readonly File[]) => {
    setBusy(true)
    setUnreadable(false)
    const tried = await Promise.allSettled(files.slice(0, max - photos.length).map(shrinkPhoto))
    setBusy(false)
    setUnreadable(tried.some((one) => one.status === 'rejected'))
    change([...photos, ...tried.flatMap((one) => (one.status === 'fulfilled' ? [shown(one.value)] : []))])
  }
  const remove = (at: number) => change(photos.filter((_, index) => index !== at))
  const drop = useCallback(() => {
    touched.current = true
    void dropPhotos(draft)
  }, [draft])
  return { photos, max, add, remove, drop, busy, unreadable }
}
