/** The pages of a listing, each with its articles newest first. */
export interface ListingSlices<Item> {
  /** What the listing's own url shows: the unfinished tail and the last full page's worth before it. */
  readonly newest: readonly Item[];
  /** The full pages before that, numbered from 1, which holds the oldest. A number's page never shifts. */
  readonly older: readonly { readonly number: number; readonly items: readonly Item[] }[];
}

/**
 * Divides a listing into pages that are numbered from its oldest item, so that a new one changes no older page.
 * @example listingSlices(["e", "d", "c", "b", "a"], 2) // newest: e d c; older: 1: b a
 */
export const listingSlices = <Item>(newestFirst: readonly Item[], size: number): ListingSlices<Item> => {
  const full = Math.floor(newestFirst.length / size);
  const end = newestFirst.length;
  const older = Array.from({ length: Math.max(0, full - 1) }, (_, index) => ({
    number: index + 1,
    items: newestFirst.slice(end - (index + 1) * size, end - index * size),
  }));
  return { newest: newestFirst.slice(0, end - older.length * size), older };
};
