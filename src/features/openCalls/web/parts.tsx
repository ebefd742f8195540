/** What a vacant grid takes: the press that calls its post out. */
export { CallOut } from './desk/CallOut.tsx'
