/** What the page of a body takes: the services it rendered, and what was said of them. */
export { BodyServices } from './desk/BodyServices.tsx'
