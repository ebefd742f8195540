/** What is a code in the register and a word on the page; null where it is said in one's own words. */
export function wordOf(field: string, value: string): string | null {
  if (field === 'sex') return `people.sex.${value}`
  if (field === 'tenure') return `lifeEvents.tenure.${value}`
  if (field === 'away') return value === 'back' ? 'corrections.away.back' : `lifeEvents.away.${value}`
  return null
}
