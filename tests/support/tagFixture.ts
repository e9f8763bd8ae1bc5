import type { Tag } from "../../src/model/tag.ts";
import { slugOf } from "../../src/text/slugOf.ts";

export const tagFixture = (title: string): Tag => ({
  id: slugOf(title),
  url: `/tags/${slugOf(title)}/`,
  title,
  digest: title,
});
