/**
 * What a browser is told of an answer that is data: nothing in it is ever run, framed or taken for a page. Said by ourselves and not by
 * helmet, which builds the policy of a page anew for each answer.
 */
const always = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
}

export const longSafe = 180 * 86_400

export const answerHeaders = (encrypted: boolean): Readonly<Record<string, string>> =>
  encrypted ? { ...always, 'strict-transport-security': `max-age=${longSafe}` } : always
