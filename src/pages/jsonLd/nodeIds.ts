import type { Publication } from "../../model/publication.ts";
import { addressesOf } from "../addresses.ts";

/** The names by which one thing of JSON-LD refers to another, on whatever page that stands. */
export const nodeIds = (publication: Publication) => {
  const { absolute } = addressesOf(publication);
  return {
    organisation: `${absolute("/")}#organisation`,
    webSite: `${absolute("/")}#website`,
    /** Of the thing that a page is about, by the page's root-relative url. */
    of: (url: string, thing: "article" | "person") => `${absolute(url)}#${thing}`,
  } as const;
};
