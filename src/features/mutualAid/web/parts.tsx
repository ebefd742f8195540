/** What the page of a group takes: what it did together, and the way to write down what its leader says. */
export { GroupActions } from './desk/GroupActions.tsx'
