const host = "(?<host>[a-z0-9](?:[a-z0-9.-]{0,80}[a-z0-9])?\\.[a-z]{2,24})";

/** What is shown; each kind has its shape and its word. */
const embedKinds = ["video", "audio", "post", "page"] as const;

type EmbedKind = (typeof embedKinds)[number];

/** Parts of a reference by the names of a pattern's groups; `start` is the second to begin at. */
type Parts = Readonly<Record<string, string | undefined>>;

interface Addresses {
  readonly frameUrl: string;
  readonly linkUrl: string;
}

interface EmbedProvider {
  /** As readers know it. */
  readonly name: string;
  readonly kind: EmbedKind;
  /** Whether it has a host of its own or runs on anyone's, so that its name says nothing of who is asked. */
  readonly runsOn: "ownHost" | "anyHost";
  /** What an editor may write, each with groups that are safe in an address: an id, and addresses of the page or the frame. */
  readonly forms: readonly RegExp[];
  /** What to write, as the end of a sentence. */
  readonly hint: string;
  readonly addresses: (parts: Parts) => Addresses;
}

/** The providers that editors may name, by the words that they write. */
export const embedProviders: Readonly<Record<string, EmbedProvider>> = {
  youtube: {
    name: "YouTube",
    kind: "video",
    runsOn: "ownHost",
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
    runsOn: "ownHost",
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
    runsOn: "anyHost",
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
    runsOn: "ownHost",
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
    runsOn: "anyHost",
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
    runsOn: "ownHost",
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

/** An address of https whose query and fragment are no matter. */
function address(rest: string): RegExp {
  return new RegExp(`^https://${rest}/?(?:[?#]\\S*)?$`, "i");
}

/** Something of another site that a reader may have shown in the text. */
export interface Embed {
  readonly kind: EmbedKind;
  /** The provider's own name, as readers know it. */
  readonly provider: string;
  /** What is loaded once a reader asks for it; https. */
  readonly frameUrl: string;
  /** The page of it on the other site; https. */
  readonly linkUrl: string;
  /** What it shows, in the editor's words; empty where they are silent. */
  readonly title: string;
  /** In pixels, where its kind has no shape of its own. */
  readonly height?: number | undefined;
}

/** What a reference leads to at a provider: an id or an address as an editor writes it; undefined where it is neither. */
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

/** What an address leads to at the provider whose host it names; one that runs on any host can't be told by its address. */
export function knownEmbed(address: string): Omit<Embed, "title"> | undefined {
  if (!/^https:/i.test(address)) return undefined;
  for (const provider of Object.values(embedProviders)) {
    const embed = provider.runsOn === "ownHost" ? embedAt(provider, address) : undefined;
    if (embed) return embed;
  }
  return undefined;
}

/** Where an address says that a recording begins, in seconds: t=90, t=1m30s, start=90. */
function startIn(reference: string): string | undefined {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /[?&#](?:t|start)=(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?(?:[&#]|$)/i.exec(reference) ?? [];
  const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return start === 0 ? undefined : String(start);
}
