/**
 * What a browser is told of an answer that is data: nothing in it is ever run, framed or taken for a page. Said by ourselves and not by
 * helmet, which builds the policy of a page anew for each answer. What is said of documents only (openers, prefetching) is left out.
 */
const always = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

export const longSafe = 180 * 86_400

export const answerHeaders = (encrypted: boolean): Readonly<Record<string, string>> =>
  encrypted ? { ...always, 'strict-transport-security': `max-age=${longSafe}` } : always
