import type { Body } from "../model/body.ts";
import type { PageContext } from "./context.ts";
import type { Head, SocialImage } from "./views/shared.ts";

/** What a page says of itself; what is silent here is told as for the publication. */
export interface HeadFacts extends Partial<Omit<Head, "canonical">> {
  readonly title: string;
  /** Root-relative; the page's own address, or undefined where it has none. */
  readonly url?: string | undefined;
  /** Absolute; where it was first published, if not here. */
  readonly canonical?: string | undefined;
}

/** The head of a page. In a preview nothing may be indexed. */
export function headOf(facts: HeadFacts, context: PageContext): Head {
  const { url, canonical, image, ...rest } = facts;
  const { chrome, addresses } = context;
  return {
    language: chrome.language,
    direction: chrome.direction,
    openGraphType: "website",
    feeds: [],
    scripts: [],
    frameHosts: [],
    jsonLd: [],
    ...rest,
    indexed: !chrome.preview && (rest.indexed ?? true),
    canonical: canonical ?? (url === undefined ? undefined : addresses.absolute(url)),
    image: image ?? ownImage(context),
  };
}

/** The picture of the publication, for pages that have none of their own. */
function ownImage({ addresses, chrome }: PageContext): SocialImage {
  return {
    url: addresses.absolute("/card.png"),
    type: "image/png",
    width: 1200,
    height: 630,
    alt: chrome.name,
  };
}

/** What a body needs of the page that it stands on: scripts, and hosts to load frames from. */
export function bodyNeeds(
  body: Pick<Body, "scripts" | "frameHosts"> | undefined,
): Pick<Head, "scripts" | "frameHosts"> {
  return {
    scripts: body?.scripts ?? [],
    frameHosts: body?.frameHosts ?? [],
  };
}
