import type { useSpeech } from '#ui/speech.ts'

/** The wage of an offer in one line, or nothing where none was said. */
export const wageText = (
  t: ReturnType<typeof useSpeech>['t'],
  { wageFrom, wageTo }: { wageFrom: number | null; wageTo: number | null },
): string => {
  if (wageFrom === null) return ''
  return wageTo === null
    ? t('jobOffers.wage.from', { from: wageFrom })
    : t('jobOffers.wage', { from: wageFrom, to: wageTo })
}
