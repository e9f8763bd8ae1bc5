import type { Html } from "../text/html.ts";

/**
 * Stands for a graphic while a text is rendered and sanitised. It holds a sign that no author can write: Markdown
 * turns it into another wherever it is found.
 */
export const graphicMark = (index: number): string => `\0${index}\0`;

/** A text with the graphics in place of their marks. */
export const withGraphics = (text: string, graphics: readonly Html[]): string =>
  text.replace(/\0(\d+)\0/g, (_, index) => graphics[Number(index)]?.markup ?? "");
