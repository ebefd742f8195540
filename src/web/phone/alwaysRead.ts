/**
 * What every page of the phone reads as soon as it stands, beside its own (`reads` of its line in `pages.ts`): who is here, what waits
 * for them, what the models call otherwise.
 */
export const alwaysRead: readonly `/${string}`[] = ['/session', '/notices/unread', '/words?only=words']
