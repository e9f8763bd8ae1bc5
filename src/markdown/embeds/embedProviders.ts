import type { EmbedKind } from "./embed.ts";

interface Addresses {
  readonly frameUrl: string;
  readonly linkUrl: string;
}

/** Parts of a reference by the names of a pattern's groups; `start` is the second to begin at. */
type Parts = Readonly<Record<string, string | undefined>>;

export interface EmbedProvider {
  /** As readers know it. */
  readonly name: string;
  readonly kind: EmbedKind;
  /** Whether it has a host of its own or runs on anyone's, so that its name says nothing of who is asked. */
  readonly runsOn: "its own host" | "any host";
  /** What an editor may write, each with groups that are safe in an address: an id, and addresses of the page or the frame. */
  readonly forms: readonly RegExp[];
  /** What to write, as the end of a sentence. */
  readonly advice: string;
  readonly addresses: (parts: Parts) => Addresses;
}

const host = "(?<host>[a-z0-9](?:[a-z0-9.-]{0,80}[a-z0-9])?\\.[a-z]{2,24})";

/** An address of https whose query and fragment are no matter. */
const address = (rest: string): RegExp => new RegExp(`^https://${rest}/?(?:[?#]\\S*)?$`, "i");

/** The providers that editors may name, by the words that they write. */
export const embedProviders: Readonly<Record<string, EmbedProvider>> = {
  youtube: {
    name: "YouTube",
    kind: "video",
    runsOn: "its own host",
    forms: [
      /^(?<id>[\w-]{11})$/,
      /^https:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:playlist|embed\/videoseries)\?(?:[^\s#]*&)?list=(?<list>[\w-]{12,64})(?:[&#]\S*)?$/i,
      /^https:\/\/(?:www\.|m\.)?youtube\.com\/watch\?(?:[^\s#]*&)?v=(?<id>[\w-]{11})(?:[&#]\S*)?$/i,
      address("(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/(?:embed|shorts|live)/(?<id>[\\w-]{11})"),
      address("youtu\\.be/(?<id>[\\w-]{11})"),
    ],
    advice: "the eleven signs after v= in its address, like @[youtube](M7lc1UVf-VE)",
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
    runsOn: "its own host",
    forms: [
      /^(?<id>\d{6,12})$/,
      address("(?:www\\.)?vimeo\\.com/(?<id>\\d{6,12})"),
      address("player\\.vimeo\\.com/video/(?<id>\\d{6,12})"),
    ],
    advice: "the number at the end of its address, like @[vimeo](76979871)",
    addresses: ({ id, start }) => ({
      frameUrl: `https://player.vimeo.com/video/${id}?dnt=1${start ? `#t=${start}s` : ""}`,
      linkUrl: `https://vimeo.com/${id}${start ? `#t=${start}s` : ""}`,
    }),
  },
  peertube: {
    name: "PeerTube",
    kind: "video",
    runsOn: "any host",
    forms: [address(`${host}/(?:w|videos/watch|videos/embed)/(?<id>[a-z0-9-]{10,40})`)],
    advice: "the address of its page, like @[peertube](https://framatube.org/w/9dRFC6Ya11NCVeYKn8ZhiD)",
    addresses: ({ host, id, start }) => ({
      frameUrl: `https://${host}/videos/embed/${id}${start ? `?start=${start}` : ""}`,
      linkUrl: `https://${host}/w/${id}${start ? `?start=${start}` : ""}`,
    }),
  },
  soundcloud: {
    name: "SoundCloud",
    kind: "audio",
    runsOn: "its own host",
    forms: [address("(?:www\\.|m\\.)?soundcloud\\.com/(?<user>[\\w-]+)/(?<track>(?:sets/)?[\\w-]+)")],
    advice: "the address of its page, like @[soundcloud](https://soundcloud.com/forss/flickermood)",
    addresses: ({ user, track }) => ({
      frameUrl: `https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/${user}/${track}`,
      linkUrl: `https://soundcloud.com/${user}/${track}`,
    }),
  },
  mastodon: {
    name: "Mastodon",
    kind: "post",
    runsOn: "any host",
    forms: [address(`${host}/@(?<user>[\\w.-]+(?:@[\\w.-]+)?)/(?<id>\\d{6,24})(?:/embed)?`)],
    advice: "the address of the post, like @[mastodon](https://mastodon.social/@Gargron/100254678717223630)",
    addresses: ({ host, user, id }) => ({
      frameUrl: `https://${host}/@${user}/${id}/embed`,
      linkUrl: `https://${host}/@${user}/${id}`,
    }),
  },
  bluesky: {
    name: "Bluesky",
    kind: "post",
    runsOn: "its own host",
    forms: [
      address("bsky\\.app/profile/(?<user>[\\w.:-]+)/post/(?<id>\\w{6,24})"),
      address("embed\\.bsky\\.app/embed/(?<user>[\\w.:-]+)/app\\.bsky\\.feed\\.post/(?<id>\\w{6,24})"),
    ],
    advice: "the address of the post, like @[bluesky](https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l)",
    addresses: ({ user, id }) => ({
      frameUrl: `https://embed.bsky.app/embed/${user}/app.bsky.feed.post/${id}`,
      linkUrl: `https://bsky.app/profile/${user}/post/${id}`,
    }),
  },
};
