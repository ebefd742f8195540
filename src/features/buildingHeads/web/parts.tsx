/** What the page of posts takes: heads of buildings from a list. */
export { HeadsFromList } from './desk/HeadsFromList.tsx'
