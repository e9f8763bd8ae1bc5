import type { Direction } from "../../model/direction.ts";
import type { Moment } from "../../model/moment.ts";
import type { Frame } from "./frame.ts";
import type { Head } from "./head.ts";
import type { PictureView } from "./pictureView.ts";

export interface StaticPageView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly description?: string | undefined;
  readonly updated?: Moment | undefined;
  readonly language: string;
  readonly direction: Direction;
  readonly draft: boolean;
  /** Rendered and sanitised. */
  readonly bodyHtml: string;
  readonly bodyPictures?: readonly PictureView[] | undefined;
}
