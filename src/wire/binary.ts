import { z } from 'zod'

/** The output of an operation that answers with a file instead of JSON. */
export const binary = z.unknown().meta({ description: 'a file' })
