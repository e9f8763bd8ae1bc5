import type { Publication } from "../../model/publication.ts";
import { addressesOf } from "../addresses.ts";
import type { Json } from "../views/head.ts";
import { nodeIds } from "./nodeIds.ts";

/** The site as a whole, for the front page. https://schema.org/WebSite */
export const webSite = (publication: Publication): Json => {
  const ids = nodeIds(publication);
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    "@id": ids.webSite,
    url: addressesOf(publication).absolute("/"),
    name: publication.name,
    description: publication.description,
    inLanguage: publication.language,
    publisher: { "@id": ids.organisation },
  };
};
