import type { Command } from "commander";
import { type Fate, fateFinder, type NewSite } from "../import/addresses/fates.ts";
import { oldAddresses } from "../import/addresses/listed-addresses.ts";
import { decodedPath } from "../model/old-path.ts";
import { fileProblem, type Problem } from "../model/problem.ts";
import { addressesOf } from "../pages/addresses.ts";
import { aliasUrl } from "../pages/redirects.ts";
import { preparedContent } from "../pipeline/check.ts";
import { outputsOf, type SitePlan } from "../pipeline/prepare.ts";
import { ContentError } from "./errors.ts";
import { formatCount } from "./format-problems.ts";
import { table } from "./list.ts";
import { contentOption, namedCommand, parsePath } from "./options.ts";
import type { Terminal } from "./terminal.ts";

const examples = `
A file is a sitemap of the old site, a list with an address on each line, or a log of its server, also packed by gzip. Of a
log, what was found is counted, and what was asked for most comes first.

Each address is a page, a redirect (aliases, redirects.yaml), gone (listed under gone in site.yaml) or lost. Lost ones are
shown, and the exit code is 1 if there are any. Give an article its old address under aliases, or write it into
content/redirects.yaml with where it leads.

Examples:
  dateline check-urls sitemap.xml
  dateline check-urls access.log.gz --all
  dateline check-urls sitemap-*.xml --json > addresses.json`;

interface CheckUrlsOptions {
  readonly content: string;
  readonly all?: true;
  readonly json?: true;
}

/** Makes the command `dateline check-urls`, which tells what becomes of the addresses of an old site. */
export function checkUrlsCommand(terminal: Terminal): Command {
  return namedCommand("check-urls", terminal)
    .description("Tell for each address of an old site whether it is a page, a redirect, gone or lost.")
    .argument("<lists...>", "sitemaps, lists or logs of the old site")
    .addOption(contentOption())
    .option("--all", "show every address, and every lost one even if they are many")
    .option("--json", "print a JSON array of all addresses")
    .addHelpText("after", examples)
    .action((files: readonly string[], options: CheckUrlsOptions) => checkUrls(files, options, terminal));
}

async function checkUrls(
  files: readonly string[],
  { content, all, json }: CheckUrlsOptions,
  terminal: Terminal,
): Promise<void> {
  const { counts, isLog } = await countedAddresses(files, terminal);
  const { plan, problems } = await preparedContent({
    publicationFolder: terminal.workingFolder,
    folder: parsePath(content, terminal),
    now: terminal.now(),
    audience: "public",
  });
  if (!plan) throw new ContentError(problems.filter(({ severity }) => severity === "error"));
  const { paths, others } = pathsOfSite(counts);
  const fateOf = fateFinder(newSite(plan));
  const rows = [...paths]
    .map(([path, count]) => ({ path, count, fate: fateOf(path) }))
    .sort((one, other) => other.count - one.count || (one.path < other.path ? -1 : 1));
  const lost = rows.filter(({ fate }) => fate.kind === "lost");
  if (json) terminal.write(`${JSON.stringify(rows.map(rowAsJson), undefined, 2)}\n`);
  else terminal.write(report(all ? rows : lost.slice(0, mostLost), { rows, lost, others, isLog }));
  if (lost.length > 0) throw new ContentError([]);
}

/** The number of lost addresses that are shown. Further ones are counted. */
const mostLost = 50;

interface CountedAddresses {
  readonly counts: ReadonlyMap<string, number>;
  /** True if the numbers are those of requests. */
  readonly isLog: boolean;
}

async function countedAddresses(files: readonly string[], terminal: Terminal): Promise<CountedAddresses> {
  const counts = new Map<string, number>();
  const problems: Problem[] = [];
  let isLog = false;
  for (const typed of files) {
    const file = parsePath(typed, terminal);
    const read = await oldAddresses(file);
    if (read.error !== undefined) {
      problems.push(fileProblem(file, read.error));
      continue;
    }
    isLog ||= read.kind === "log";
    for (const [address, count] of read.counts) counts.set(address, (counts.get(address) ?? 0) + count);
  }
  if (problems.length > 0) throw new ContentError(problems);
  return { counts, isLog };
}

