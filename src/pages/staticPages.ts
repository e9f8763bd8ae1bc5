import { rebased } from "./addresses.ts";
import { bodyNeeds } from "./bodyNeeds.ts";
import { bodyPictures } from "./bodyPictures.ts";
import { headOf } from "./headOf.ts";
import { breadcrumbList } from "./jsonLd/breadcrumbList.ts";
import type { PageOf } from "./page.ts";
import type { PageContext } from "./pageContext.ts";
import { pageOf } from "./pageOf.ts";

/** About, Contact, the policies: each file of `pages/`. */
export const staticPages = (context: PageContext): readonly PageOf<"staticPage">[] => {
  const { site, frame, addresses } = context;
  const { name, basePath } = site.publication;
  return site.pages.map(({ origin, url, title, description, updated, language, direction, draft, body }) => {
    const trail = [
      { title: name, url: "/" },
      { title, url },
    ];
    return pageOf(
      { kind: "staticPage", url, source: origin.file, indexed: context.indexed(updated) },
      {
        view: () => ({
          frame,
          head: headOf(
            {
              title,
              description,
              language,
              direction,
              url,
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
          draft,
          bodyHtml: rebased(body.html, basePath),
          bodyPictures: bodyPictures(body, context),
        }),
      },
    );
  });
};
