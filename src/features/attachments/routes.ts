import { type Route, route } from '#features/feature.ts'
import { uploadedPhoto, uploadPhoto } from './commands.ts'
import { attachments } from './contract.ts'

export const attachmentsRoutes: Route[] = [route(attachments.upload, uploadPhoto, uploadedPhoto)]
