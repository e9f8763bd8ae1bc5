import type { Moment } from "../../src/model/moment.ts";

/**
 * A moment for machines, no more exact than an editor gave it.
 * @example datetimeOf({ iso: "2023-11-09T00:00:00+09:00", ms: 0, precision: "day" }) // "2023-11-09"
 */
export const datetimeOf = ({ iso, precision }: Moment): string =>
  precision === "day" ? iso.slice(0, 10) : iso;
