/** What other features' screens take of the requests. */
export { CategorySelect } from './desk/CategorySelect.tsx'
export { RequestStory } from './desk/Story.tsx'
export { useStanding } from './useStanding.ts'
