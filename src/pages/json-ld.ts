import type { Crop } from "../images/crops.ts";
import { imageVariants, plainVariant } from "../images/variants.ts";
import type { Author } from "../model/author.ts";
import type { Picture } from "../model/image.ts";
import type { Publication } from "../model/publication.ts";
import type { Site } from "../model/site.ts";
import type { StaticPage } from "../model/static-page.ts";
import { type Addresses, addressesOf } from "./addresses.ts";
import { profilesOf } from "./byline.ts";
import type { Json, Link } from "./views/shared.ts";

/**
 * Returns the breadcrumbs of a page, from the front page to the page itself; urls are root-relative.
 * https://schema.org/BreadcrumbList
 */
export function breadcrumbList(trail: readonly Link[], { absolute }: Addresses): Json {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ title, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      item: absolute(url),
    })),
  };
}

/** Returns the ids by which nodes of JSON-LD refer to each other on any page. */
export function nodeIds(publication: Publication) {
  const { absolute } = addressesOf(publication);
  return {
    organisation: `${absolute("/")}#organisation`,
    webSite: `${absolute(publication.root)}#website`,
    /** Returns the id of the subject of a page, by the page's root-relative url. */
    of: (url: string, thing: "article" | "person") => `${absolute(url)}#${thing}`,
  } as const;
}

/** Returns the publication with its policies, for the front page. https://schema.org/NewsMediaOrganization */
export function organisation(
  { publication }: Pick<Site, "publication">,
  pageOf: (id: string | undefined) => StaticPage | undefined,
): Json {
  const { absolute } = addressesOf(publication);
  const { policies } = publication;
  const { legalName, foundingDate, email, profiles } = publication.organisation;
  // A draft policy has no page yet.
  const pageUrl = (id: string | undefined): string | undefined => {
    const page = pageOf(id);
    return page && absolute(page.url);
  };
  return {
    "@context": "https://schema.org",
    ...publisher(publication),
    description: publication.description,
    legalName,
    foundingDate,
    email,
    sameAs: profiles,
    ethicsPolicy: pageUrl(policies.ethics),
    correctionsPolicy: pageUrl(policies.corrections),
    ownershipFundingInfo: pageUrl(policies.ownership),
    masthead: pageUrl(policies.masthead),
    actionableFeedbackPolicy: pageUrl(policies.feedback),
  };
}

/** Returns an author, for the page of the author. https://schema.org/ProfilePage */
export function profile(author: Author, { publication }: Pick<Site, "publication">): Json {
  const addresses = addressesOf(publication);
  const url = addresses.absolute(author.url);
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    url,
    inLanguage: publication.language,
    mainEntity: {
      "@type": "Person",
      "@id": nodeIds(publication).of(author.url, "person"),
      name: author.name,
      url,
      jobTitle: author.role,
      description: author.description,
      email: author.email,
      image: author.picture && imageObject(author.picture, "square", addresses),
      sameAs: profilesOf(author),
      worksFor: publisher(publication),
    },
  };
}

/** Returns the publication as a node that others refer to: its id, and the facts that a reader of one page needs. */
export function publisher(publication: Publication) {
  const { absolute } = addressesOf(publication);
  return {
    "@type": "NewsMediaOrganization",
    "@id": nodeIds(publication).organisation,
    name: publication.name,
    url: absolute("/"),
    logo: { "@type": "ImageObject", url: absolute("/icon-512.png"), width: 512, height: 512 },
  } as const;
}

/** Returns the site, for the front page. https://schema.org/WebSite */
export function webSite(publication: Publication): Json {
  const ids = nodeIds(publication);
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    "@id": ids.webSite,
    url: addressesOf(publication).absolute(publication.root),
    name: publication.name,
    description: publication.description,
    inLanguage: publication.language,
    publisher: { "@id": ids.organisation },
  };
}

/** Returns a picture in one of its crops, with size in pixels, caption, credit and licence. https://schema.org/ImageObject */
export function imageObject(picture: Picture, crop: Crop, { absolute }: Addresses) {
  const { url, width, height } = plainVariant(imageVariants(picture, crop));
  const { caption, credit, licence, licencePage } = picture;
  return {
    "@type": "ImageObject",
    url: absolute(url),
    width,
    height,
    caption,
    creditText: credit,
    ...(licence === undefined && licencePage === undefined
      ? {}
      : { contentUrl: absolute(url), license: licence, acquireLicensePage: licencePage }),
  } as const;
}
