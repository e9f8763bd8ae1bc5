import { readContent } from "../../read/readContent.ts";
import { type Edition, type Preparation, preparation } from "./preparation.ts";

/** Content to pages, every file read anew. Nothing is written. */
export const preparedSite = (edition: Edition): Preparation => preparation(readContent(edition), edition);
