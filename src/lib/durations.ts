/** Spans of time, in milliseconds. */
export const hourInMs = 60 * 60 * 1000;
export const dayInMs = 24 * hourInMs;