/** Returns the paths of the old site, and the number of addresses on other hosts. The old site is the host named most. */
function pathsOfSite(counts: ReadonlyMap<string, number>): {
  readonly paths: ReadonlyMap<string, number>;
  readonly others: number;
} {
  const hosts = new Map<string, number>();
  const parsed = [...counts].map(([address, count]) => {
    const [, host, path = ""] = /^https?:\/\/(?:www\.)?([^/?#]+)(.*)$/i.exec(address) ?? [
      undefined,
      undefined,
      address,
    ];
    if (host !== undefined) hosts.set(host.toLowerCase(), (hosts.get(host.toLowerCase()) ?? 0) + 1);
    return { host: host?.toLowerCase(), path: path.startsWith("/") ? path : `/${path}`, count };
  });
  const [own] = [...hosts].sort(([, one], [, other]) => other - one)[0] ?? [];
  const ofSite = parsed.filter(({ host }) => host === undefined || host === own);
  const paths = new Map<string, number>();
  for (const { path, count } of ofSite) paths.set(path, (paths.get(path) ?? 0) + count);
  return { paths, others: parsed.length - ofSite.length };
}

function newSite(plan: SitePlan): NewSite {
  const { publication, articles, withdrawn, pages, redirects, unpublished, ended } = plan.site;
  const aliases = [...[...articles, ...withdrawn].map(({ record }) => record), ...pages].flatMap(
    ({ aliases, url }) => aliases.map((alias) => [aliasUrl(alias), url] as const),
  );
  return {
    urls: new Set(outputsOf(plan).map(({ url }) => url)),
    redirects: new Map([
      ...redirects.redirects.map(({ from, to }) => [aliasUrl(from), to] as const),
      ...aliases,
    ]),
    gone: new Set([
      ...publication.gone.map(aliasUrl),
      ...ended.flatMap(({ url, reason }) => (reason === "expired" ? [url] : [])),
    ]),
    unpublished: new Map(unpublished.map((one) => [one.url, one])),
    basePath: addressesOf(publication).path("/"),
  };
}

interface AddressRow {
  readonly path: string;
  readonly count: number;
  readonly fate: Fate;
}

function rowAsJson({ path, count, fate: { kind, ...facts } }: AddressRow): unknown {
  return { address: path, fate: kind, count, ...facts };
}

interface ReportFacts {
  readonly rows: readonly AddressRow[];
  readonly lost: readonly AddressRow[];
  readonly others: number;
  readonly isLog: boolean;
}

function report(shown: readonly AddressRow[], { rows, lost, others, isLog }: ReportFacts): string {
  const lines = shown.map(({ path, count, fate }) => [
    fate.kind,
    ...(isLog ? [String(count)] : []),
    [
      decodedPath(path) ?? path,
      fate.kind === "redirect" ? `to ${fate.to}` : "hint" in fate ? fate.hint : undefined,
    ]
      .filter((part) => part !== undefined)
      .join("  "),
  ]);
  const unshown = lost.length - shown.filter(({ fate }) => fate.kind === "lost").length;
  const count = (kind: Fate["kind"]): number => rows.filter(({ fate }) => fate.kind === kind).length;
  return [
    ...(lines.length > 0 ? [table(lines)] : []),
    ...(unshown > 0 ? [`${unshown} more are lost; --all shows them.\n`] : []),
    `${formatCount(rows.length, "address", "addresses")}: ${formatCount(count("page"), "page")}, ${formatCount(count("redirect"), "redirect")}, ${count("gone")} gone, ${lost.length} lost.\n`,
    ...(others > 0 ? [`${formatCount(others, "address", "addresses")} on other hosts left out.\n`] : []),
  ].join("");
}
