/** Something that wants to stand at a height, by its middle, and how much of it it takes. */
export interface Wanting {
  readonly y: number;
  readonly height: number;
}

/** Middles in rising order, none closer to the one before than both are high, from `top` on. */
const pushedDown = (wanting: readonly Wanting[], top: number): readonly number[] => {
  let floor = top;
  return wanting.map(({ y, height }) => {
    const middle = Math.max(y, floor + height / 2);
    floor = middle + height / 2;
    return middle;
  });
};

/**
 * Middles at which nothing covers another and nothing leaves the space from `top` to `bottom`, as near to those wanted as
 * that allows; undefined where there is no room. In the order given.
 */
export const spread = (
  wanting: readonly Wanting[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly number[] | undefined => {
  if (wanting.reduce((sum, { height }) => sum + height, 0) > bottom - top) return undefined;
  const order = wanting
    .map((_, index) => index)
    .sort((one, other) => (wanting[one]?.y ?? 0) - (wanting[other]?.y ?? 0));
  const sorted = order.flatMap((index) => wanting[index] ?? []);
  const down = pushedDown(sorted, top);
  // The same from below, upside down, for those that were pushed over the edge.
  const up = pushedDown(
    sorted.map(({ height }, index) => ({ y: -(down[index] ?? 0), height })).toReversed(),
    -bottom,
  ).toReversed();
  return wanting.map((_, index) => -(up[order.indexOf(index)] ?? 0));
};
