const begin = "<!-- bench:begin -->";

const end = "<!-- bench:end -->";

/** Replaces the text between the two report markers of a page. Returns undefined if it has none. */
export function withReport(page: string, report: string): string | undefined {
  const [before, rest] = page.split(begin, 2);
  const after = rest?.split(end).slice(1).join(end);
  if (before === undefined || !rest?.includes(end)) return undefined;
  return `${before}${begin}\n\n${report}\n\n${end}${after}`;
}
