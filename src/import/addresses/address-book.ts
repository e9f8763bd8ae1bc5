import { decodedPath, oldPathError } from "../../model/old-path.ts";
import { aliasUrl } from "../../pages/redirects.ts";

/** Where an old address leads now. */
export interface Destination {
  /** Root-relative. */
  readonly url: string;
  /** When it can be seen, in milliseconds since 1970; infinite for a draft. */
  readonly from: number;
}

/** What an address book knows. */
export interface KnownAddresses extends KnownSites {
  /** By what `addressKey` makes of an old address. */
  readonly destinations: ReadonlyMap<string, Destination>;
}

/** The sites whose addresses are old ones. */
export interface KnownSites {
  /** The hosts of old sites and of the publication. */
  readonly hosts: ReadonlySet<string>;
  /** The anchors of parts of pages, by the urls of these and the old names of the parts. */
  readonly parts: Map<string, ReadonlyMap<string, string>>;
  /** The address of an old site that has another host than the publication. */
  readonly oldSite?: string | undefined;
}

/** Knows where the old addresses of an import lead now. */
export interface AddressBook extends AddressFinder {
  /** Adds the old addresses of something: paths, with their queries. The first to claim an address keeps it. */
  readonly add: (addresses: readonly string[], destination: Destination) => void;
  /** Adds the address of an old site. Its addresses are then known with and without their host. */
  readonly addSite: (address: string) => void;
  readonly known: KnownAddresses;
}

/** Finds where old addresses lead now. */
export interface AddressFinder {
  /** Returns the anchors of the parts of a page by their old names, by its url. */
  readonly partsOf: (url: string) => ReadonlyMap<string, string> | undefined;
  /** Returns where an address leads, as a text of the source has it. */
  readonly find: (address: string) => FoundAddress;
  /**
   * Returns the whole address of something on the old site that did not come along. Undefined if it can't be told, or if the
   * old site had the host of the publication, where nothing will be at that address any more.
   */
  readonly outside: (address: string) => string | undefined;
}

/** An address that leads to something of the publication, and the part of it. */
export interface MovedAddress {
  readonly kind: "moved";
  readonly to: Destination;
  readonly fragment: string;
}

/** What is known of an address in a text of the source. */
type FoundAddress =
  /** It leads to another site. */
  | { readonly kind: "elsewhere" }
  | MovedAddress
  /** It led to something on the old site that did not come along. */
  | { readonly kind: "lost" };

/**
 * Returns an address book.
 * @param ownUrl the address of the publication; absolute
 */
export function addressBook(ownUrl: string): AddressBook {
  const destinations = new Map<string, Destination>();
  const hosts = new Set<string>();
  const own = hostOf(ownUrl);
  if (own !== undefined) hosts.add(own);
  const known: { oldSite?: string } & Omit<KnownAddresses, "oldSite"> = {
    destinations,
    hosts,
    parts: new Map(),
  };
  return {
    known,
    add: (addresses, destination) => {
      for (const address of addresses) {
        const key = addressKey(address);
        if (!destinations.has(key)) destinations.set(key, destination);
      }
    },
    addSite: (address) => {
      const host = hostOf(address);
      if (host === undefined) return;
      hosts.add(host);
      if (host !== own) known.oldSite ??= address;
    },
    ...addressFinder(ownUrl, known, (key) => destinations.get(key)),
  };
}

/**
 * Returns a finder of old addresses.
 * @param ownUrl the address of the publication; absolute
 * @param destinationOf finds a destination by its key in `KnownAddresses`
 */
export function addressFinder(
  ownUrl: string,
  sites: KnownSites,
  destinationOf: (key: string) => Destination | undefined,
): AddressFinder {
  const own = hostOf(ownUrl);
  return {
    partsOf: (url) => sites.parts.get(url),
    find: (address) => {
      const path = pathOn(address, sites.hosts);
      if (path === undefined) return { kind: "elsewhere" };
      const [whole = "", fragment = ""] = path.split("#", 2);
      const key = addressKey(whole);
      if (key === "") return { kind: "moved", to: frontPage, fragment };
      const destination = destinationOf(key) ?? destinationOf(addressKey(whole.split("?", 1)[0] ?? ""));
      return destination === undefined ? { kind: "lost" } : { kind: "moved", to: destination, fragment };
    },
    outside: (address) => {
      const host = hostOf(address);
      if (host !== undefined)
        return host === own || !URL.canParse(address) ? undefined : new URL(address).href;
      const isPath = /^\/(?!\/)/.test(address);
      return isPath && sites.oldSite !== undefined ? URL.parse(address, sites.oldSite)?.href : undefined;
    },
  };
}

/** What the front page of an old site was is told by the address alone. */
const frontPage: Destination = { url: "/", from: 0 };

/** Returns the path of an address on one of some hosts, with query and fragment; undefined if it leads elsewhere. */
function pathOn(address: string, hosts: ReadonlySet<string>): string | undefined {
  if (/^\/(?!\/)/.test(address)) return address;
  const host = hostOf(address);
  if (host === undefined || !hosts.has(host)) return undefined;
  return address.replace(/^(?:https?:)?\/\/[^/?#]*/i, "").replace(/^(?!\/)/, "/");
}

function hostOf(address: string): string | undefined {
  const [, host] = /^(?:https?:)?\/\/([^/?#]+)/i.exec(address) ?? [];
  return host
    ?.toLowerCase()
    .replace(/^www\./, "")
    .replace(/:(?:80|443)$/, "");
}

/** Returns a key that is the same for all spellings of an address: decoded, in small letters, without a slash at its end. */
function addressKey(address: string): string {
  const [path = "", query] = address.split("?", 2);
  const plain = (decodedPath(path) ?? path).replace(/\/(?:index\.(?:html?|php))?$/i, "").toLowerCase();
  return query === undefined || query === "" ? plain : `${plain}?${query}`;
}

/** Short links of WordPress, which never were the address that readers saw, are such. */
const queryReason = "has a query, and pages can forward from paths alone";

/** The old addresses of a page, divided by what can be done with them. */
interface DividedAddresses {
  /** Those that a page can forward from, as paths that browsers show. */
  readonly aliases: readonly string[];
  /** Those that can't, each with the reason as the rest of a sentence. */
  readonly unforwarded: readonly (readonly [address: string, reason: string])[];
}

/** Divides the old addresses of a page by whether its new address has to forward from them, and can. */
export function dividedAddresses(addresses: readonly string[], url: string): DividedAddresses {
  const aliases = new Map<string, string>();
  const unforwarded: (readonly [string, string])[] = [];
  for (const address of addresses) {
    const error = address.includes("?") ? queryReason : oldPathError(address);
    const place = aliasUrl(address);
    if (place === url || place === "/") continue;
    if (error === undefined) {
      if (!aliases.has(place)) aliases.set(place, decodedPath(address) ?? address);
    } else unforwarded.push([address, error]);
  }
  return { aliases: [...aliases.values()], unforwarded };
}
