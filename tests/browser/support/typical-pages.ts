import { prepareFolder } from "../../support/prepare-folder.ts";

/**
 * Returns the pages that readers of a publication see most, by what they are: the front page, and the leading article with its
 * section and its first tag. Their paths are relative to the address of the site.
 */
export const typicalPages = async (
  folder: string,
  now: string,
): Promise<Readonly<Record<string, string>>> => {
  const { plan } = await prepareFolder({ folder, now, audience: "public" });
  const front = plan?.pages.find(({ kind }) => kind === "front");
  const top = front?.kind === "front" ? front.view.blocks.find(({ shape }) => shape === "top") : undefined;
  const lead = top?.shape === "top" ? top.lead : undefined;
  if (!lead) throw new Error(`${folder} has errors, or has published nothing on ${now}.`);
  const article = plan?.pages.find(({ url }) => url === lead.url);
  const tag = article?.kind === "article" ? article.view.tags[0] : undefined;
  const urls = { Front: "/", Article: lead.url, Section: lead.section.url, ...(tag && { Tag: tag.url }) };
  return Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, url.slice(1)]));
};
