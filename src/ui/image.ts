/** Long enough to read a house number, small enough for a weak signal. */
const LONGEST_SIDE = 1600
const ENOUGH_BYTES = 600_000

/** The size a photo is drawn at: never enlarged, its shape kept, no side shorter than a pixel. */
export function sizeWithin(
  width: number,
  height: number,
  longest: number = LONGEST_SIDE,
): { width: number; height: number } {
  const by = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) }
}

/**
 * A photo made small on the phone itself. It is drawn anew, so nothing of the camera's notes (place, time, owner) is left in it.
 * Refuses with the browser's own error when the file is no picture it can open.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const picture = await openPicture(file)
  const { width, height } = sizeWithin(picture.naturalWidth, picture.naturalHeight)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  // A transparent picture would turn black as JPEG.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(picture, 0, 0, width, height)
  const fine = await toJpeg(canvas, 0.82)
  return fine.size <= ENOUGH_BYTES ? fine : toJpeg(canvas, 0.6)
}

async function openPicture(file: Blob): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    return picture
  } finally {
    URL.revokeObjectURL(address)
  }
}

const toJpeg = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob>((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no jpeg'))), 'image/jpeg', quality),
  )
