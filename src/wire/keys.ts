/** `crypto.randomUUID` is missing on plain http and on old browsers; an idempotency key only has to be unlike any other. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
