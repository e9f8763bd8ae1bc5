import type { BuildCache } from "../cache/cache.ts";
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

/** An address that readers know and would not find, as it is told to programs. */
interface LostAddress {
  readonly url: string;
  readonly kind: PublishedAddress["kind"];
  /** The id in feeds that the article had. */
  readonly id?: string | undefined;
  readonly file: string;
  readonly became: AddressChange["became"];
  /** Where that is now, or probably is, which stood there. */
  readonly to?: string | undefined;
}

/** Addresses that readers know and would not find, and how an editor is told of them. */
export interface AddressReport {
  readonly addresses: readonly LostAddress[];
  readonly problems: readonly Problem[];
}

/** What a build knows of addresses that were published, and what it did. */
interface Followed {
  readonly cache: BuildCache;
  readonly site: Site;
  /** The content folder. */
  readonly folder: string;
  readonly audience: Clock["audience"];
  readonly plan: Pick<OutputDiff, "pages">;
  /** Files that nothing makes any more. */
  readonly obsolete: readonly string[];
  /** Whether the state knows every file that builds may have left. */
  readonly isManifestComplete: boolean;
}

/** What is kept beside the addresses themselves. */
interface Kept {
  readonly terms: AddressTerms;
  /** Addresses that are lost and not answered for yet, each with where its article is meanwhile. */
  readonly lost: readonly { readonly url: string; readonly to?: string | undefined }[];
  /** Whether they are those of the last build. */
  readonly areCurrent: boolean;
}

/** The addresses at which something may have changed; undefined where that may be at any. */
function doubtfulAddresses(
  { plan, obsolete, isManifestComplete }: Followed,
  before: Kept | undefined,
  isOfSameTerms: boolean,
): ReadonlySet<string> | undefined {
  if (!before?.areCurrent || !isManifestComplete || !isOfSameTerms) return undefined;
  const changed = plan.pages.filter(({ before, inputsHash }) => before?.inputsHash !== inputsHash);
  return new Set([
    ...changed.map(({ page }) => page.url),
    ...obsolete.map((path) => `/${path.replace(/(^|\/)index\.html$/, "$1")}`),
    ...before.lost.flatMap(({ url, to }) => (to === undefined ? [url] : [url, to])),
  ]);
}

/** Where that is, or probably is, which stood at an address. */
function placeNow(change: AddressChange): string | undefined {
  switch (change.became) {
    case "moved":
    case "another id":
      return change.article.record.url;
    case "moved tag":
      return change.tag.url;
    case "gone":
      return change.likely?.url;
    case "unpublished":
    case "no alias":
      return undefined;
  }
}

interface Keeping {
  readonly cache: BuildCache;
  readonly addresses: PublishedAddresses;
  /** What is known of the addresses that were looked at. */
  readonly rows: readonly PublishedAddress[];
  /** Those that are lost, and where that is meanwhile which stood there. */
  readonly held: ReadonlySet<string | undefined>;
  /** Those at which something may be new. */
  readonly urls: Iterable<string>;
}

function keep({ cache, addresses, rows, held, urls }: Keeping): void {
  const known = new Map(rows.map((row) => [row.url, row]));
  for (const url of known.keys()) if (!held.has(url) && !addresses.at(url)) cache.deleteAddress(url);
  for (const url of urls) {
    const address = held.has(url) ? undefined : addresses.at(url);
    if (address && JSON.stringify(address) !== JSON.stringify(known.get(url))) cache.putAddress(address);
  }
}

/**
 * Compares the addresses of a site that was just built with those that readers know, and keeps them for the next build.
 * One that is lost stays known until it is answered for, and where its article is meanwhile is not: so an address that
 * is put right brings up no warning of the one that was wrong. Builds that show drafts are not for readers.
 */
export function followedAddresses(facts: Followed): AddressReport {
  const { cache, site, folder, audience } = facts;
  const meta = cache.meta("addresses");
  const before: Kept | undefined = meta === undefined ? undefined : JSON.parse(meta);
  if (audience === "preview") {
    if (before?.areCurrent) cache.setMeta("addresses", JSON.stringify({ ...before, areCurrent: false }));
    return { addresses: [], problems: [] };
  }
  const { articleUrl, idAuthority } = site.publication;
  const terms = { articleUrl, idAuthority };
  const known = before?.terms ?? terms;
  const addresses = publishedAddresses(site, folder);
  const uncertain = doubtfulAddresses(facts, before, JSON.stringify(known) === JSON.stringify(terms));
  const rows = uncertain ? [...uncertain].flatMap((url) => cache.addressAt(url) ?? []) : cache.addresses();
  const found = addressChanges(
    { terms: known, addresses: rows },
    { site, addresses, publishedAt: cache.addressAt, folder },
  );
  const told = new Set(before?.lost.map(({ url }) => url));
  const changes = found.filter((change) => isOpen(change) || !told.has(change.address.url));
  const open = changes.filter(isOpen).map(lostAddress);
  const held = new Set([...changes.map(placeNow), ...open.map(({ url }) => url)]);
  keep({ cache, addresses, rows, held, urls: uncertain ?? addresses.urls() });
  const kept: Kept = {
    terms: open.length > 0 ? known : terms,
    lost: open.map(({ url, to }) => ({ url, to })),
    areCurrent: true,
  };
  const json = JSON.stringify(kept);
  if (json !== meta) cache.setMeta("addresses", json);
  const severity = "warning";
  return {
    addresses: changes.map(lostAddress),
    problems: addressProblems(changes, { publication: site.publication, terms: known, folder, severity }),
  };
}

/** Who gave a tag the address of another by a file may have meant it, and can't list it as gone: that is told once. */
function isOpen(change: AddressChange): boolean {
  return change.became !== "moved tag" || change.successor === undefined || change.file === "";
}

function lostAddress(change: AddressChange): LostAddress {
  const { address, file, became } = change;
  const { url, kind, id } = address;
  return { url, kind, id: id === "" ? undefined : id, file, became, to: placeNow(change) };
}
