/** A point in time as the publication tells it. */
export interface Moment {
  /** ISO 8601 in the publication's time zone with its offset: 2023-11-09T08:30:00+09:00. */
  readonly iso: string;
  /** Milliseconds since 1970-01-01T00:00Z; what moments are ordered by. */
  readonly ms: number;
  /** Whether an editor gave a time of day or only the day. */
  readonly precision: "day" | "minute";
}

export type Direction = "ltr" | "rtl";

/** What is shown: the moment that the site is built for, and whether what is not published yet is shown too. */
export interface Clock {
  /** Whether a moment, in milliseconds since 1970-01-01T00:00Z, is past or just now. */
  readonly hasPassed: (ms: number) => boolean;
  /** Previews show drafts and scheduled articles, marked as such. */
  readonly audience: "public" | "preview";
}

/** The moments between which a clock gives the same answers: from the first on, and before the second. */
export interface Validity {
  readonly since: number;
  readonly until: number;
}

export interface RecordingClock extends Clock {
  /** How far the clock could be turned without changing an answer that it has given. */
  readonly span: () => Validity;
}

/** The furthest that a moment of ECMAScript can be from 1970, in milliseconds. */
const furthest = 8.64e15;

/** A clock that stands still at a moment, in milliseconds since 1970, and keeps in mind what it was asked. */
export function recordingClock(now: number, audience: Clock["audience"]): RecordingClock {
  let since = -furthest;
  let until = furthest;
  return {
    audience,
    hasPassed: (ms) => {
      if (ms <= now) since = Math.max(since, ms);
      else until = Math.min(until, ms);
      return ms <= now;
    },
    span: () => ({ since, until }),
  };
}
