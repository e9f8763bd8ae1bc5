import type { Publication } from "../../model/publication.ts";
import { addressesOf } from "../addresses.ts";
import { nodeIds } from "./nodeIds.ts";

/** The publication as other things refer to it: by its id, with what a reader of one page alone must know. */
export const publisher = (publication: Publication) => {
  const { absolute } = addressesOf(publication);
  return {
    "@type": "NewsMediaOrganization",
    "@id": nodeIds(publication).organisation,
    name: publication.name,
    url: absolute("/"),
    logo: { "@type": "ImageObject", url: absolute("/icon-512.png"), width: 512, height: 512 },
  } as const;
};
