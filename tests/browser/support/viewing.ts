/** The window, colour scheme and text size of a reader. */
export interface Viewing {
  /** In CSS pixels. */
  readonly width: number;
  readonly scheme: "light" | "dark";
  /** The size of text that the reader has set in the browser, in CSS pixels; browsers come with 16. */
  readonly textSize: 16 | 32;
}

const schemes = ["light", "dark"] as const;

export const phone: Viewing = { width: 320, scheme: "light", textSize: 16 };

export const desktop: Viewing = { width: 1440, scheme: "light", textSize: 16 };

/** Phone, tablet and desktop, light and dark, and text of twice the size. */
export const everyViewing: readonly Viewing[] = schemes.flatMap((scheme): readonly Viewing[] => [
  ...[320, 768, 1440].map((width) => ({ width, scheme, textSize: 16 }) as const),
  { width: 1440, scheme, textSize: 32 },
]);

/** @example viewingInWords(phone) // "320 px, light" */
export const viewingInWords = ({ width, scheme, textSize }: Viewing): string =>
  `${width} px, ${scheme}${textSize === 16 ? "" : ", text at 200 %"}`;
