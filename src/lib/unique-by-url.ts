/** Returns one item for each URL, in the order in which the URLs first come. */
export function uniqueByUrl<Item extends { readonly url: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.url, item])).values()];
}
