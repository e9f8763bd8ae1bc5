/**
 * Returns true if a site lets programs of our name fetch a path (RFC 9309: the longest rule that matches decides, and of two the one
 * that allows). Without a group of its own the one for all holds.
 * @param robots the text of robots.txt
 * @param path with its query
 */
export function isAllowedPath(robots: string, path: string): boolean {
  const groups = groupsIn(robots);
  const own = groups.filter(({ agents }) => agents.some((agent) => agent === "dateline"));
  const rules = (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"))).flatMap(
    (group) => group.rules,
  );
  const matching = rules.filter(({ form }) => form.test(path));
  const longest = Math.max(0, ...matching.map(({ length }) => length));
  const deciding = matching.filter(({ length }) => length === longest);
  return deciding.length === 0 || deciding.some(({ allows }) => allows);
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
}

interface Rule {
  readonly allows: boolean;
  readonly length: number;
  readonly form: RegExp;
}

function groupsIn(robots: string): readonly Group[] {
  const groups: Group[] = [];
  for (const line of robots.slice(0, 500_000).split(/\r\n?|\n/)) {
    const [, field = "", value = ""] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? [];
    const name = field.toLowerCase();
    const text = value.trim();
    const last = groups.at(-1);
    if (name === "user-agent") {
      if (last && last.rules.length === 0) last.agents.push(text.toLowerCase());
      else groups.push({ agents: [text.toLowerCase()], rules: [] });
    } else if ((name === "allow" || name === "disallow") && text !== "" && last)
      last.rules.push({ allows: name === "allow", length: text.length, form: formOf(text) });
    else if (name === "disallow" && last) last.rules.push({ allows: true, length: 0, form: /^/ });
  }
  return groups;
}

/** A star stands for anything, and a dollar sign at the end for the end. Runs of stars would take time without end. */
function formOf(pattern: string): RegExp {
  const isWhole = pattern.endsWith("$");
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split(/\*+/).slice(0, 6).map(RegExp.escape);
  return new RegExp(`^${parts.join(".*?")}${isWhole ? "$" : ""}`);
}
