/** What phones and scanners make. Everything else is refused before any decoder sees it: SVG and PDF can carry code. */
const beginnings: readonly (readonly [offset: number, bytes: readonly number[]])[] = [
  [0, [0xff, 0xd8, 0xff]],
  [0, [0x89, 0x50, 0x4e, 0x47]],
  [8, [0x57, 0x45, 0x42, 0x50]],
  [0, [0x47, 0x49, 0x46, 0x38]],
]

/** By its content, not by its name: JPEG, PNG, WebP or GIF. */
export const looksLikePhoto = (bytes: Uint8Array): boolean =>
  beginnings.some(([offset, wanted]) => wanted.every((byte, place) => bytes[offset + place] === byte))

/** Large enough to read a house number, small enough for a village's line. */
export const longestSide = 1600

/** A picture of more points is no phone's photo; unpacked it would fill the server's memory. */
export const mostPixels = 120_000_000

/** Photos that one account may upload within the hour. */
export const uploadLimit = { most: 60, minutes: 60 }

/** A photo that nothing names after this many days belongs to a form nobody sent. */
export const unusedDays = 7
