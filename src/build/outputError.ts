/** Something about the output folder that only the person who named it can put right; the last good site is untouched. */
export class OutputError extends Error {}
