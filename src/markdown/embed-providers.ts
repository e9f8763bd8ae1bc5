import type { Picture } from "../model/image.ts";

/** Content of another site that a reader can load in the text. */
export interface Embed {
  readonly kind: EmbedKind;
  /** The name of the provider that readers know. */
  readonly provider: string;
  /** Loaded once a reader asks for it; https. */
  readonly frameUrl: string;
  /** Its page on the other site; https. */
  readonly linkUrl: string;
  /** What it shows, in the editor's words; may be empty. */
  readonly title: string;
  /** In pixels, if its kind has no shape of its own. */
  readonly height?: number | undefined;
  /** The still picture that its card shows, as the editor names it. */
  readonly poster?: Poster | undefined;
  /** That picture once it is found. */
  readonly picture?: Picture | undefined;
}

interface Poster {
  /** Relative to the file of the text; undefined if only its credit is given. */
  readonly src?: string | undefined;
  readonly credit?: string | undefined;
}

/** Parses a reference to a provider: an id or a URL as an editor writes it. Undefined if it is neither. */
export function embedAt(
  { name, kind, forms, addresses }: EmbedProvider,
  reference: string,
): Omit<Embed, "title"> | undefined {
  for (const form of forms) {
    const parts = form.exec(reference)?.groups;
    if (parts) return { kind, provider: name, ...addresses({ ...parts, start: startIn(reference) }) };
  }
  return undefined;
}

/** Parses a URL of a provider with a host of its own. Others can't be recognised by the URL. */
export function knownEmbed(address: string): Omit<Embed, "title"> | undefined {
  if (!/^https:/i.test(address)) return undefined;
  for (const provider of Object.values(embedProviders)) {
    const embed = provider.host === "own" ? embedAt(provider, address) : undefined;
    if (embed) return embed;
  }
  return undefined;
}

