import { attributesOf, withTags } from "../markup/page-tags.ts";
import { isHtmlUrl, type OwnPage } from "./own-page.ts";

/** What a page that a publication made links to, and what one can link to in it. */
interface OwnLinks {
  /** Without duplicates: relative ones as root-relative addresses, with query and fragment. */
  readonly links: readonly OwnLink[];
  readonly anchors: readonly string[];
}

interface OwnLink {
  /** As it is written. */
  readonly written: string;
  readonly href: string;
}

/** Returns the links of a page; none if it is no HTML. */
export function linksOf({ url, content, frame }: OwnPage): OwnLinks {
  if (!frame && !isHtmlUrl(url)) return { links: [], anchors: [] };
  const links = new Map<string, OwnLink>();
  const anchors: string[] = [];
  withTags(content, (tag) => {
    for (const [name, value] of attributesOf(tag)) {
      if (name === "id") anchors.push(value);
      for (const written of addressesIn(name, value)) {
        const href = hrefOf(written, url);
        if (href !== undefined) links.set(href, { written, href });
      }
    }
    return tag;
  });
  return { links: [...links.values()], anchors };
}

function addressesIn(name: string, value: string): readonly string[] {
  if (name === "srcset") return value.split(",").map((item) => item.trim().split(/\s/)[0] ?? "");
  return linking.has(name) ? [value.trim()] : [];
}

const linking: ReadonlySet<string> = new Set(["href", "src", "poster", "data"]);

/** Returns an address as links of texts are written; undefined if it leads out of the site for certain. */
function hrefOf(written: string, url: string): string | undefined {
  if (written === "" || written.startsWith("//")) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return /^https?:/i.test(written) ? written : undefined;
  if (written.startsWith("/") || written.startsWith("#")) return written;
  const resolved = URL.parse(written, `https://site.invalid${url}`);
  return resolved ? resolved.pathname + resolved.search + resolved.hash : undefined;
}
