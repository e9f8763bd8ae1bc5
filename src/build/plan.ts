import type { Page } from "../pages/page.ts";
import type { PictureFile } from "./publishedPictures.ts";

/** What is to be rendered and copied in one run. */
export interface Plan {
  readonly pages: readonly Page[];
  readonly pictures: readonly PictureFile[];
  /** Where the pictures lie; absolute. */
  readonly contentFolder: string;
}
