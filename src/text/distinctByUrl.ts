/** Of things with the same address one, in the order in which the addresses first come. */
export const distinctByUrl = <Item extends { readonly url: string }>(
  items: readonly Item[],
): readonly Item[] => [...new Map(items.map((item) => [item.url, item])).values()];
