import { type Instant, timeOf } from '#kernel/shared/day.ts'

/** Boxes made, and PINs forgotten, by one account within the hour. */
export const keepLimit = { most: 20, minutes: 60 }
export const recoverLimit = { most: 10, minutes: 60 }

const freshMinutes = 15

/** A sign-in proves who is there for a quarter of an hour; after that the phone may lie on a table. */
export const isFresh = (signedInAt: Instant, now: Instant): boolean =>
  timeOf(now) - timeOf(signedInAt) <= freshMinutes * 60_000
