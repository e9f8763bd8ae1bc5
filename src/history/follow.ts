import type { BuildCache } from "../cache/cache.ts";
import { areSameBits } from "../lib/hash-bits.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import type { Clock } from "../model/time.ts";
import type { OutputDiff } from "../output/diff.ts";
import {
  type PublishedAddress,
  type PublishedAddresses,
  publishedAddresses,
} from "../pages/published-address.ts";
import { type AddressChange, type AddressTerms, addressChanges } from "./changes.ts";
import { addressProblems } from "./problems.ts";

/** An address at which readers do not find any more what they look for, for `--json`. */
interface LostAddress {
  readonly url: string;
  readonly kind: PublishedAddress["kind"];
  /** The previous id of the article in feeds. */
  readonly id?: string | undefined;
  readonly file: string;
  readonly change: AddressChange["kind"];
  /** The present URL of what stood there, or that of its likely replacement. */
  readonly to?: string | undefined;
}

/** The lost addresses of a build, for programs and for editors. */
export interface AddressReport {
  readonly addresses: readonly LostAddress[];
  readonly problems: readonly Problem[];
}

/** A report, and what the cache must keep for the next build. */
export interface FollowedAddresses {
  readonly report: AddressReport;
  readonly put: readonly PublishedAddress[];
  /** The URLs of addresses that the cache must forget. */
  readonly deleted: readonly string[];
  /** JSON; undefined if it has not changed. */
  readonly meta?: string | undefined;
}

/** The results of a build from which lost addresses are found. */
interface BuildResult {
  readonly cache: {
    readonly meta: Pick<BuildCache["meta"], "get">;
    readonly addresses: Pick<BuildCache["addresses"], "at" | "all">;
  };
  readonly site: Site;
  /** The content folder. */
  readonly folder: string;
  readonly audience: Clock["audience"];
  readonly diff: Pick<OutputDiff, "pages">;
  /** The paths of output files that nothing makes any more. */
  readonly obsolete: readonly string[];
  /** True if the cache lists every file that earlier builds may have left. */
  readonly isManifestComplete: boolean;
}

/** What the cache keeps beside the addresses themselves. */
interface AddressMeta {
  readonly terms: AddressTerms;
  /** Lost addresses that neither redirect nor are listed as gone yet, with the present URL of their article. */
  readonly lost: readonly { readonly url: string; readonly to?: string | undefined }[];
  /** True if the addresses are those of the last build. */
  readonly areCurrent: boolean;
}

/**
 * Compares the addresses of a new site with those that readers know, for the next build to follow on. A lost address
 * stays in the cache until it redirects or is listed as gone. The present URL of its article is not cached meanwhile, so
 * that an editor who corrects a mistake gets no warning about the wrong URL. Previews, which show drafts, are not for
 * readers and change no address.
 */
export function followAddresses(result: BuildResult): FollowedAddresses {
  const { cache, site, folder, audience } = result;
  const meta = cache.meta.get("addresses");
  const before: AddressMeta | undefined = meta === undefined ? undefined : JSON.parse(meta);
  if (audience === "preview") {
    const outdated = before?.areCurrent ? JSON.stringify({ ...before, areCurrent: false }) : undefined;
    return { report: { addresses: [], problems: [] }, put: [], deleted: [], meta: outdated };
  }
  const { articleUrl, idAuthority } = site.publication;
  const terms = { articleUrl, idAuthority };
  const previousTerms = before?.terms ?? terms;
  const addresses = publishedAddresses(site, folder);
  const areTermsSame = JSON.stringify(previousTerms) === JSON.stringify(terms);
  const toCheck = areTermsSame ? addressesToCheck(result, before) : undefined;
  const rows = toCheck ? [...toCheck].flatMap((url) => cache.addresses.at(url) ?? []) : cache.addresses.all();
  const allChanges = addressChanges(
    { terms: previousTerms, addresses: rows },
    { site, addresses, publishedAt: cache.addresses.at, folder },
  );
  const reportedBefore = new Set(before?.lost.map(({ url }) => url));
  const changes = allChanges.filter(
    (change) => isUnresolved(change) || !reportedBefore.has(change.address.url),
  );
  const unresolved = changes.filter(isUnresolved).map(lostAddress);
  const lostUrls = new Set([...changes.map(currentUrl), ...unresolved.map(({ url }) => url)]);
  const updated: AddressMeta = {
    terms: unresolved.length > 0 ? previousTerms : terms,
    lost: unresolved.map(({ url, to }) => ({ url, to })),
    areCurrent: true,
  };
  const json = JSON.stringify(updated);
  const severity = "warning";
  const problems = addressProblems(changes, {
    publication: site.publication,
    terms: previousTerms,
    folder,
    severity,
  });
  return {
    report: { addresses: changes.map(lostAddress), problems },
    ...changedRows({ addresses, rows, lostUrls, urls: toCheck ?? addresses.urls() }),
    meta: json === meta ? undefined : json,
  };
}

/**
 * Returns false for a tag whose address another tag got by a file: this may be on purpose and can't be listed as gone, so
 * it is reported once only.
 */
function isUnresolved(change: AddressChange): boolean {
  return change.kind !== "tag-moved" || change.successor === undefined || change.file === "";
}

function lostAddress(change: AddressChange): LostAddress {
  const { address, file, kind: type } = change;
  const { url, kind, id } = address;
  return { url, kind, id: id === "" ? undefined : id, file, change: type, to: currentUrl(change) };
}

/** Returns the present URL of what stood at an address, or that of its likely replacement. */
function currentUrl(change: AddressChange): string | undefined {
  switch (change.kind) {
    case "moved":
    case "new-id":
      return change.article.record.url;
    case "tag-moved":
      return change.tag.url;
    case "gone":
      return change.replacement?.url;
    case "unpublished":
    case "alias-removed":
    case "redirect-removed":
      return undefined;
  }
}

/** Returns the addresses at which something may have changed, or undefined if that may be any. */
function addressesToCheck(
  { diff, obsolete, isManifestComplete }: BuildResult,
  before: AddressMeta | undefined,
): ReadonlySet<string> | undefined {
  if (!before?.areCurrent || !isManifestComplete) return undefined;
  const changed = diff.pages.filter(
    ({ before, inputsHash }) => !before || !areSameBits(before.inputsHash, inputsHash),
  );
  return new Set([
    ...changed.map(({ page }) => page.url),
    ...obsolete.map((path) => `/${path.replace(/(^|\/)index\.html$/, "$1")}`),
    ...before.lost.flatMap(({ url, to }) => (to === undefined ? [url] : [url, to])),
  ]);
}

interface AddressComparison {
  readonly addresses: PublishedAddresses;
  /** The cached addresses that were compared. */
  readonly rows: readonly PublishedAddress[];
  /** The URLs of lost addresses and the present URLs of what stood there, which are not to be cached. */
  readonly lostUrls: ReadonlySet<string | undefined>;
  /** The URLs at which something may be new. */
  readonly urls: Iterable<string>;
}

function changedRows({
  addresses,
  rows,
  lostUrls,
  urls,
}: AddressComparison): Pick<FollowedAddresses, "put" | "deleted"> {
  const cached = new Map(rows.map((row) => [row.url, row]));
  const deleted = [...cached.keys()].filter((url) => !lostUrls.has(url) && !addresses.at(url));
  const put: PublishedAddress[] = [];
  for (const url of urls) {
    const address = lostUrls.has(url) ? undefined : addresses.at(url);
    if (address && JSON.stringify(address) !== JSON.stringify(cached.get(url))) put.push(address);
  }
  return { put, deleted };
}
