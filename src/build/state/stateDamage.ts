/** The state of the last build can't be relied on; the remedy is a build without it. */
export class StateDamage extends Error {}
