/** The benchmark was called wrongly; the message says what to write instead. */
export class OptionError extends Error {}
