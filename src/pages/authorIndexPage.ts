import { headOf } from "./headOf.ts";
import type { PageOf } from "./page.ts";
import type { PageContext } from "./pageContext.ts";
import { pageOf } from "./pageOf.ts";
import { pictureView } from "./pictureView.ts";

/** The index of all authors. */
export const authorIndexPage = (context: PageContext): PageOf<"authorIndex"> => {
  const { site, words, frame, addresses } = context;
  return pageOf(
    { kind: "authorIndex", url: "/authors/", source: "the author index", indexed: context.indexed() },
    {
      view: () => ({
        frame,
        head: headOf({ title: words.authors, url: "/authors/" }, context),
        authors: site.authors.map(({ subject }) => ({
          title: subject.name,
          url: addresses.path(subject.url),
          role: subject.role,
          description: subject.description,
          picture: subject.picture && pictureView(subject.picture, "portrait", context),
        })),
      }),
    },
  );
};
