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
  /** The file or folder that is meant, if it is one of many. */
  readonly where?: string | undefined;
  /** Set if the site has more than the limit. A warning is for what the host takes under a condition, or in part. */
  readonly broken?: { readonly severity: "error" | "warning"; readonly hint: string } | undefined;
}

/** Returns each limit of a host beside what a site has. */
export function limitChecks(host: HostName, site: SiteMeasures): readonly LimitCheck[] {
  return limits[host].map(({ measure, plan, most, severity, hint }) => {
    const { what, value, where } = measures[measure](site);
    const text = measure === "bytes" || measure === "largest" ? sizeText : countText;
    return {
      what: plan === undefined ? what : `${what}, ${plan}`,
      has: text(value),
      limit: text(most),
      where,
      broken: value > most ? { severity: severity ?? "error", hint } : undefined,
    };
  });
}

/** A limit as the documentation of a host gives it. */
interface Limit {
  readonly measure: MeasureName;
  /** The customers for whom it holds, if it does not hold for all. */
  readonly plan?: string;
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
    { measure: "files", plan: "on the free plan", most: 20_000, severity: "warning", hint: fewer },
    { measure: "files", plan: "on a paid plan", most: 100_000, hint: fewer },
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

/** Returns what a site has of something. */
type Measure = (site: SiteMeasures) => {
  readonly what: string;
  readonly value: number;
  readonly where?: string;
};

type MeasureName = "files" | "bytes" | "largest" | "fullest" | "redirects";

const measures: Readonly<Record<MeasureName, Measure>> = {
  files: ({ files }) => ({ what: "files", value: files }),
  bytes: ({ bytes }) => ({ what: "size of the site", value: bytes }),
  largest: ({ largest: { path, value } }) => ({ what: "largest file", value, where: path }),
  fullest: ({ fullest: { path, value } }) => ({ what: "files in one folder", value, where: `/${path}` }),
  redirects: ({ redirects }) => ({ what: "rules in _redirects", value: redirects }),
};

function countText(count: number): string {
  return count.toLocaleString("en");
}

/** Returns a size as text, in decimal units. */
function sizeText(bytes: number): string {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, "GB"] : [bytes / 1e6, "MB"];
  return `${size.toLocaleString("en", { maximumFractionDigits: 3 })} ${unit}`;
}
