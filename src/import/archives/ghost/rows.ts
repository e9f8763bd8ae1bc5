/** A row of a table. */
export type Fields = Readonly<Record<string, unknown>>;

/** Returns a text of a row; "" if it has none. Ids may be numbers. */
export function textAt(fields: Fields, ...names: readonly string[]): string {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === "string" && value !== "") return value;
    if (typeof value === "number") return String(value);
  }
  return "";
}

/** Returns a number of a row; 0 if it has none. */
export function numberAt(fields: Fields, name: string): number {
  const value = fields[name];
  return typeof value === "number" ? value : 0;
}

/** Returns true for what a database writes for true. */
export function isSet(fields: Fields, name: string): boolean {
  return fields[name] === true || fields[name] === 1;
}

/**
 * Returns a time as ISO 8601 in UTC, undefined if there is none. Ghost writes ISO 8601, older versions milliseconds, and
 * databases a space and no zone.
 */
export function timeAt(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  const ms =
    typeof value === "number" ? value : typeof value === "string" ? Date.parse(inUtc(value)) : Number.NaN;
  return Number.isNaN(ms) || Math.abs(ms) > 8.64e15 ? undefined : new Date(ms).toISOString();
}

function inUtc(written: string): string {
  return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(written) ? `${written.replace(" ", "T")}Z` : written;
}

/**
 * Returns an address of the site itself as a path: exports have a mark in place of its host. Copies of pictures in other sizes
 * lead to the picture.
 * @example ownAddress("__GHOST_URL__/content/images/size/w600/2021/quay.jpg") // "/content/images/2021/quay.jpg"
 */
export function ownAddress(address: string): string {
  return withOwnAddresses(address) || (address === "" ? "" : "/");
}

/** Does the same with all addresses in a text. */
export function withOwnAddresses(text: string): string {
  return text
    .replaceAll("__GHOST_URL__", "")
    .replaceAll(/(\/content\/images)\/size\/w\d+(?:h\d+)?(?:\/format\/\w+)?\//g, "$1/");
}
