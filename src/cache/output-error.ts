/** The output folder can't be used, and only the person who named it can change that. The published site is untouched. */
export class OutputError extends Error {}
