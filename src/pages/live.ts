import { urlHash } from "../lib/hash.ts";
import { bitsOf, HashMixer } from "../lib/hash-bits.ts";
import type { Article } from "../model/article.ts";
import type { Moment } from "../model/time.ts";
import type { Coverage, Update } from "../model/update.ts";
import { newestCorrections } from "../site/order.ts";
import { rebased } from "./addresses.ts";
import type { PageContext } from "./context.ts";
import { bodyPictures } from "./images.ts";
import { type Page, pageMaker } from "./page.ts";
import type { LiveView, UpdateView } from "./views/live.ts";

/** The number of updates in the files that browsers ask for. Whoever was away for longer gets the page itself. */
const newestCount = 20;

/** Returns the coverage of an article as its page shows it; undefined if it is not live, or ended without an update. */
export function liveView(article: Article, context: PageContext): LiveView | undefined {
  const { coverage, record } = article;
  if (!coverage || isBare(coverage)) return undefined;
  const updates = coverage.updates.map((update) => updateView(update, context));
  const { path } = context.addresses;
  return {
    ended: coverage.ended,
    updated: coverage.updated,
    keyPoints: updates.flatMap(({ id, title, date, isKey }) =>
      isKey && title !== undefined ? [{ id, title, date }] : [],
    ),
    updates,
    version: versionOf(updates, coverage),
    news: isWatched(article, context)
      ? { statusUrl: path(statusUrl(record.url)), updatesUrl: path(updatesUrl(record.url)) }
      : undefined,
  };
}

/** Returns true for an article that was called live and never had an update. */
function isBare({ ended, updates }: Coverage): boolean {
  return ended && updates.length === 0;
}

/** Returns true if something may come that readers of its page wait for. A preview loads its pages anew instead. */
export function isWatched(
  { coverage, status }: Pick<Article, "coverage" | "status">,
  { chrome }: Pick<PageContext, "chrome">,
): boolean {
  return coverage?.ended === false && status === "published" && !chrome.preview;
}

function versionOf(updates: readonly UpdateView[], { ended }: Coverage): string {
  return urlHash([ended ? "ended" : "", ...updates.map(({ hash }) => hash)]);
}

function updateView(update: Update, context: PageContext): UpdateView {
  const { id, date, title, isKey, status, body, authors } = update;
  const view = {
    id,
    date,
    title,
    authors: authors.map(({ name, url }) => ({ title: name, url: context.addresses.path(url) })),
    isKey,
    status,
    bodyHtml: rebased(body.html, context.site.publication.basePath),
    bodyPictures: bodyPictures(body, context),
    corrections: newestCorrections(update),
  };
  return { ...view, hash: urlHash([JSON.stringify(view)]) };
}

function statusUrl(url: string): string {
  return `${url}live.json`;
}

function updatesUrl(url: string): string {
  return `${url}updates.json`;
}

/** Returns the files beside the pages of live articles that browsers ask for what is new. A preview has none. */
export function livePages(context: PageContext): readonly Page[] {
  const { chrome, site } = context;
  if (chrome.preview) return [];
  const inputsHash = (article: Article) => new HashMixer().add(bitsOf(context.hash)).add(article.hash);
  const status = pageMaker<"liveStatus", Article>({
    view: (article) => {
      const { version = "", ended = true, updates = [] } = liveView(article, context) ?? {};
      return {
        version,
        ended,
        count: updates.length,
        newest: updates.slice(0, newestCount).map(({ id, hash }) => [id, hash]),
      };
    },
    inputsHash,
  });
  const updates = pageMaker<"liveUpdates", Article>({
    view: (article) => {
      const { language, direction } = article.record;
      const live = liveView(article, context) ?? nothing(article.record.published);
      return { chrome, language, direction, live: { ...live, updates: live.updates.slice(0, newestCount) } };
    },
    inputsHash,
  });
  return site.articles
    .filter(({ coverage }) => coverage && !isBare(coverage))
    .flatMap((article) => {
      const { url, origin } = article.record;
      return [
        status({ kind: "liveStatus", url: statusUrl(url), source: origin.file }, article),
        updates({ kind: "liveUpdates", url: updatesUrl(url), source: origin.file }, article),
      ];
    });
}

function nothing(updated: Moment): LiveView {
  return { ended: true, updated, keyPoints: [], updates: [], version: "" };
}
