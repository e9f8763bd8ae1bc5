import type { Article } from "../model/article.ts";
import type { Network } from "../model/network.ts";
import type { PageContext } from "./pageContext.ts";
import type { Link } from "./views/link.ts";
import type { ShareView } from "./views/shareView.ts";

type Shared = Pick<ShareView, "title" | "url">;

/** A network's own name, the address of its form, and what that form calls what is shared. */
interface NetworkForm {
  readonly title: string;
  readonly address: string;
  readonly fields: (shared: Shared) => Readonly<Record<string, string>>;
}

const inOneText = ({ title, url }: Shared) => ({ text: `${title} ${url}` });

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

/** Half of a character can't be written in an address. */
const withQuery = (address: string, fields: Readonly<Record<string, string>>): string =>
  `${address}?${Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join("&")}`;

const linkTo = (network: Network, shared: Shared): Link => {
  const { title, address, fields } = forms[network];
  return { title, url: withQuery(address, fields(shared)) };
};

/** The ways to pass an article on: its own address, a letter, and the forms of the publication's networks. */
export const shareView = (
  { title, url }: Pick<Article, "title" | "url">,
  { site, addresses }: Pick<PageContext, "site" | "addresses">,
): ShareView => {
  const shared = { title, url: addresses.absolute(url) };
  return {
    ...shared,
    mailUrl: withQuery("mailto:", { subject: title, body: shared.url }),
    networks: site.publication.share.map((network) => linkTo(network, shared)),
  };
};
