/** A point in time as the publication tells it. */
export interface Moment {
  /** ISO 8601 in the publication's time zone with its offset: 2023-11-09T08:30:00+09:00. */
  readonly iso: string;
  /** Milliseconds since 1970-01-01T00:00Z; what moments are ordered by. */
  readonly ms: number;
  /** Whether an editor gave a time of day or only the day. */
  readonly precision: "day" | "minute";
}
