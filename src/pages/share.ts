import type { Article } from "../model/article.ts";
import type { Network } from "../model/publication-fields.ts";
import type { PageContext } from "./context.ts";
import type { ShareView } from "./views/article.ts";
import type { Link } from "./views/shared.ts";

/**
 * Returns the links to share an article: its own address, an e-mail, and the share forms of the publication's
 * networks.
 */
export function shareView(
  { title, url }: Pick<Article["record"], "title" | "url">,
  { site, addresses }: Pick<PageContext, "site" | "addresses">,
): ShareView {
  const shared = { title, url: addresses.absolute(url) };
  return {
    ...shared,
    mailUrl: withQuery("mailto:", { subject: title, body: shared.url }),
    networks: site.publication.share.map((network) => linkTo(network, shared)),
  };
}

/** Returns an address with query parameters. Lone surrogates are replaced, since they cannot be encoded. */
function withQuery(address: string, fields: Readonly<Record<string, string>>): string {
  return `${address}?${Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join("&")}`;
}

type Shared = Pick<ShareView, "title" | "url">;

/** The name of a network, the address of its share form, and the parameters of the form. */
interface NetworkForm {
  readonly title: string;
  readonly address: string;
  readonly fields: (shared: Shared) => Readonly<Record<string, string>>;
}

const forms: Readonly<Record<Network, NetworkForm>> = {
  bluesky: { title: "Bluesky", address: "https://bsky.app/intent/compose", fields: inOneText },
  facebook: {
    title: "Facebook",
    address: "https://www.facebook.com/sharer/sharer.php",
    fields: ({ url }) => ({ u: url }),
  },
  linkedin: {
    title: "LinkedIn",
    address: "https://www.linkedin.com/sharing/share-offsite/",
    fields: ({ url }) => ({ url }),
  },
  reddit: {
    title: "Reddit",
    address: "https://www.reddit.com/submit",
    fields: ({ title, url }) => ({ url, title }),
  },
  telegram: {
    title: "Telegram",
    address: "https://t.me/share/url",
    fields: ({ title, url }) => ({ url, text: title }),
  },
  threads: {
    title: "Threads",
    address: "https://www.threads.net/intent/post",
    fields: ({ title, url }) => ({ text: title, url }),
  },
  whatsapp: { title: "WhatsApp", address: "https://wa.me/", fields: inOneText },
  x: { title: "X", address: "https://x.com/intent/post", fields: ({ title, url }) => ({ text: title, url }) },
};

function linkTo(network: Network, shared: Shared): Link {
  const { title, address, fields } = forms[network];
  return { title, url: withQuery(address, fields(shared)) };
}

function inOneText({ title, url }: Shared) {
  return { text: `${title} ${url}` };
}
