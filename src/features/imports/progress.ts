export type Progress = { done: number; total: number }

/**
 * How far each import under way has come. It lives in the server's memory, because what an open transaction writes nobody else can
 * see; after a restart a count begins again, and so does the work.
 */
const underWay = new Map<string, Progress>()
const keyOf = (countyId: number, importId: number) => `${countyId}/${importId}`

export const progressOf = (countyId: number, importId: number, now: Progress): void =>
  void underWay.set(keyOf(countyId, importId), now)

export const findProgress = (countyId: number, importId: number): Progress | undefined =>
  underWay.get(keyOf(countyId, importId))

export const forget = (countyId: number, importId: number): void => void underWay.delete(keyOf(countyId, importId))
