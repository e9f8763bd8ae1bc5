/** A wrong option; the message says what to write instead. */
export class OptionError extends Error {}
