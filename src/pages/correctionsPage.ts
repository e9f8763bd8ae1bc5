import type { Site } from "../model/site.ts";
import type { Addresses } from "./addresses.ts";
import { headOf } from "./headOf.ts";
import { newestMoment } from "./newestMoment.ts";
import type { PageOf } from "./page.ts";
import type { PageContext } from "./pageContext.ts";
import { pageOf } from "./pageOf.ts";
import type { CorrectionsView } from "./views/correctionsView.ts";

const policyOf = ({ publication, pages }: Site, { path }: Addresses): CorrectionsView["policy"] => {
  const page = pages.find(({ id }) => id === publication.policies.corrections);
  return page && { title: page.title, url: path(page.url), description: page.description };
};

const correctionsOf = ({ articles }: Site, { path }: Addresses): CorrectionsView["corrections"] =>
  articles
    .flatMap(({ corrections, title, url, language, direction }) =>
      corrections.map(({ date, text }) => ({
        date,
        text,
        language,
        direction,
        article: { title, url: path(url) },
      })),
    )
    .sort((one, other) => other.date.ms - one.date.ms || (one.article.url < other.article.url ? -1 : 1));

/** Every correction of every article that is shown, newest first. */
export const correctionsPage = (context: PageContext): PageOf<"corrections"> => {
  const { site, words, frame, addresses } = context;
  const corrections = correctionsOf(site, addresses);
  return pageOf(
    {
      kind: "corrections",
      url: "/corrections/",
      source: "the corrections page",
      indexed: context.indexed(newestMoment(corrections.map(({ date }) => date))),
    },
    {
      view: () => ({
        frame,
        head: headOf({ title: words.corrections, url: "/corrections/" }, context),
        policy: policyOf(site, addresses),
        corrections,
      }),
    },
  );
};
