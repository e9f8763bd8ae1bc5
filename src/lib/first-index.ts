/**
 * Returns the first index of a range for which `holds` is true, by binary search; `to` if there is none. It must be true
 * for all later ones.
 */
export function firstIndex(
  { from = 0, to }: { readonly from?: number; readonly to: number },
  holds: (index: number) => boolean,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
