import { S3mini } from 's3mini'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { digestOf, type FilesByDigest, isDigest, sameAs } from './filesByDigest.ts'

/** Where an S3-compatible store answers; the bucket is part of the address, as its provider shows it. */
export type S3 = { endpoint: string; region: string; keyId: string; secret: string }

/** What is said of half a door. */
export const s3Wanted = {
  kind: 'invalid' as const,
  zh: '使用 S3 存储须同时设 SHANZHI_S3_ENDPOINT（http 或 https 网址，含存储桶）、SHANZHI_S3_KEY_ID 和 SHANZHI_S3_SECRET。',
  en: 'An S3 store needs SHANZHI_S3_ENDPOINT (an http or https address with the bucket), SHANZHI_S3_KEY_ID and SHANZHI_S3_SECRET together.',
}

/** All four or none: half a door is a mistake, never a choice. */
export function readS3(env: Record<string, string | undefined>): Decision<S3 | null> {
  const endpoint = env.SHANZHI_S3_ENDPOINT
  const region = env.SHANZHI_S3_REGION || 'auto'
  const [keyId, secret] = [env.SHANZHI_S3_KEY_ID, env.SHANZHI_S3_SECRET]
  if (!endpoint && !keyId && !secret) return yes(null)
  if (!endpoint || !/^https?:\/\/[^/?#]+/.test(endpoint) || !keyId || !secret) return no('option.s3')
  return yes({ endpoint, region, keyId, secret })
}

/** Objects of ours begin so: a bucket may hold other things, and those are neither listed nor removed. */
const prefix = 'shanzhi/files/'
const keyOf = (digest: string) => {
  if (!isDigest(digest)) throw new TypeError('not a digest')
  return `${prefix}${digest}`
}
const perList = 1_000

/** Files under their own SHA-256 in any store that speaks S3. What comes back is compared: the store is not ours. */
export function filesOnS3({ endpoint, region, keyId, secret }: S3): FilesByDigest {
  const store = new S3mini({
    endpoint,
    region,
    accessKeyId: keyId,
    secretAccessKey: secret,
    requestAbortTimeout: 30_000,
  })
  return {
    async put(bytes) {
      const digest = digestOf(bytes)
      await store.putObject(keyOf(digest), Buffer.from(bytes), 'application/octet-stream')
      return digest
    },
    async get(digest) {
      const bytes = await store.getObjectArrayBuffer(keyOf(digest))
      return sameAs(digest, bytes && new Uint8Array(bytes))
    },
    async *kept() {
      for (let next: string | undefined; ; ) {
        const page = await store.listObjectsPaged('/', prefix, perList, next)
        for (const { Key, Size, LastModified } of page?.objects ?? []) {
          const digest = Key.slice(prefix.length)
          if (isDigest(digest)) yield { digest, bytes: Number(Size), since: new Date(LastModified).toISOString() }
        }
        next = page?.nextContinuationToken
        if (!next) return
      }
    },
    async remove(digest) {
      await store.deleteObject(keyOf(digest))
    },
  }
}
