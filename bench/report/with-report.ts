const begin = "<!-- bench:begin -->";
const end = "<!-- bench:end -->";

/** A page with a report between its two markers, in place of what stood there; undefined where it has no markers. */
export const withReport = (page: string, report: string): string | undefined => {
  const [before, rest] = page.split(begin, 2);
  const after = rest?.split(end).slice(1).join(end);
  if (before === undefined || !rest?.includes(end)) return undefined;
  return `${before}${begin}\n\n${report}\n\n${end}${after}`;
};
