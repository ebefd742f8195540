import { useEffect } from 'react'
import { useWordsOfModels } from '#features/words/web/parts.tsx'
import { replaceWords } from './language.ts'

/** Calls things as the models of a place call them: of the village of this phone, of the place chosen on the desk. */
export function WordsOfModels({ areaId }: { areaId?: number | null | undefined }) {
  const words = useWordsOfModels(areaId)
  useEffect(() => {
    if (words) replaceWords(words)
  }, [words])
  return null
}
