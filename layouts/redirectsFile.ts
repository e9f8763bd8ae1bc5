import type { RedirectsFileView } from "../src/pages/views/machineViews.ts";

/** One rule a line: former addresses stay so for good, and what is gone is gone. */
export const redirectsFile = ({ redirects }: RedirectsFileView): string =>
  redirects.map(({ from, to, status }) => `${from} ${to} ${status}\n`).join("");
