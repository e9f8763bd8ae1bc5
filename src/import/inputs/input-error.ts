/** A fault of an input that keeps all of it from being read. The message says what it is and what to do. */
export class InputError extends Error {}
