import type { Focus } from "../model/picture.ts";

/**
 * A focus as editors write it; the middle where it is none.
 * @example parseFocus("30% 40%") // { x: 30, y: 40 }
 */
export const parseFocus = (text: string): Focus => {
  const [x = 50, y = 50] = text.split(" ").map((share) => Number.parseInt(share, 10));
  return { x, y };
};
