import type { Site, WithdrawnArticle } from "../model/site.ts";
import { type Addresses, rebased } from "./addresses.ts";
import { authorEntry } from "./author-entry.ts";
import { cardOf } from "./card.ts";
import { listedHeadings } from "./contents.ts";
import type { PageContext } from "./context.ts";
import { bodyNeeds, headOf } from "./head.ts";
import { bodyPictures } from "./images.ts";
import { breadcrumbList } from "./json-ld.ts";
import { newestMoment } from "./last-change.ts";
import { lazyPage, type PageOf } from "./page.ts";
import { pageInLanguage, pageTranslations } from "./translations.ts";
import type { CorrectionsView } from "./views/standalone.ts";

/** Returns the page of each file in `pages/`, such as About, Contact or a policy. */
export function staticPages(context: PageContext): readonly PageOf<"staticPage">[] {
  const { site, chrome, addresses } = context;
  const { name, basePath, root } = site.publication;
  return site.pages.map((page) => {
    const { origin, url, title, description, updated, language, direction, extra, draft, body } = page;
    const trail = [
      { title: name, url: root },
      { title, url },
    ];
    return lazyPage(
      { kind: "staticPage", url, source: origin.file, indexed: context.indexed(updated) },
      {
        view: () => {
          const translations = pageTranslations(page, context);
          return {
            chrome,
            head: headOf(
              {
                title,
                description,
                language,
                direction,
                url,
                alternates: translations.alternates,
                jsonLd: [breadcrumbList(trail, addresses)],
                ...bodyNeeds(body),
              },
              context,
            ),
            title,
            description,
            updated,
            language,
            direction,
            extra,
            draft,
            translations: translations.links,
            bodyHtml: rebased(body.html, basePath),
            bodyPictures: bodyPictures(body, context),
            contents: listedHeadings(body, minHeadings),
            staff:
              page === pageInLanguage(site.publication.policies.masthead, context)
                ? site.authors.map(({ subject }) => authorEntry(subject, context))
                : [],
          };
        },
      },
    );
  });
}

/** A page with fewer headings needs no table of contents. */
const minHeadings = 3;

/** Returns the page of all corrections and withdrawals, newest first. */
export function correctionsPage(context: PageContext): PageOf<"corrections"> {
  const { site, messages, chrome, addresses } = context;
  const corrections = correctionsOf(site, addresses);
  const url = `${site.publication.root}corrections/`;
  return lazyPage(
    {
      kind: "corrections",
      url,
      source: "the corrections page",
      indexed: context.indexed(newestMoment(corrections.map(({ date }) => date))),
    },
    {
      view: () => ({
        chrome,
        head: headOf({ title: messages.corrections, url }, context),
        policy: policyOf(context),
        corrections,
      }),
    },
  );
}

function correctionsOf({ articles, withdrawn }: Site, { path }: Addresses): CorrectionsView["corrections"] {
  return articles
    .filter(({ corrections, coverage }) => corrections.length > 0 || coverage)
    .flatMap(({ corrections, coverage, record: { title, url, language, direction } }) => {
      const own = corrections.map((one) => ({ ...one, part: "" }));
      const ofUpdates = (coverage?.updates ?? []).flatMap(({ id, corrections }) =>
        corrections.map((one) => ({ ...one, part: `#${id}` })),
      );
      return [...own, ...ofUpdates].map(({ date, text, part }) => ({
        date,
        text,
        language,
        direction,
        article: { title, url: path(url) + part },
        withdrawn: false,
      }));
    })
    .concat(withdrawn.map((one) => withdrawalOf(one, path)))
    .sort((one, other) => other.date.ms - one.date.ms || (one.article.url < other.article.url ? -1 : 1));
}

function withdrawalOf(
  { record: { title, url, language, direction }, date, reason }: WithdrawnArticle,
  path: Addresses["path"],
): CorrectionsView["corrections"][number] {
  return { date, text: reason, language, direction, article: { title, url: path(url) }, withdrawn: true };
}

/** Returns the page on how errors are corrected, if it is in the language of the corrections page. */
function policyOf(context: PageContext): CorrectionsView["policy"] {
  const { site, addresses } = context;
  const page = pageInLanguage(site.publication.policies.corrections, context);
  return page && site.pages.includes(page)
    ? { title: page.title, url: addresses.path(page.url), description: page.description }
    : undefined;
}

/** Returns the page of each article that was withdrawn. It says of the article no more than its headline. */
export function withdrawnPages(context: PageContext): readonly PageOf<"withdrawn">[] {
  const { site, chrome } = context;
  return site.withdrawn.map(({ record: { origin, url, title, language, direction }, date, reason }) =>
    lazyPage(
      { kind: "withdrawn", url, source: origin.file },
      {
        view: () => ({
          chrome,
          head: headOf({ title, language, direction, url, indexed: false }, context),
          title,
          language,
          direction,
          date,
          reason,
        }),
      },
    ),
  );
}

/** The number of articles for readers whose address leads nowhere. */
const newestCount = 5;

/** Returns the page that static hosts show for unknown addresses. */
export function notFoundPage(context: PageContext): PageOf<"notFound"> {
  return lazyPage(
    { kind: "notFound", url: "/404.html", source: "the page for unknown addresses" },
    {
      view: () => ({
        chrome: context.chrome,
        head: headOf({ title: context.messages.notFound, indexed: false }, context),
        newest: context.site.articles.slice(0, newestCount).map((article) => cardOf(article, context)),
      }),
    },
  );
}
