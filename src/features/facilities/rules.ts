import type { BodyType } from '#kernel/organisation/bodyType.ts'
import type { Model } from '#kernel/pack/model.ts'
import { outlineOf } from '#kernel/planner/outline.ts'
import type { Words } from '#kernel/shared/words.ts'

export type Point = { lng: number; lat: number }

/** A point as lists write it, 105.78,32.91; null where it is none of this country. */
export function readPoint(said: string): Point | null {
  const [, lng, lat] = /^(\d{2,3}\.\d{1,8})[,，;；\s]+(\d{1,2}\.\d{1,8})$/.exec(said.trim()) ?? []
  const point = { lng: Number(lng), lat: Number(lat) }
  return point.lng >= 70 && point.lng <= 140 && point.lat >= 0 && point.lat <= 60 ? point : null
}

/** A place is an open body that people go to; a council or a leading group is none. */
export const isPlace = (type: BodyType): boolean =>
  type.open === true && (type.family === 'facility' || type.family === 'service')

export const placeKinds = (model: Model): string[] =>
  Object.values(model.bodyTypes).flatMap((type) => (isPlace(type) ? [type.id] : []))

/** Help is called by the names under which households say that they need it, so that need and help can be laid beside each other. */
export const servicesOf = (model: Model): readonly (Words & { id: string })[] =>
  model.circumstances.serviceNeeds?.options ?? []

/** Fewer houses than this give no outline: it would be a picture of them. */
const fewestHouses = 20
/** About a hundred metres: the corner of an outline is no house. */
const round = (degrees: number): number => Math.round(degrees * 1000) / 1000

/** The outline of a village for everybody, of its houses' places. */
export const openOutline = (places: readonly Point[]): Point[] =>
  places.length < fewestHouses ? [] : outlineOf(places.map(({ lng, lat }) => ({ lng: round(lng), lat: round(lat) })))
