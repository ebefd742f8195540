/** What other features' screens take of the attachments: a way to write with photos that outlives a lost network. */

export { useSending } from './useSending.ts'
export { useUpload } from './useUpload.ts'
