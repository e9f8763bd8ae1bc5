/**
 * Formats quantities for a report, to about three digits.
 * @example inUnits.seconds(1234) // "1.23 s"
 * @example inUnits.bytes(70_100_000) // "70.1 MB"
 */
export const inUnits: {
  /** Takes milliseconds. */
  readonly seconds: (milliseconds: number) => string;
  readonly bytes: (bytes: number) => string;
  readonly count: (count: number) => string;
} = {
  seconds: (milliseconds) => `${rounded(milliseconds / 1000)} s`,
  bytes: (bytes) => (bytes >= 1e9 ? `${rounded(bytes / 1e9)} GB` : `${rounded(bytes / 1e6)} MB`),
  count: (count) => count.toLocaleString("en-GB"),
};

function rounded(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
