import type { Problems } from '#kernel/shared/problems.ts'

export const attachmentsProblems: Problems = {
  'attachments.no_photo': {
    kind: 'invalid',
    zh: '这不是能打开的照片，只收 JPEG、PNG、WebP、GIF',
    en: 'This is no photo that opens; JPEG, PNG, WebP and GIF are taken',
    next: { zh: '请重新拍照或另选一张。', en: 'Please take the photo again or choose another.' },
  },
  'attachments.too_large': {
    kind: 'tooLarge',
    zh: '照片的像素太多，超过一亿两千万',
    en: 'The photo has more than 120 million pixels',
    next: { zh: '请用普通照相模式重拍。', en: 'Please take it again in the usual camera mode.' },
  },
  'attachments.not_yours': {
    kind: 'invalid',
    zh: '照片不是您上传的，或者已经用过',
    en: 'A photo is not yours, or is already used',
    next: { zh: '请重新上传照片。', en: 'Please upload the photo again.' },
  },
  'attachments.missing': {
    kind: 'missing',
    zh: '没有这张照片，或者您看不到它',
    en: 'There is no such photo, or it is not for you to see',
  },
}
