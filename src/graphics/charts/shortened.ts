import { textWidth } from "../textWidth.ts";

/** A text that is cut where it is wider than `width`; `size` is that of the type. */
export const shortened = (
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
): string => {
  if (textWidth(text, size) <= width) return text;
  const signs = [...text];
  while (signs.length > 1 && textWidth(`${signs.join("").trimEnd()}…`, size) > width) signs.pop();
  return `${signs.join("").trimEnd()}…`;
};
