import { createContext, useContext } from 'react'

/** One step of the way down to the chosen place. */
export type PlaceStep = { id: number; name: string; level: string }

/** The place that all pages of the desk look at: chosen once, kept in the address, empty for everything one may see. */
export type Place = { at: number | null; way: readonly PlaceStep[]; choose(id: number | null): void }

const PlaceContext = createContext<Place>({ at: null, way: [], choose: () => {} })
export const PlaceProvider = PlaceContext.Provider

/** `step('village')` is the village of the chosen place, or undefined while only something wider is chosen; of groups it is the lowest. */
export function usePlace() {
  const place = useContext(PlaceContext)
  return { ...place, step: (level: string) => place.way.findLast((one) => one.level === level) }
}
