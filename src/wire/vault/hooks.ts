import { useEffect, useState, useSyncExternalStore } from 'react'
import { useOnline } from '../online.ts'
import { forgetPictures, pictureOf } from './pictures.ts'
import { onBox, openBox } from './vault.ts'

/** The box that is open on this phone, if one is. */
export const useBox = () => useSyncExternalStore(onBox, openBox)

/**
 * Where an `<img>` finds each photo: in the box that is open, so that it is there without a network, else at the server. A thing that
 * is closed is nobody's to carry any more: its photos are forgotten. Undefined is on its way, null neither here nor to be had.
 */
export function usePictures(
  paths: readonly string[],
  thing: string,
  closed: boolean,
): readonly (string | null | undefined)[] {
  const box = useBox()
  const online = useOnline()
  const [found, setFound] = useState<ReadonlyMap<string, string | null>>(new Map())
  const keeps = box !== null && !closed
  const all = paths.join(' ')
  useEffect(() => {
    if (box && closed) void forgetPictures(box.id, (one) => one.thing === thing).catch(() => {})
  }, [box, thing, closed])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a network that comes back is a reason to look again
  useEffect(() => {
    if (!box || !keeps || all === '') return
    const made: string[] = []
    let gone = false
    const look = async (path: string) => {
      const blob = await pictureOf(box, { path, thing }).catch(() => null)
      if (gone) return
      const address = blob && URL.createObjectURL(blob)
      if (address) made.push(address)
      setFound((before) => new Map(before).set(path, address))
    }
    for (const path of all.split(' ')) void look(path)
    return () => {
      gone = true
      setFound(new Map())
      for (const address of made) URL.revokeObjectURL(address)
    }
  }, [box, keeps, all, thing, online])
  return paths.map((path) => (keeps ? found.get(path) : path))
}
