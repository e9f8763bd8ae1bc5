import type { Author } from "../../model/author.ts";
import type { Site } from "../../model/site.ts";
import { addressesOf } from "../addresses.ts";
import type { Json } from "../views/head.ts";
import { imageObject } from "./imageObject.ts";
import { nodeIds } from "./nodeIds.ts";
import { publisher } from "./publisher.ts";

/** An author, for their own page. https://schema.org/ProfilePage */
export const profile = (author: Author, { publication }: Pick<Site, "publication">): Json => {
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
      sameAs: author.links.length > 0 ? author.links.map((link) => link.url) : undefined,
      worksFor: publisher(publication),
    },
  };
};
