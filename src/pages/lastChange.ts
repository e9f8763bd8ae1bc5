import type { Article } from "../model/article.ts";
import type { Moment } from "../model/moment.ts";
import { newestMoment } from "./newestMoment.ts";

/** When what an article says last changed: its update or its latest correction, or else its publication. */
export const lastChange = ({
  published,
  updated,
  corrections,
}: Pick<Article, "published" | "updated" | "corrections">): Moment =>
  // Nothing ever happened to most articles of an archive.
  updated || corrections.length > 0
    ? (newestMoment([published, updated, ...corrections.map(({ date }) => date)]) ?? published)
    : published;
