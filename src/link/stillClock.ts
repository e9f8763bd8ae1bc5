import type { Clock } from "./clock.ts";

/** The moments between which a clock gives the same answers: from the first on, and before the second. */
export interface ClockSpan {
  readonly since: number;
  readonly until: number;
}

export interface StillClock extends Clock {
  /** How far the clock could be turned without changing an answer that it has given. */
  readonly span: () => ClockSpan;
}

/** The furthest that a moment of ECMAScript can be from 1970, in milliseconds. */
const furthest = 8.64e15;

/** A clock that stands still at a moment, in milliseconds since 1970, and keeps in mind what it was asked. */
export const stillClock = (now: number, shows: Clock["shows"]): StillClock => {
  let since = -furthest;
  let until = furthest;
  return {
    shows,
    hasCome: (ms) => {
      if (ms <= now) since = Math.max(since, ms);
      else until = Math.min(until, ms);
      return ms <= now;
    },
    span: () => ({ since, until }),
  };
};
