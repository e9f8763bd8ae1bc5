/** A point in time, in the publication's time zone. */
export interface Moment {
  /** ISO 8601 with the offset of the time zone: 2023-11-09T08:30:00+09:00. */
  readonly iso: string;
  /** Milliseconds since 1970-01-01T00:00Z. Moments are ordered by this. */
  readonly ms: number;
  /** "day" if the editor wrote no time of day. */
  readonly precision: "day" | "minute";
}

export type Direction = "ltr" | "rtl";

/** The time that a site is built for, and its audience. */
export interface Clock {
  /** Returns true if a moment, in milliseconds since 1970-01-01T00:00Z, is past or now. */
  readonly hasPassed: (ms: number) => boolean;
  /** A preview also shows drafts and scheduled articles, with a badge. */
  readonly audience: "public" | "preview";
}

/** The time in which a clock gives the same answers: from `from` on and before `until`, in milliseconds since 1970. */
export interface Validity {
  readonly from: number;
  readonly until: number;
}

export interface RecordingClock extends Clock {
  /** Returns how long all answers given so far stay the same. */
  readonly validity: () => Validity;
}

/** The largest time value of ECMAScript, in milliseconds. https://tc39.es/ecma262/#sec-time-values-and-time-range */
const maxTime = 8.64e15;

/**
 * Returns a clock fixed at `now`, in milliseconds since 1970. It records what it is asked, to know how long
 * its answers hold.
 */
export function recordingClock(now: number, audience: Clock["audience"]): RecordingClock {
  let from = -maxTime;
  let until = maxTime;
  return {
    audience,
    hasPassed: (ms) => {
      if (ms <= now) from = Math.max(from, ms);
      else until = Math.min(until, ms);
      return ms <= now;
    },
    validity: () => ({ from, until }),
  };
}
