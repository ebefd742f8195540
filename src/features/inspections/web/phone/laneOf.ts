/** A finding and what follows from it go in their order; the next matter does not wait for them. */
export const laneOf = ({ inspectionId, requestId }: { inspectionId: number; requestId: number }): string =>
  `inspection:${inspectionId}:${requestId}`
