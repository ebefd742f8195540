import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode } from '#wire/shapes.ts'

/** A photo straight from a phone's camera; the page shrinks it first where it can. */
const photoMaxBytes = 10 * 1024 * 1024

/** A photo is uploaded before the request or step that names it. It is read by `requests.photo`, which knows who may see it. */
export const attachments = {
  upload: defineContract({
    id: 'attachments.upload',
    method: 'POST',
    path: '/c/:county/attachments',
    permission: 'request.place',
    file: { maxBytes: photoMaxBytes },
    input: z.object({ county: countyCode }),
    output: z.object({ id: z.number(), width: z.number(), height: z.number() }),
  }),
}
