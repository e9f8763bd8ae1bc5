import type { Publication } from "../../model/publication.ts";

/**
 * What a feed is called among the feeds of other publications.
 * @example feedTitle({ title: "World", url: "/world/" }, { name: "The Meridian" }) // "World – The Meridian"
 */
export const feedTitle = (
  { title, url }: { readonly title: string; readonly url: string },
  { name }: Pick<Publication, "name">,
): string => (url === "/" ? name : `${title} – ${name}`);
