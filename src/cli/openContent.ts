import type { Records } from "../model/records.ts";
import type { ContentSource } from "../read/openContentFolder.ts";
import type { Outcome } from "../read/outcome.ts";
import { readContent } from "../read/readContent.ts";
import { inFileOrder } from "../text/inFileOrder.ts";
import { ContentError } from "./contentError.ts";

/** What a content folder says, though some of its files have problems. Throws ContentError without a usable `site.yaml`. */
export const openContent = (
  source: ContentSource,
): Required<Outcome<Records>> & { readonly value: Records } => {
  const { value, problems } = readContent(source);
  if (value === undefined) throw new ContentError([...problems].sort(inFileOrder));
  return { value, problems };
};
