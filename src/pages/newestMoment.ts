import type { Moment } from "../model/moment.ts";

/** The latest of some moments, in whatever order they come; undefined where there are none. */
export const newestMoment = (moments: readonly (Moment | undefined)[]): Moment | undefined =>
  moments.reduce((last, next) => (next && (!last || next.ms > last.ms) ? next : last), undefined);
