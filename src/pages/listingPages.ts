import type { Body } from "../model/body.ts";
import { rebased } from "./addresses.ts";
import { bodyNeeds } from "./bodyNeeds.ts";
import { bodyPictures } from "./bodyPictures.ts";
import { feedLinks } from "./feeds/feedLinks.ts";
import { profile } from "./jsonLd/profile.ts";
import { listingOf } from "./listingOf.ts";
import type { PageOf } from "./page.ts";
import type { PageContext } from "./pageContext.ts";
import { pictureView } from "./pictureView.ts";
import { socialPicture } from "./socialPicture.ts";
import type { Link } from "./views/link.ts";

const home = ({ site }: PageContext): Link => ({ title: site.publication.name, url: "/" });

const bodyOf = (body: Body | undefined, context: PageContext) => ({
  bodyHtml: body && rebased(body.html, context.site.publication.basePath),
  bodyPictures: body && bodyPictures(body, context),
});

const sectionListings = (context: PageContext): readonly PageOf<"listing">[] =>
  context.site.sections.flatMap(({ subject, articles }) => {
    const { name: title, description, url } = subject;
    return listingOf(
      {
        url,
        source: subject.file,
        articles,
        trail: [home(context)],
        view: { of: "section", title, description, ...bodyOf(subject.body, context) },
        head: {
          title,
          description,
          feeds: feedLinks(context.site, { title, url }),
          ...bodyNeeds(subject.body),
        },
      },
      context,
    );
  });

const tagListings = (context: PageContext): readonly PageOf<"listing">[] =>
  context.site.tags.flatMap(({ subject, articles }) => {
    const { title, description, url } = subject;
    return listingOf(
      {
        url,
        source: `the tag "${title}"`,
        articles,
        trail: [home(context), { title: context.words.tags, url: "/tags/" }],
        view: { of: "tag", title, description, ...bodyOf(subject.body, context) },
        head: {
          title,
          description,
          feeds: feedLinks(context.site, { title, url }),
          ...bodyNeeds(subject.body),
        },
      },
      context,
    );
  });

const authorListings = (context: PageContext): readonly PageOf<"listing">[] =>
  context.site.authors.flatMap(({ subject, articles }) => {
    const { name: title, description, url, role, email, links, picture } = subject;
    return listingOf(
      {
        url,
        source: subject.file,
        articles,
        trail: [home(context), { title: context.words.authors, url: "/authors/" }],
        view: {
          of: "author",
          title,
          description,
          ...bodyOf(subject.body, context),
          author: {
            role,
            email,
            links,
            picture: picture && pictureView(picture, "portrait", context),
          },
        },
        head: {
          title,
          description,
          image: picture && socialPicture(picture, "square", context.addresses),
          openGraphType: "profile",
          ...bodyNeeds(subject.body),
          feeds: feedLinks(context.site, { title, url }),
          jsonLd: [profile(subject, context.site)],
        },
      },
      context,
    );
  });

/** The pages of every section, tag and author. */
export const listingPages = (context: PageContext): readonly PageOf<"listing">[] => [
  ...sectionListings(context),
  ...tagListings(context),
  ...authorListings(context),
];
