import type { Standing } from "../../model/article.ts";
import type { ArticleKind } from "../../model/articleKind.ts";
import type { Direction } from "../../model/direction.ts";
import type { Moment } from "../../model/moment.ts";
import type { Link } from "./link.ts";
import type { PictureView } from "./pictureView.ts";

/** An article as other pages show it. */
export interface Card {
  readonly url: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly kind: ArticleKind;
  readonly sponsor?: string | undefined;
  readonly section: Link;
  /** Names of the authors, or of whom the byline names. */
  readonly bylines: readonly string[];
  readonly published: Moment;
  readonly picture?: PictureView | undefined;
  readonly language: string;
  readonly direction: Direction;
  readonly standing: Standing;
}
