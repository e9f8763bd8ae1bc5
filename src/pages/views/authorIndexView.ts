import type { Frame } from "./frame.ts";
import type { Head } from "./head.ts";
import type { Link } from "./link.ts";
import type { PictureView } from "./pictureView.ts";

export interface AuthorIndexView {
  readonly frame: Frame;
  readonly head: Head;
  readonly authors: readonly (Link & {
    readonly role?: string | undefined;
    readonly description?: string | undefined;
    readonly picture?: PictureView | undefined;
  })[];
}
