import type { SiteMeasures } from "./site-measures.ts";

/** The hosts whose limits are known. */
export const hostNames = ["github-pages", "cloudflare-pages", "netlify"] as const;

export type HostName = (typeof hostNames)[number];

/** A limit of a host, and what a site has of it. */
export interface LimitCheck {
  /** What is limited. */
  readonly what: string;
  /** What the site has, and the most that the host takes, for people. */
  readonly has: string;
  readonly limit: string;
  /** Set if the site has more than the limit. A warning is for what the host takes under a condition, or in part. */
  readonly broken?: { readonly severity: "error" | "warning"; readonly hint: string } | undefined;
}

/** Returns each limit of a host beside what a site has. */
export function limitChecks(host: HostName, site: SiteMeasures): readonly LimitCheck[] {
  return limits[host].map(({ measure, most, severity, hint }) => {
    const { what, value, text } = measures[measure](site);
    const format = measure === "bytes" || measure === "largest" ? sizeText : countText;
    return {
      what,
      has: text,
      limit: format(most),
      broken: value > most ? { severity: severity ?? "error", hint } : undefined,
    };
  });
}

/** A limit as the documentation of a host gives it. */
interface Limit {
  readonly measure: keyof typeof measures;
  readonly most: number;
  readonly severity?: "warning";
  /** What to do. */
  readonly hint: string;
}

const fewer =
  "Publish fewer files: cards: false or search: false in site.yaml take away one for each article.";

const limits: Readonly<Record<HostName, readonly Limit[]>> = {
  // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
  "github-pages": [
    {
      measure: "bytes",
      most: 1_000_000_000,
      hint: "Choose another host, or publish less: cards: false in site.yaml takes away a picture for each article.",
    },
  ],
  // https://developers.cloudflare.com/pages/platform/limits/
  "cloudflare-pages": [
    { measure: "files", most: 20_000, severity: "warning", hint: `Only a paid plan takes more. ${fewer}` },
    { measure: "files", most: 100_000, hint: fewer },
    { measure: "largest", most: 26_214_400, hint: "Make the file smaller, or keep it elsewhere." },
    {
      measure: "redirects",
      most: 2000,
      severity: "warning",
      hint: "Rules after these have no effect: addresses that are gone answer 404, and old ones still have a page that forwards.",
    },
  ],
  // https://docs.netlify.com/manage/routing/redirects/overview/
  netlify: [
    {
      measure: "fullest",
      most: 54_000,
      hint: "A deployment with more fails. Put files of public/ into folders; of files that Dateline makes, search: false or cards: false in site.yaml take away one for each article.",
    },
    {
      measure: "redirects",
      most: 10_000,
      severity: "warning",
      hint: "With more, a deployment may fail. Take away aliases that nobody uses any more.",
    },
  ],
};

const measures = {
  files: ({ files }: SiteMeasures) => ({ what: "files", value: files, text: countText(files) }),
  bytes: ({ bytes }: SiteMeasures) => ({ what: "size of the site", value: bytes, text: sizeText(bytes) }),
  largest: ({ largest: { path, value } }: SiteMeasures) => ({
    what: "largest file",
    value,
    text: `${sizeText(value)} (${path})`,
  }),
  fullest: ({ fullest: { path, value } }: SiteMeasures) => ({
    what: "files in one folder",
    value,
    text: `${countText(value)} (/${path})`,
  }),
  redirects: ({ redirects }: SiteMeasures) => ({
    what: "rules in _redirects",
    value: redirects,
    text: countText(redirects),
  }),
};

function countText(count: number): string {
  return count.toLocaleString("en");
}

/** Returns a size as text, in decimal units. */
function sizeText(bytes: number): string {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, "GB"] : [bytes / 1e6, "MB"];
  return `${size.toLocaleString("en", { maximumFractionDigits: 3 })} ${unit}`;
}