/** Returns the second at which a recording begins according to its URL: t=90, t=1m30s, start=90. */
function startIn(reference: string): string | undefined {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /[?&#](?:t|start)=(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?(?:[&#]|$)/i.exec(reference) ?? [];
  const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return start === 0 ? undefined : String(start);
}

interface EmbedProvider {
  /** The name that readers know. */
  readonly name: string;
  readonly kind: EmbedKind;
  /** "any" if every site may run its software. Then its name does not say which host a reader's browser contacts. */
  readonly host: "own" | "any";
  /** Forms of a reference. The groups are safe in a URL: an id, and URLs of the page or the frame. */
  readonly forms: readonly RegExp[];
  /** What to write, as the end of a sentence. */
  readonly hint: string;
  readonly addresses: (parts: Parts) => Addresses;
}

type EmbedKind = (typeof embedKinds)[number];

/** What is embedded; each kind has its own shape and label. */
const embedKinds = ["video", "audio", "post", "page"] as const;

/** The groups of a matched pattern; `start` is the second at which to begin. */
type Parts = Readonly<Record<string, string | undefined>>;

interface Addresses {
  readonly frameUrl: string;
  readonly linkUrl: string;
}

const host = "(?<host>[a-z0-9](?:[a-z0-9.-]{0,80}[a-z0-9])?\\.[a-z]{2,24})";

/** The providers by the names that editors write. */
export const embedProviders: Readonly<Record<string, EmbedProvider>> = {
  youtube: {
    name: "YouTube",
    kind: "video",
    host: "own",
    forms: [
      /^(?<id>[\w-]{11})$/,
      /^https:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:playlist|embed\/videoseries)\?(?:[^\s#]*&)?list=(?<list>[\w-]{12,64})(?:[&#]\S*)?$/i,
      /^https:\/\/(?:www\.|m\.)?youtube\.com\/watch\?(?:[^\s#]*&)?v=(?<id>[\w-]{11})(?:[&#]\S*)?$/i,
      address("(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/(?:embed|shorts|live)/(?<id>[\\w-]{11})"),
      address("youtu\\.be/(?<id>[\\w-]{11})"),
    ],
    hint: "the eleven signs after v= in its address, like @[youtube](M7lc1UVf-VE)",
    addresses: ({ id, list, start }) =>
      list === undefined
        ? {
            frameUrl: `https://www.youtube-nocookie.com/embed/${id}${start ? `?start=${start}` : ""}`,
            linkUrl: `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}s` : ""}`,
          }
        : {
            frameUrl: `https://www.youtube-nocookie.com/embed/videoseries?list=${list}`,
            linkUrl: `https://www.youtube.com/playlist?list=${list}`,
          },
  },
  vimeo: {
    name: "Vimeo",
    kind: "video",
    host: "own",
    forms: [
      /^(?<id>\d{6,12})$/,
      address("(?:www\\.)?vimeo\\.com/(?<id>\\d{6,12})"),
      address("player\\.vimeo\\.com/video/(?<id>\\d{6,12})"),
    ],
    hint: "the number at the end of its address, like @[vimeo](76979871)",
    addresses: ({ id, start }) => ({
      frameUrl: `https://player.vimeo.com/video/${id}?dnt=1${start ? `#t=${start}s` : ""}`,
      linkUrl: `https://vimeo.com/${id}${start ? `#t=${start}s` : ""}`,
    }),
  },
  peertube: {
    name: "PeerTube",
    kind: "video",
    host: "any",
    forms: [address(`${host}/(?:w|videos/watch|videos/embed)/(?<id>[a-z0-9-]{10,40})`)],
    hint: "the address of its page, like @[peertube](https://framatube.org/w/9dRFC6Ya11NCVeYKn8ZhiD)",
    addresses: ({ host, id, start }) => ({
      frameUrl: `https://${host}/videos/embed/${id}${start ? `?start=${start}` : ""}`,
      linkUrl: `https://${host}/w/${id}${start ? `?start=${start}` : ""}`,
    }),
  },
  soundcloud: {
    name: "SoundCloud",
    kind: "audio",
    host: "own",
    forms: [address("(?:www\\.|m\\.)?soundcloud\\.com/(?<user>[\\w-]+)/(?<track>(?:sets/)?[\\w-]+)")],
    hint: "the address of its page, like @[soundcloud](https://soundcloud.com/forss/flickermood)",
    addresses: ({ user, track }) => ({
      frameUrl: `https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/${user}/${track}`,
      linkUrl: `https://soundcloud.com/${user}/${track}`,
    }),
  },
  mastodon: {
    name: "Mastodon",
    kind: "post",
    host: "any",
    forms: [address(`${host}/@(?<user>[\\w.-]+(?:@[\\w.-]+)?)/(?<id>\\d{6,24})(?:/embed)?`)],
    hint: "the address of the post, like @[mastodon](https://mastodon.social/@Gargron/100254678717223630)",
    addresses: ({ host, user, id }) => ({
      frameUrl: `https://${host}/@${user}/${id}/embed`,
      linkUrl: `https://${host}/@${user}/${id}`,
    }),
  },
  bluesky: {
    name: "Bluesky",
    kind: "post",
    host: "own",
    forms: [
      address("bsky\\.app/profile/(?<user>[\\w.:-]+)/post/(?<id>\\w{6,24})"),
      address("embed\\.bsky\\.app/embed/(?<user>[\\w.:-]+)/app\\.bsky\\.feed\\.post/(?<id>\\w{6,24})"),
    ],
    hint: "the address of the post, like @[bluesky](https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l)",
    addresses: ({ user, id }) => ({
      frameUrl: `https://embed.bsky.app/embed/${user}/app.bsky.feed.post/${id}`,
      linkUrl: `https://bsky.app/profile/${user}/post/${id}`,
    }),
  },
};

/** Matches an https URL, whatever its query and fragment. */
function address(rest: string): RegExp {
  return new RegExp(`^https://${rest}/?(?:[?#]\\S*)?$`, "i");
}
