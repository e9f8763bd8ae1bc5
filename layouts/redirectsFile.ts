import type { RedirectsFileView } from "../src/pages/views/machineViews.ts";

/** One permanent redirect a line; former addresses stay so for good. */
export const redirectsFile = ({ redirects }: RedirectsFileView): string =>
  redirects.map(({ from, to }) => `${from} ${to} 301\n`).join("");
