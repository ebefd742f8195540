import type { Reception } from '#features/organisations/public.ts'

/** What one deputy heard and kept back is told to no other. */
export const isKeptFrom = (said: Reception, personId: number | null): boolean =>
  said.kept_back !== null && said.heard_by_id !== null && said.heard_by_id !== personId
