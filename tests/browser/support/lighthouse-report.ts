/** The figures of Lighthouse for one page. */
export interface LighthouseFigures {
  readonly name: string;
  /** Performance, accessibility, best practices and search engines, each of 100. */
  readonly scores: readonly number[];
  /** The value of an audit in words, with its unit. */
  readonly shown: (audit: string) => string;
  /** What a page loses points for. */
  readonly lost: readonly string[];
  readonly lighthouseVersion: string;
}

interface Circumstances {
  readonly browser: string;
  readonly day: Date;
}

const audits = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "speed-index",
  "total-blocking-time",
  "cumulative-layout-shift",
  "total-byte-weight",
] as const;

const head = [
  "Page",
  "Performance",
  "Accessibility",
  "Best practices",
  "SEO",
  "First paint",
  "Largest paint",
  "Speed index",
  "Blocked for",
  "Layout shift",
  "Weight",
];

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;

const rowOf = ({ name, scores, shown }: LighthouseFigures): string =>
  row([name, ...scores, ...audits.map((audit) => shown(audit).replace(/^Total size was /, ""))]);

const lostBy = ({ name, lost }: LighthouseFigures): string =>
  lost.length === 0
    ? ""
    : `\n${name} loses points for:\n\n${lost.map((line) => `- ${line.trim()}\n`).join("")}`;

/** Returns the page of the documentation with the figures of Lighthouse. */
export const lighthouseReport = (
  figures: readonly LighthouseFigures[],
  { browser, day }: Circumstances,
): string => `# What Lighthouse says

The sample publication was built and served at localhost with compression. Lighthouse simulates its usual phone and network. Each
row is the middle one of three runs. \`npm run lighthouse\` measures the pages and writes this page.

${row(head)}
${row(head.map((_, index) => (index === 0 ? "---" : "---:")))}
${figures.map(rowOf).join("\n")}
${figures.map(lostBy).join("")}
Measured on ${day.toISOString().slice(0, 10)} with Lighthouse ${figures[0]?.lighthouseVersion}, Chromium ${browser}.
`;
